import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { caughtRefusal, ok, Refusal, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { refundBatches } from "#db/schema.server.ts";
import { settleAlertOf } from "./settle-alert.ts";

/**
 * Has the orders of a bulk refund that could not be refunded tried again, under what was confirmed
 * for them. They come once more at the end of its list, so that whoever is still at it passes none
 * over. Refused where none failed.
 */
export async function retryBulkRefund(
  db: Db,
  {
    batchId,
    eventId,
    actor,
    now,
  }: { batchId: string; eventId: string; actor: Actor; now: Instant },
): Promise<Result<undefined, "none_failed">> {
  return caughtRefusal(() =>
    transact(db, async (tx): Promise<Result<undefined, "none_failed">> => {
      const [batch] = await tx
        .update(refundBatches)
        .set({ finishedAt: null })
        .where(
          and(
            eq(refundBatches.id, batchId),
            eq(refundBatches.eventId, eventId),
            eq(refundBatches.status, "confirmed"),
          ),
        )
        .returning();
      if (!batch || batch.failedIds.length === 0) throw new Refusal(refused("none_failed"));
      const orderIds = [...batch.orderIds, ...batch.failedIds];
      await tx
        .update(refundBatches)
        .set({ orderIds, failedIds: [] })
        .where(eq(refundBatches.id, batchId));
      await settleAlertOf(tx, { kind: "bulk_refund_failed", reference: batchId, actor, now });
      await recordActivity(tx, {
        eventId,
        actor,
        verb: "retried_bulk_refund",
        subject: { kind: "event", id: eventId },
        detail: { count: batch.failedIds.length, reason: batch.reason },
        at: now,
      });
      return ok();
    }),
  );
}
