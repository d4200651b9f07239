import { createEvent, type NewEvent } from "#app/event/create-event.ts";
import type { DetailsRefusal } from "#app/event/event-details.ts";
import { ok, type Result } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { grantRole } from "./grant-role.ts";
import { actorOf, type Person } from "./people.ts";

/**
 * Whoever creates an event is its first owner, in the same transaction: an event without an owner
 * cannot come to be. Refuses what `createEvent` refuses.
 */
export async function foundEvent(
  db: Db,
  { event, person, now }: { event: NewEvent; person: Person; now: Instant },
): Promise<Result<{ id: string; slug: string }, DetailsRefusal | "slug_taken">> {
  const actor = actorOf(person);
  return transact(db, async (tx) => {
    const created = await createEvent(tx, { event, actor, now });
    if (!created.ok) return created;
    await grantRole(tx, { eventId: created.value.id, person, role: "owner", actor, now });
    return ok(created.value);
  });
}
