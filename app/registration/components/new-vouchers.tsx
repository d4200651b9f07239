import type { Localized } from "#app/lib/lang.ts";
import { ActionBar, Button } from "#app/ui/button.tsx";
import { Checkbox, Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { words as shared } from "../organizer-wording.ts";
import { words } from "../vouchers-wording.ts";
import { type FormAnswer, filledWith } from "./filled.ts";
import { PriceRuleFields } from "./price-rule-fields.tsx";
import { voucherLabels } from "./voucher-labels.ts";

type NewVouchersProps = {
  zone: string;
  currency: string;
  types: { id: string; name: Localized }[];
  answer: FormAnswer | undefined;
};

/** One new voucher, or many alike. */
export function NewVouchers({ zone, currency, types, answer }: NewVouchersProps) {
  const lang = useLang();
  const t = words[lang];
  const { one, box, many } = filledWith(answer);
  return (
    <form method="post" className="form" noValidate>
      <ErrorSummary errors={answer?.errors} labels={voucherLabels(lang)} />
      <Stack gap="wide">
        <Section title={t.oneOrMany}>
          <Field
            label={t.code}
            hint={t.codeHint}
            autoComplete="off"
            autoCapitalize="characters"
            maxLength={40}
            {...one("code", "")}
          />
          <div className="form__pair">
            <Field
              label={t.prefix}
              hint={t.prefixHint}
              autoComplete="off"
              maxLength={20}
              {...one("prefix", "")}
            />
            <Field
              label={t.count}
              hint={t.countHint}
              inputMode="numeric"
              look="short"
              {...one("count", "")}
            />
          </div>
          <Field
            label={t.uses}
            hint={t.usesHint}
            required
            inputMode="numeric"
            look="short"
            {...one("uses", 1)}
          />
        </Section>
        <Section title={t.price}>
          <PriceRuleFields currency={currency} one={one} rule="percent" value="" />
        </Section>
        <Section title={t.what}>
          <Choices
            kind="several"
            label={t.types}
            hint={t.typesHint}
            choices={types.map(({ id, name }) => ({
              value: id,
              label: <InLanguage value={name} />,
            }))}
            {...many("types", [])}
          />
          <Checkbox label={t.unlocks} {...box("unlocks", false)} />
          <Checkbox label={t.reserves} hint={t.reservesHint} {...box("reserves", false)} />
        </Section>
        <Section title={t.until}>
          <div className="form__pair">
            <Field
              label={t.validFrom}
              hint={t.zoneHint(zone)}
              type="datetime-local"
              {...one("validFrom", "")}
            />
            <Field
              label={t.validUntil}
              hint={t.zoneHint(zone)}
              type="datetime-local"
              {...one("validUntil", "")}
            />
          </div>
          <div className="form__pair">
            <Field
              label={t.organization}
              hint={t.organizationHint}
              maxLength={120}
              {...one("organization", "")}
            />
            <Field label={t.note} maxLength={200} {...one("note", "")} />
          </div>
        </Section>
      </Stack>
      <ActionBar>
        <Button variant="primary">{shared[lang].create}</Button>
      </ActionBar>
    </form>
  );
}
