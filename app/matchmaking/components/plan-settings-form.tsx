import { ActionBar, Button } from "#app/ui/button.tsx";
import { Checkbox, Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, Select } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import type { PartyLimit, PlanSettings } from "../plan-settings.ts";
import { planWords } from "../plan-wording.ts";

type PlanSettingsFormProps = {
  settings: PlanSettings;
  limits: (PartyLimit & { partyId: string })[];
  parties: { value: string; label: string }[];
  answer: FormAnswer | undefined;
};

const weightKeys = ["accepted", "must", "would", "interest"] as const;
/** How many empty lines wait for another party. */
const spare = 3;

/** By which rules the meetings of an event are planned. */
export function PlanSettingsForm({ settings, limits, parties, answer }: PlanSettingsFormProps) {
  const t = planWords[useLang()];
  const { one, box } = filledWith(answer);
  const number = (name: string, label: string, value: number, hint?: string) => (
    <Field
      label={label}
      required
      inputMode="numeric"
      look="short"
      {...(hint ? { hint } : {})}
      {...one(name, String(value))}
    />
  );
  const text = (n: number | null) => (n === null ? "" : String(n));
  const lines = [
    ...limits.map(({ partyId, least, most }) => ({
      party: partyId,
      least: text(least),
      most: text(most),
    })),
    ...Array.from({ length: spare }, () => ({ party: "", least: "", most: "" })),
  ].map((line, at) => ({ ...line, name: `limits[${at}]` }));
  return (
    <form method="post" className="form form--wide">
      <ErrorSummary
        errors={answer?.errors}
        labels={{ least: t.least, most: t.most, walkMinutes: t.walkMinutes, stay: t.stay }}
      />
      <div className="form__pair">
        {number("least", t.least, settings.least)}
        {number("most", t.most, settings.most)}
      </div>
      <Choices
        kind="one"
        label={t.fairness}
        hint={t.fairnessHint}
        required
        name="fairness"
        error={answer?.errors.fairness}
        values={[one("fairness", settings.fairness).value]}
        choices={(["lex", "none"] as const).map((value) => ({
          value,
          label: t.fairnessWays[value],
        }))}
      />
      <Section title={t.weights} lead={t.weightsHint}>
        <div className="form__pair">
          {weightKeys.map((key) => (
            <div key={key}>{number(`weights.${key}`, t.weightOf[key], settings.weights[key])}</div>
          ))}
        </div>
      </Section>
      <div className="form__pair">
        {number("walkMinutes", t.walkMinutes, settings.walkMinutes, t.walkHint)}
        {number("stay", t.stay, settings.stay, t.stayHint)}
      </div>
      <Checkbox label={t.peopleMayChange} {...box("peopleMayChange", settings.peopleMayChange)} />
      {number("changeUntilMinutes", t.changeUntil, settings.changeUntilMinutes)}
      <Section title={t.limits} lead={t.limitsLead}>
        {lines.map((line) => (
          <div className="form__limit" key={line.name}>
            <Select
              label={t.party}
              empty={t.nobody}
              options={parties}
              {...one(`${line.name}.party`, line.party)}
            />
            {(["least", "most"] as const).map((key) => (
              <Field
                key={key}
                label={key === "least" ? t.floor : t.cap}
                inputMode="numeric"
                look="short"
                {...one(`${line.name}.${key}`, line[key])}
              />
            ))}
          </div>
        ))}
      </Section>
      <ActionBar>
        <Button variant="primary">{t.save}</Button>
      </ActionBar>
    </form>
  );
}
