import type { Lang } from "#app/lib/lang.ts";
import type { ImportPlan } from "./import-plan.ts";
import { organizerRefusal } from "./organizer-wording.ts";

/** Bad lines shown at once; a list with more is better mended first. */
const mostShown = 200;

/** A plan as a page shows it before it is confirmed: `text` is the list, to be sent once more. */
export function previewOf(
  { good, bad, already, ignored }: ImportPlan,
  { text, name, lang }: { text: string; name: string; lang: Lang },
) {
  return {
    good: good.length,
    already,
    bad: bad
      .slice(0, mostShown)
      .map(({ line, ...refused }) => ({ line, why: organizerRefusal(refused, lang) })),
    badInAll: bad.length,
    ignored,
    text,
    name,
  };
}

export type ImportPreviewed = ReturnType<typeof previewOf>;
