import { currencies } from "#app/lib/money.ts";
import { Checkbox, Choices } from "#app/ui/choices.tsx";
import { Field, Select } from "#app/ui/field.tsx";
import { InBoth } from "#app/ui/in-both.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { organizerWords } from "../wording.ts";
import type { Filled } from "./settings-answer.ts";

/** Under which rules people register: money, limits, phone, consent. */
export function RuleSettings({ filled, fixed }: { filled: Filled; fixed: boolean }) {
  const t = organizerWords[useLang()];
  const currency = filled.one("currency");
  const phone = filled.one("phone");
  const offered = fixed ? [currency.value] : currencies;
  return (
    <Section title={t.registering}>
      <div className="grid">
        <Select
          label={t.currency}
          required
          options={offered.map((value) => ({ value, label: value }))}
          {...currency}
        />
        <Field
          type="number"
          inputMode="numeric"
          label={t.holdMinutes}
          required
          min={5}
          max={120}
          {...filled.one("holdMinutes")}
        />
        <Field
          type="number"
          inputMode="numeric"
          label={t.ticketsPerEmail}
          required
          min={1}
          max={200}
          {...filled.one("ticketsPerEmail")}
        />
      </div>
      <Checkbox label={t.payAtDoor} {...filled.box("payAtDoor")} />
      <Choices
        name="phone"
        kind="one"
        label={t.phone}
        required
        inRow
        error={phone.error}
        values={[phone.value]}
        choices={[
          { value: "hidden", label: t.phones.hidden },
          { value: "optional", label: t.phones.optional },
          { value: "required", label: t.phones.required },
        ]}
      />
      <InBoth
        label={t.consent}
        hint={t.consentHint}
        max={2000}
        rows={3}
        {...filled.both("consent")}
      />
    </Section>
  );
}
