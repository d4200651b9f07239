import { partyKinds } from "#app/organizations/kinds.ts";
import { ActionBar, Button } from "#app/ui/button.tsx";
import { Checkbox, Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { InBoth } from "#app/ui/in-both.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { fieldKinds } from "../forms.ts";
import type { FieldDetails } from "../keep-profile-field.ts";
import { words } from "../organizer-wording.ts";
import { kindWords } from "../wording.ts";

type ProfileFieldFormProps = {
  field: FieldDetails;
  isNew: boolean;
  answer: FormAnswer | undefined;
};

/** A field of the profiles: what is asked, of whom, and who sees the answer. */
export function ProfileFieldForm({ field, isNew, answer }: ProfileFieldFormProps) {
  const lang = useLang();
  const t = words[lang];
  const { one, both, several, box } = filledWith(answer);
  const kinds = partyKinds.map((value) => ({ value, label: kindWords[lang][value] }));
  const lines = (of: "zh" | "en") => field.choices.map((choice) => choice[of]).join("\n");
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="save" />
      <ErrorSummary
        errors={answer?.errors}
        labels={{ "label.zh": t.label, kind: t.kind, position: t.position }}
      />
      <InBoth label={t.label} hint={t.labelHint} max={120} {...both("label", field.label)} />
      <InBoth label={t.hint} max={200} {...both("hint", field.hint)} />
      <Choices
        kind="one"
        label={t.kind}
        required
        inRow
        name="kind"
        error={answer?.errors.kind}
        values={[one("kind", field.kind).value]}
        choices={fieldKinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <InBoth
        label={t.choices}
        hint={t.choicesHint}
        max={4000}
        rows={4}
        {...both("choices", { zh: lines("zh"), en: lines("en") })}
      />
      <Choices
        kind="several"
        inRow
        label={t.askedOf}
        choices={kinds}
        {...several("askedOf", field.askedOf)}
      />
      <Choices
        kind="several"
        inRow
        label={t.seenBy}
        choices={kinds}
        {...several("seenBy", field.seenBy)}
      />
      <Checkbox label={t.required} {...box("required", field.required)} />
      <Checkbox label={t.active} {...box("active", field.active)} />
      <Field
        label={t.position}
        required
        inputMode="numeric"
        look="short"
        {...one("position", String(field.position))}
      />
      <ActionBar>
        <Button variant="primary">{isNew ? t.create : t.save}</Button>
      </ActionBar>
    </form>
  );
}
