import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/open.ts";
import { events } from "#db/schema.server.ts";

/**
 * Every change of what an event's public pages show raises the event's revision, in the
 * transaction of the change: each process then renders those pages again. A part of other verbs.
 */
export async function raiseRevision(tx: Tx, eventId: string): Promise<void> {
  await tx
    .update(events)
    .set({ revision: sql`${events.revision} + 1` })
    .where(eq(events.id, eventId));
}
