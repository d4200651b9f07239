import { and, asc, eq, isNull, lt } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { refundBatches } from "#db/schema.server.ts";
import type { BulkRefund } from "./bulk-refunds.ts";
import { cancelWithRefund } from "./cancel-with-refund.ts";

/**
 * Cancels and refunds the orders of confirmed bulk refunds, one after the other. An order that has
 * ended meanwhile is passed over, so that carrying on after a crash, or in two processes at once,
 * gives nothing back twice and leaves none out.
 * @returns how many orders were dealt with.
 */
export async function carryOutBulkRefunds(
  db: Db,
  { now, stopping }: { now: Instant; stopping?: AbortSignal },
): Promise<number> {
  const open = await db
    .select()
    .from(refundBatches)
    .where(and(eq(refundBatches.status, "confirmed"), isNull(refundBatches.finishedAt)))
    .orderBy(asc(refundBatches.id));
  let dealtWith = 0;
  for (const batch of open) {
    for (const [place, orderId] of batch.orderIds.entries()) {
      if (place < batch.done) continue;
      if (stopping?.aborted) return dealtWith;
      await refundOne(db, batch, { orderId, place, now });
      dealtWith++;
    }
    await finish(db, batch.id, now);
  }
  return dealtWith;
}

async function refundOne(
  db: Db,
  batch: BulkRefund,
  { orderId, place, now }: { orderId: string; place: number; now: Instant },
): Promise<void> {
  const { id, eventId, percent, reason, proposedBy, proposedByLabel } = batch;
  await cancelWithRefund(db, {
    eventId,
    orderId,
    ticketIds: "all",
    refund: { percent },
    reason,
    actor: { kind: "person", id: proposedBy, label: proposedByLabel },
    now,
  });
  // Another process may be at it too: what counts is up to where all are dealt with.
  const done = place + 1;
  await transact(db, (tx) =>
    tx
      .update(refundBatches)
      .set({ done })
      .where(and(eq(refundBatches.id, id), lt(refundBatches.done, done))),
  );
}

async function finish(db: Db, id: string, finishedAt: Instant): Promise<void> {
  await transact(db, (tx) =>
    tx.update(refundBatches).set({ finishedAt }).where(eq(refundBatches.id, id)),
  );
}
