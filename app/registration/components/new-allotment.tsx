import { type Localized, langs, localized } from "#app/lib/lang.ts";
import { ActionBar, Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, Select } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { words as shared } from "../organizer-wording.ts";
import { words } from "../vouchers-wording.ts";
import { type FormAnswer, filledWith } from "./filled.ts";
import { PriceRuleFields } from "./price-rule-fields.tsx";
import { voucherLabels } from "./voucher-labels.ts";

type NewAllotmentProps = {
  zone: string;
  currency: string;
  types: { id: string; name: Localized }[];
  answer: FormAnswer | undefined;
};

/** Tickets for a community: for whom, how many of what, at which price, until when. */
export function NewAllotment({ zone, currency, types, answer }: NewAllotmentProps) {
  const lang = useLang();
  const [t, s] = [words[lang], shared[lang]];
  const { one } = filledWith(answer);
  const language = one("letterLang", lang);
  return (
    <form method="post" className="form" noValidate>
      <ErrorSummary errors={answer?.errors} labels={voucherLabels(lang)} />
      <Stack gap="wide">
        <Section title={t.organization}>
          <Field label={t.organization} required maxLength={120} {...one("organization", "")} />
          <div className="form__pair">
            <Field label={t.personName} required autoComplete="off" {...one("person.name", "")} />
            <Field
              label={t.personEmail}
              hint={t.personHint}
              type="email"
              required
              autoComplete="off"
              {...one("person.email", "")}
            />
          </div>
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
        </Section>
        <Section title={t.what}>
          <Select
            label={s.type}
            required
            options={types.map(({ id, name }) => ({ value: id, label: localized(name, lang) }))}
            {...one("type", types[0]?.id ?? "")}
          />
          <Field
            label={t.quantity}
            hint={t.quantityHint}
            required
            inputMode="numeric"
            look="short"
            {...one("quantity", "")}
          />
          <Field
            label={t.returnsAt}
            hint={t.zoneHint(zone)}
            type="datetime-local"
            {...one("returnsAt", "")}
          />
        </Section>
        <Section title={t.price}>
          <PriceRuleFields currency={currency} one={one} rule="none" value="" />
        </Section>
      </Stack>
      <ActionBar>
        <Button variant="primary">{s.create}</Button>
      </ActionBar>
    </form>
  );
}
