import type { Lang } from "#app/lib/lang.ts";
import type { Refused } from "#app/lib/result.ts";
import type { PlaceRefusal } from "#app/registration/place-order.ts";
import { refusalSentence } from "#app/registration/wording.ts";
import { isTooLittleOnline } from "./ways-to-pay.server.ts";
import { words } from "./wording.ts";

/** Why an order could not be placed; where nothing but its small total stands in the way, that. */
export function orderRefusal(
  refused: Refused<PlaceRefusal>,
  { total, currency }: { total: number; currency: string },
  lang: Lang,
): string {
  const tooLittle = refused.reason === "no_way_to_pay" && isTooLittleOnline(total, currency);
  return tooLittle ? words[lang].refusals.below_least : refusalSentence(refused, lang);
}
