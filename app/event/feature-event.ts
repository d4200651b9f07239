import { and, eq, ne, sql } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { events } from "#db/schema.server.ts";
import { raiseRevision } from "./raise-revision.ts";

/** Lets `/` lead to this event and to no other. Refuses one that is not published. */
export async function featureEvent(
  db: Db,
  { eventId, actor, now }: { eventId: string; actor: Actor; now: Instant },
): Promise<Result<undefined, "not_published">> {
  return transact(db, async (tx) => {
    await lockPublished(tx);
    const featured = await tx
      .update(events)
      .set({ featured: true })
      .where(and(eq(events.id, eventId), eq(events.state, "published")))
      .returning({ id: events.id });
    if (featured.length === 0) return refused("not_published");

    await tx
      .update(events)
      .set({ featured: false, revision: sql`${events.revision} + 1` })
      .where(and(eq(events.featured, true), ne(events.id, eventId)));
    await raiseRevision(tx, eventId);
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "featured_event",
      subject: { kind: "event", id: eventId },
      at: now,
    });
    return ok();
  });
}

/** Of two events that are featured at once, the second sees what the first did. */
async function lockPublished(tx: Tx): Promise<void> {
  await tx
    .update(events)
    .set({ featured: sql`${events.featured}` })
    .where(eq(events.state, "published"));
}
