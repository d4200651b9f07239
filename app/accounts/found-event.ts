import { createEvent, type NewEvent } from "#app/event/create-event.ts";
import type { DetailsRefusal } from "#app/event/event-details.ts";
import type { Lang } from "#app/lib/lang.ts";
import { caughtRefusal, ok, Refusal, type Result } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { grantRole } from "./grant-role.ts";
import { keepPerson } from "./keep-person.ts";
import { actorOf } from "./people.ts";

/**
 * Whoever creates an event is its first owner, in the same transaction: an event without an owner
 * cannot come to be. Refuses what `createEvent` refuses.
 */
export async function foundEvent(
  db: Db,
  founding: {
    event: NewEvent;
    founder: { email: string; name: string; lang: Lang };
    now: Instant;
  },
): Promise<Result<{ id: string; slug: string }, DetailsRefusal | "slug_taken">> {
  const { event, founder, now } = founding;
  return caughtRefusal(() =>
    transact(db, async (tx) => {
      const person = await keepPerson(tx, { ...founder, now });
      const actor = actorOf(person);
      const created = await createEvent(tx, { event, actor, now });
      if (!created.ok) throw new Refusal(created);
      await grantRole(tx, { eventId: created.value.id, person, role: "owner", actor, now });
      return ok(created.value);
    }),
  );
}
