import { inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/open.ts";
import { parties } from "#db/schema.server.ts";

/**
 * Holds these parties' rows until the transaction ends, in the order of their ids, so that two who
 * ask each other at once see one another. A part of other verbs.
 */
export async function lockParties(tx: Tx, ids: string[]): Promise<void> {
  for (const id of [...new Set(ids)].sort()) {
    await tx
      .update(parties)
      .set({ eventId: sql`${parties.eventId}` })
      .where(inArray(parties.id, [id]));
  }
}
