import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { organizerWords } from "../wording.ts";
import type { Filled } from "./settings-answer.ts";

const deadlines = ["correctDays", "transferDays", "exchangeDays", "cancelDays"] as const;

/** Until when buyers may change their mind by themselves, and how long an offered place waits. */
export function ChangeSettings({ filled }: { filled: Filled }) {
  const t = organizerWords[useLang()];
  return (
    <Section title={t.changing} lead={t.changingLead}>
      <div className="grid">
        {deadlines.map((name) => (
          <Field
            key={name}
            type="number"
            inputMode="numeric"
            label={t[name]}
            hint={t.daysHint}
            min={0}
            max={365}
            {...filled.one(name)}
          />
        ))}
        <Field
          type="number"
          inputMode="numeric"
          label={t.offerHours}
          hint={t.offerHoursHint}
          required
          min={1}
          max={336}
          {...filled.one("offerHours")}
        />
      </div>
    </Section>
  );
}
