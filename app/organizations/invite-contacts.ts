import type { Actor } from "#app/audit/record-activity.ts";
import type { Event } from "#app/event/events.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Db } from "#db/open.ts";
import type { ImportedOrganization } from "./import-organizations.ts";
import { inviteRepresentative } from "./invite-representative.ts";

/**
 * Asks the contacts of an imported list to speak for their organizations, each by a letter of their
 * own; who speaks for another one already is left alone, and everyone while the event is not
 * published.
 * @returns how many were asked.
 */
export async function inviteContacts(
  db: Db,
  {
    imported,
    ...by
  }: {
    event: Pick<Event, "id" | "slug" | "name" | "state">;
    imported: ImportedOrganization[];
    lang: Lang;
    actor: Actor;
    now: Instant;
  },
): Promise<number> {
  let asked = 0;
  for (const { id, contacts } of imported) {
    for (const email of contacts) {
      const invited = await inviteRepresentative(db, {
        ...by,
        organizationId: id,
        email,
        name: "",
        title: "",
      });
      if (invited.ok) asked++;
    }
  }
  return asked;
}
