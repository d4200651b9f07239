import { Field } from "#app/ui/field.tsx";
import { InBoth } from "#app/ui/in-both.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { organizerWords } from "../wording.ts";
import type { Filled } from "./settings-answer.ts";

/** Who runs the event, and the pages the law asks for. */
export function LegalSettings({ filled }: { filled: Filled }) {
  const t = organizerWords[useLang()];
  return (
    <Section title={t.legal} lead={t.legalHint}>
      <InBoth label={t.organizerName} max={120} {...filled.both("organizerName")} />
      <Field
        type="email"
        label={t.contactEmail}
        required
        maxLength={254}
        {...filled.one("contactEmail")}
      />
      <InBoth label={t.imprint} max={10_000} rows={5} {...filled.both("imprint")} />
      <InBoth label={t.privacy} max={20_000} rows={10} {...filled.both("privacy")} />
      <Field label={t.icpNumber} hint={t.icpHint} maxLength={60} {...filled.one("icpNumber")} />
    </Section>
  );
}
