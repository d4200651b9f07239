import { badLines } from "#app/lib/bad-lines.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { ImportPlan } from "./import-plan.ts";
import { organizerRefusal } from "./organizer-wording.ts";

/** A plan as a page shows it before it is confirmed: `text` is the list, to be sent once more. */
export function previewOf(
  { good, bad, already, ignored }: ImportPlan,
  { text, name, lang }: { text: string; name: string; lang: Lang },
) {
  return {
    good: good.length,
    already,
    ...badLines(bad, (refused) => organizerRefusal(refused, lang)),
    ignored,
    text,
    name,
  };
}

export type ImportPreviewed = ReturnType<typeof previewOf>;
