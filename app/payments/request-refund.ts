import { and, eq, lte, sql } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { payments, refunds } from "#db/schema.server.ts";
import type { RefundFee } from "#emails/letter-kinds.ts";
import { enterMovement } from "./enter-movement.ts";
import type { Payment } from "./payments.ts";
import { queueRefundLetter } from "./queue-refund-letter.ts";
import type { RefundCause } from "./refunds.ts";

/** What is asked of any refund. */
export type RefundAsked = {
  amount: number;
  /** What is kept of what it is given back for, and by which rule; told in the letter. */
  kept: number;
  fee?: RefundFee | null;
  cause: RefundCause;
  reason: string;
  by: Actor;
  now: Instant;
};

type Asked = RefundAsked & {
  payment: Pick<Payment, "id">;
  /** The provider's name for it, where it was made there: it is on its way, and never sent again. */
  externalId?: string;
};

/** Sets an amount of a payment aside to be given back, as below, and tells the buyer. */
export async function requestRefund(
  tx: Tx,
  asked: Asked,
): Promise<Result<string, "more_than_paid">> {
  const aside = await setAside(tx, asked);
  if (!aside.ok) return aside;
  const { id: name, payment } = aside.value;
  const { orderId, currency } = payment;
  const { amount, kept, fee = null, cause, now } = asked;
  const told = { name, payment, orderId, amount, currency, kept, fee, cause, now };
  await queueRefundLetter(tx, told);
  return ok(name);
}

/**
 * Sets an amount of a payment aside to be given back; part of a verb's transaction, which has
 * locked the order and tells the buyer. The payment's row is raised before anything else, so that
 * no two refunds together are ever more than was paid: refused as `more_than_paid`. The money
 * itself is sent afterwards by a job, or handed over by a person where one took it.
 */
export async function setAside(
  tx: Tx,
  asked: Asked,
): Promise<Result<{ id: string; payment: Payment }, "more_than_paid">> {
  const { amount, kept, cause, reason, by, now } = asked;
  const [payment] = await tx
    .update(payments)
    .set({ refunded: sql`${payments.refunded} + ${amount}` })
    .where(
      and(
        eq(payments.id, asked.payment.id),
        eq(payments.status, "received"),
        lte(sql`${payments.refunded} + ${amount}`, payments.amount),
      ),
    )
    .returning();
  if (!payment || amount <= 0) return refused("more_than_paid");
  const { eventId, orderId, currency } = payment;
  const id = newId(now);
  await tx.insert(refunds).values({
    id,
    eventId,
    orderId,
    paymentId: payment.id,
    status: asked.externalId === undefined ? "requested" : "pending",
    amount,
    currency,
    kept,
    cause,
    reason,
    externalId: asked.externalId ?? null,
    requestedBy: by.label,
    requestedAt: now,
    visibleAt: now,
    attempts: 0,
  });
  const entry = { eventId, orderId, paymentId: payment.id, refundId: id, of: id, currency, now };
  await enterMovement(tx, { ...entry, kind: "refund", amount: -amount });
  await recordActivity(tx, {
    eventId,
    actor: by,
    verb: "requested_refund",
    subject: { kind: "order", id: orderId },
    detail: { amount, currency, reason },
    at: now,
  });
  return ok({ id, payment });
}
