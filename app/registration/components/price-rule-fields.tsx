import { Field, Select } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { priceRules } from "../voucher-forms.ts";
import { words } from "../vouchers-wording.ts";
import type { filledWith } from "./filled.ts";

type PriceRuleFieldsProps = {
  currency: string;
  one: ReturnType<typeof filledWith>["one"];
  /** The rule that is proposed. */
  rule: (typeof priceRules)[number];
  value: string;
};

/** What becomes of the price, and how much. */
export function PriceRuleFields({ currency, one, rule, value }: PriceRuleFieldsProps) {
  const t = words[useLang()];
  return (
    <div className="form__pair">
      <Select
        label={t.rule}
        required
        options={priceRules.map((each) => ({ value: each, label: t.rules[each] }))}
        {...one("rule", rule)}
      />
      <Field
        label={t.value}
        hint={t.valueHint(currency)}
        inputMode="decimal"
        look="short"
        {...one("value", value)}
      />
    </div>
  );
}
