import type { Lang } from "#app/lib/lang.ts";
import type { OrganizationsPlan } from "./organizations-plan.ts";
import { organizationRefusal } from "./wording.ts";

/** Bad lines shown at once; a list with more is better mended first. */
const mostShown = 200;

/** A plan as a page shows it before it is confirmed: `text` is the list, to be sent once more. */
export function organizationsPreview(
  { good, bad, already, ignored }: OrganizationsPlan,
  { text, name, lang }: { text: string; name: string; lang: Lang },
) {
  return {
    good: good.length,
    contacts: good.reduce((sum, { contacts }) => sum + contacts.length, 0),
    already,
    bad: bad
      .slice(0, mostShown)
      .map(({ line, ...refused }) => ({ line, why: organizationRefusal(refused, lang) })),
    badInAll: bad.length,
    ignored,
    text,
    name,
  };
}

export type OrganizationsPreview = ReturnType<typeof organizationsPreview>;
