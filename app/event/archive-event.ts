import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { events } from "#db/schema.server.ts";
import { raiseRevision } from "./raise-revision.ts";

/**
 * Takes a published event from the public; its orders, tickets and colleagues stay, and it can be
 * published again. Refuses one that is not published.
 */
export async function archiveEvent(
  db: Db,
  { eventId, actor, now }: { eventId: string; actor: Actor; now: Instant },
): Promise<Result<undefined, "not_published">> {
  return transact(db, async (tx) => {
    const archived = await tx
      .update(events)
      .set({ state: "archived", featured: false })
      .where(and(eq(events.id, eventId), eq(events.state, "published")))
      .returning({ id: events.id });
    if (archived.length === 0) return refused("not_published");

    await raiseRevision(tx, eventId);
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "archived_event",
      subject: { kind: "event", id: eventId },
      at: now,
    });
    return ok();
  });
}
