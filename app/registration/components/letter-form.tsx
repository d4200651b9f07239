import { type Localized, localized } from "#app/lib/lang.ts";
import { ActionBar, Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Select } from "#app/ui/field.tsx";
import { InBoth } from "#app/ui/in-both.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { words as attendeeWords } from "../attendees-wording.ts";
import { words } from "../letters-wording.ts";
import { letterGroups } from "../organizer-forms.ts";
import { words as shared } from "../organizer-wording.ts";
import { type FormAnswer, filledWith } from "./filled.ts";

const nothing: Localized = { zh: "", en: "" };

type LetterFormProps = {
  /** Names this letter, so that it goes to nobody twice. */
  letterId: string;
  types: { id: string; name: Localized }[];
  answer: FormAnswer | undefined;
};

/** To whom organizers write, and what. */
export function LetterForm({ letterId, types, answer }: LetterFormProps) {
  const lang = useLang();
  const [t, s] = [words[lang], shared[lang]];
  const { one, both } = filledWith(answer);
  const standing = one("standing", "coming");
  const labelOf = (group: (typeof letterGroups)[number]) =>
    group === "live" ? attendeeWords[lang].live : s.attendeeStates[group];
  return (
    <form method="post" className="form">
      <input type="hidden" name="letterId" value={one("letterId", letterId).value} />
      <ErrorSummary
        errors={answer?.errors}
        labels={{ "subject.zh": t.subject, "body.zh": t.body, standing: t.standing }}
      />
      <Stack gap="wide">
        <Section title={t.who}>
          <Choices
            kind="one"
            name="standing"
            label={t.standing}
            required
            inRow
            values={[standing.value]}
            error={standing.error}
            choices={letterGroups.map((value) => ({ value, label: labelOf(value) }))}
          />
          <Select
            label={s.type}
            empty={s.any}
            options={types.map((type) => ({ value: type.id, label: localized(type.name, lang) }))}
            {...one("type", "")}
          />
        </Section>
        <Section title={t.words} lead={t.placeholders}>
          <InBoth label={t.subject} max={150} {...both("subject", nothing)} />
          <InBoth label={t.body} max={10_000} rows={10} {...both("body", nothing)} />
        </Section>
      </Stack>
      <ActionBar>
        <Button variant="primary">{t.preview}</Button>
      </ActionBar>
    </form>
  );
}
