import { badLines } from "#app/lib/bad-lines.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { OrganizationsPlan } from "./organizations-plan.ts";
import { organizationRefusal } from "./wording.ts";

/**
 * A plan as a page shows it before it is confirmed: `text` is the list, to be sent once more, and
 * `mayInvite` whether letters to its contacts lead somewhere yet.
 */
export function organizationsPreview(
  { good, bad, already, unasked, ignored }: OrganizationsPlan,
  of: { text: string; name: string; mayInvite: boolean; lang: Lang },
) {
  const { lang, ...shown } = of;
  return {
    ...shown,
    good: good.length,
    contacts: [...good, ...unasked].reduce((sum, { contacts }) => sum + contacts.length, 0),
    already,
    ...badLines(bad, (refused) => organizationRefusal(refused, lang)),
    ignored,
  };
}

export type OrganizationsPreview = ReturnType<typeof organizationsPreview>;
