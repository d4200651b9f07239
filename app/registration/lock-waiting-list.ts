import { sql } from "drizzle-orm";
import type { Tx } from "#db/open.ts";
import { waitingLists } from "#db/schema.server.ts";
import { keepQuotas } from "./recount-places.ts";

/**
 * Keeps all others from changing the waiting list of an event; part of a verb's transaction, and
 * its first statement, before any quota.
 * @returns the rank that the next to join has.
 */
export async function lockWaitingList(tx: Tx, eventId: string, joining: 0 | 1): Promise<number> {
  await keepQuotas(tx, eventId);
  const [list] = await tx
    .insert(waitingLists)
    .values({ eventId, joined: joining })
    .onConflictDoUpdate({
      target: waitingLists.eventId,
      set: { joined: sql`${waitingLists.joined} + ${joining}` },
    })
    .returning({ joined: waitingLists.joined });
  return list?.joined ?? 1;
}
