import type { Lang } from "#app/lib/lang.ts";
import { formatMoney } from "#app/lib/money.ts";
import type { PriceRule } from "../pricing.ts";
import { words } from "../vouchers-wording.ts";

/** What a voucher does to a price, in a word or two. */
export function discountWords({ rule, value }: PriceRule, currency: string, lang: Lang): string {
  const t = words[lang];
  if (rule === "percent") return t.off(`${value}%`);
  if (rule === "amount") return t.off(formatMoney(value, currency, lang));
  if (rule === "price") return t.fixed(formatMoney(value, currency, lang));
  return t.noDiscount;
}
