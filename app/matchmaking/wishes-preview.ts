import { badLines } from "#app/lib/bad-lines.ts";
import type { Lang } from "#app/lib/lang.ts";
import { wishesRefusal } from "./wishes-import-wording.ts";
import type { WishesPlan } from "./wishes-plan.ts";

/** A plan as a page shows it before it is confirmed; `text` is the list, to be sent once more. */
export function wishesPreview(
  { good, bad, changed, takenBack, already, own, ignored, consent, mutual }: WishesPlan,
  { text, name, lang }: { text: string; name: string; lang: Lang },
) {
  return {
    text,
    name,
    good: good.length,
    changed,
    takenBack,
    already,
    own,
    ignored,
    consent,
    mutual,
    ...badLines(bad, (refused) => wishesRefusal(refused, lang)),
  };
}

export type WishesPreview = ReturnType<typeof wishesPreview>;
