import { eq, sql } from "drizzle-orm";
import { recordActivity } from "#app/audit/record-activity.ts";
import type { Instant } from "#app/lib/time.ts";
import { issuePapers } from "#app/papers/issue-papers.ts";
import { lockedOrder } from "#app/registration/locked-order.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { payments, refunds } from "#db/schema.server.ts";
import { enterMovement } from "./enter-movement.ts";
import type { RefundNews } from "./provider.ts";
import { queueFailedRefund } from "./queue-failed-refund.ts";
import { raiseAlert } from "./raise-alert.ts";
import { type Refund, refundById } from "./refunds.ts";

/** Later states outrank earlier ones: a bank may send back even what had succeeded. */
const rank = { requested: 0, pending: 1, succeeded: 2, failed: 3 };

/**
 * A provider says how a refund stands. Its state only ever moves on, whatever the order in which
 * this is told, and however often. One that failed puts the money back on the payment and into the
 * ledger, and tells the organizers, who may try again; tickets that were canceled stay so.
 */
export async function settleRefund(
  db: Db,
  { refundId, news, now }: { refundId: string; news: RefundNews; now: Instant },
): Promise<void> {
  await transact(db, async (tx) => {
    const before = await lockedRefund(tx, refundId);
    if (!before) return;
    const externalId = before.externalId ?? news.externalId;
    if (rank[news.status] <= rank[before.status]) {
      if (before.externalId === null && externalId !== null) {
        await tx.update(refunds).set({ externalId }).where(eq(refunds.id, refundId));
      }
      return;
    }
    const ended = news.status === "pending" ? null : now;
    await tx
      .update(refunds)
      .set({ status: news.status, externalId, failure: news.failure, endedAt: ended })
      .where(eq(refunds.id, refundId));
    if (news.status === "failed") await putBack(tx, { ...before, failure: news.failure }, now);
  });
}

/** A refund as it stands when nobody else changes it or its payment. */
async function lockedRefund(tx: Tx, id: string): Promise<Refund | null> {
  const found = await refundById(tx, id);
  if (!found) return null;
  await lockedOrder(tx, found.orderId);
  await tx
    .update(payments)
    .set({ refunded: sql`${payments.refunded}` })
    .where(eq(payments.id, found.paymentId));
  return refundById(tx, id);
}

async function putBack(tx: Tx, refund: Refund, now: Instant): Promise<void> {
  const { id, eventId, orderId, paymentId, amount, currency } = refund;
  await tx
    .update(payments)
    .set({ refunded: sql`${payments.refunded} - ${amount}` })
    .where(eq(payments.id, paymentId));
  const entry = { eventId, orderId, paymentId, refundId: id, of: id, amount, currency, now };
  await enterMovement(tx, { ...entry, kind: "refund_reversed" });
  await raiseAlert(tx, {
    ...{ eventId, orderId, amount, currency, now },
    kind: "refund_failed",
    reference: id,
  });
  await recordActivity(tx, {
    eventId,
    actor: { kind: "system", label: "payments" },
    verb: "refund_failed",
    subject: { kind: "order", id: orderId },
    detail: { amount, currency, reason: refund.failure ?? "" },
    at: now,
  });
  await queueFailedRefund(tx, refund, now);
  await issuePapers(tx, { orderId, now });
}
