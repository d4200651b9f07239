import type { Lang } from "#app/lib/lang.ts";
import { formatMoney } from "#app/lib/money.ts";
import { words } from "../change-wording.ts";

/** What a cancellation gives back, in a sentence; the amount in minor units. */
export function refundSentence(
  { back, received }: { back: number; received: boolean },
  currency: string,
  lang: Lang,
): string {
  const t = words[lang];
  if (!received) return t.noBack;
  return back === 0 ? t.nothingBack : t.back(formatMoney(back, currency, lang));
}
