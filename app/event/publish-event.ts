import { eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { events } from "#db/schema.server.ts";
import { eventById } from "./events.ts";
import { raiseRevision } from "./raise-revision.ts";

/**
 * Shows an event to everyone. Refuses one that does not say where it is, who runs it or whom to
 * write to, and names all of these it lacks (`missing`): its public pages owe them to a visitor.
 * Publishing twice changes nothing.
 */
export async function publishEvent(
  db: Db,
  { eventId, actor, now }: { eventId: string; actor: Actor; now: Instant },
): Promise<Result<undefined, "lacks_basics">> {
  return transact(db, async (tx) => {
    const event = await eventById(tx, eventId);
    if (!event) throw new Error(`there is no event ${eventId}`);
    const missing = [
      !event.venue.zh && !event.venue.en && "venue",
      !event.organizerName.zh && !event.organizerName.en && "organizer",
      !event.contactEmail && "contact",
    ].filter((one) => one !== false);
    if (missing.length > 0) return refused("lacks_basics", { missing: missing.join(" ") });
    if (event.state === "published") return ok();

    await tx.update(events).set({ state: "published" }).where(eq(events.id, eventId));
    await raiseRevision(tx, eventId);
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "published_event",
      subject: { kind: "event", id: eventId },
      at: now,
    });
    return ok();
  });
}
