import { and, asc, eq, isNull, lt } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { refundBatches } from "#db/schema.server.ts";
import type { BulkRefund } from "./bulk-refunds.ts";
import { type CancelRefusal, cancelWithRefund } from "./cancel-with-refund.ts";
import { raiseAlert } from "./raise-alert.ts";

/**
 * Cancels and refunds the orders of confirmed bulk refunds, one after the other. An order that has
 * ended meanwhile is passed over, so that carrying on after a crash, or in two processes at once,
 * gives nothing back twice and leaves none out. One that fails keeps none of the others: it is
 * noted, with an alert, for an organizer to have it tried again; all are tried, then what failed is
 * thrown.
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
  const failures: unknown[] = [];
  for (const batch of open) {
    for (const [place, orderId] of batch.orderIds.entries()) {
      if (place < batch.done) continue;
      if (stopping?.aborted) return dealtWith;
      const failure = await refundOne(db, batch, { orderId, now }).catch((error) => error);
      if (failure !== null) failures.push(failure);
      await noteDone(db, batch, { place, failedId: failure === null ? null : orderId, now });
      dealtWith++;
    }
    await finish(db, batch, now);
  }
  if (failures.length > 0) throw new AggregateError(failures, "orders that could not be refunded");
  return dealtWith;
}

/** Of an order that is over there is nothing to do. */
const passedOver: readonly CancelRefusal[] = ["already_ended", "nothing_asked"];

/** Answers why an order could not be canceled and refunded, or null. */
async function refundOne(
  db: Db,
  batch: BulkRefund,
  { orderId, now }: { orderId: string; now: Instant },
): Promise<Error | null> {
  const { eventId, percent, reason, proposedBy, proposedByLabel } = batch;
  const refunded = await cancelWithRefund(db, {
    eventId,
    orderId,
    ticketIds: "all",
    refund: { percent },
    reason,
    actor: { kind: "person", id: proposedBy, label: proposedByLabel },
    now,
  });
  if (refunded.ok || passedOver.includes(refunded.reason)) return null;
  return new Error(`order ${orderId}: ${refunded.reason}`);
}

async function noteDone(
  db: Db,
  { id, eventId }: BulkRefund,
  { place, failedId, now }: { place: number; failedId: string | null; now: Instant },
): Promise<void> {
  const done = place + 1;
  await transact(db, async (tx) => {
    // Another process may be at it too: what counts is up to where all are dealt with.
    const [noted] = await tx
      .update(refundBatches)
      .set({ done })
      .where(and(eq(refundBatches.id, id), lt(refundBatches.done, done)))
      .returning();
    if (!noted || failedId === null) return;
    await tx
      .update(refundBatches)
      .set({ failedIds: [...noted.failedIds, failedId] })
      .where(eq(refundBatches.id, id));
    await raiseAlert(tx, {
      eventId,
      orderId: null,
      kind: "bulk_refund_failed",
      reference: id,
      now,
    });
  });
}

async function finish(db: Db, { id }: BulkRefund, finishedAt: Instant): Promise<void> {
  const named = eq(refundBatches.id, id);
  await transact(db, async (tx) => {
    const [batch] = await tx.update(refundBatches).set({ finishedAt }).where(named).returning();
    // Some may have been put in again since we read it.
    if (batch && batch.done < batch.orderIds.length)
      await tx.update(refundBatches).set({ finishedAt: null }).where(named);
  });
}
