import { and, eq, inArray } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { fapiaoRequests } from "#db/schema.server.ts";

/** Marks fapiao that were to be taken back as taken back in red; answers how many. */
export async function reverseFapiao(
  db: Db,
  { eventId, ids, actor, now }: { eventId: string; ids: string[]; actor: Actor; now: Instant },
): Promise<number> {
  if (ids.length === 0) return 0;
  return transact(db, async (tx) => {
    const reversed = await tx
      .update(fapiaoRequests)
      .set({ state: "reversed" })
      .where(
        and(
          eq(fapiaoRequests.eventId, eventId),
          inArray(fapiaoRequests.id, ids),
          inArray(fapiaoRequests.state, ["issued", "red"]),
        ),
      )
      .returning();
    for (const { orderId, title } of reversed) {
      await recordActivity(tx, {
        eventId,
        actor,
        verb: "reversed_fapiao",
        subject: { kind: "order", id: orderId },
        detail: { name: title },
        at: now,
      });
    }
    return reversed.length;
  });
}
