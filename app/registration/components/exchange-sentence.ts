import type { Lang } from "#app/lib/lang.ts";
import { formatMoney } from "#app/lib/money.ts";
import { words } from "../change-wording.ts";

/** What an exchange costs, gives back, or leaves as it is, in a few words; amounts in minor units. */
export function exchangeSentence(
  { difference, back }: { difference: number; back: number },
  { isPaid, currency, lang }: { isPaid: boolean; currency: string; lang: Lang },
): string {
  const t = words[lang];
  const money = (amount: number) => formatMoney(amount, currency, lang);
  if (back > 0) return t.less(money(back));
  if (difference > 0) return t.more(money(difference));
  if (difference === 0) return t.same;
  return isPaid ? t.cheaperForNothing : t.cheaper(money(-difference));
}
