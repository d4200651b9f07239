import { type Localized, langs, localized } from "#app/lib/lang.ts";
import { ActionBar, Button } from "#app/ui/button.tsx";
import { Checkbox, Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Select, TextArea } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { words } from "../attendees-wording.ts";
import { words as shared } from "../organizer-wording.ts";
import { type FormAnswer, filledWith } from "./filled.ts";

type GiftFormProps = {
  /** Names this gift, so that it is given once. */
  giftId: string;
  types: { id: string; name: Localized }[];
  answer: FormAnswer | undefined;
};

/** Who gets a ticket as a gift, of which type, and what the letter says first. */
export function GiftForm({ giftId, types, answer }: GiftFormProps) {
  const lang = useLang();
  const [t, s] = [words[lang], shared[lang]];
  const { one, box } = filledWith(answer);
  const language = one("letterLang", lang);
  return (
    <form method="post" className="form">
      <input type="hidden" name="giftId" value={one("giftId", giftId).value} />
      <ErrorSummary
        errors={answer?.errors}
        labels={{ type: s.type, guests: t.guests, note: t.note }}
      />
      <Select
        label={s.type}
        required
        options={types.map((type) => ({ value: type.id, label: localized(type.name, lang) }))}
        {...one("type", types[0]?.id ?? "")}
      />
      <TextArea
        label={t.guests}
        hint={t.guestsHint}
        required
        rows={8}
        maxLength={40_000}
        {...one("guests", "")}
      />
      <TextArea label={t.note} hint={t.noteHint} rows={3} maxLength={1000} {...one("note", "")} />
      <Choices
        kind="one"
        name="letterLang"
        label={t.letterLang}
        required
        inRow
        values={[language.value]}
        error={language.error}
        choices={langs.map((value) => ({
          value,
          label: value === "zh" ? s.chinese : s.english,
        }))}
      />
      <Checkbox label={t.beyond} hint={t.beyondHint} {...box("beyond", false)} />
      <ActionBar>
        <Button variant="primary">{t.giveNow}</Button>
      </ActionBar>
    </form>
  );
}
