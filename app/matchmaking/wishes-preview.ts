import type { Lang } from "#app/lib/lang.ts";
import { wishesRefusal } from "./wishes-import-wording.ts";
import type { WishesPlan } from "./wishes-plan.ts";

/** Bad lines shown at once; a list with more is better mended first. */
const mostShown = 200;

/** A plan as a page shows it before it is confirmed; `text` is the list, to be sent once more. */
export function wishesPreview(
  { good, bad, already, own, ignored, consent, mutual }: WishesPlan,
  { text, name, lang }: { text: string; name: string; lang: Lang },
) {
  return {
    text,
    name,
    good: good.length,
    already,
    own,
    ignored,
    consent,
    mutual,
    bad: bad
      .slice(0, mostShown)
      .map(({ line, ...refused }) => ({ line, why: wishesRefusal(refused, lang) })),
    badInAll: bad.length,
  };
}

export type WishesPreview = ReturnType<typeof wishesPreview>;
