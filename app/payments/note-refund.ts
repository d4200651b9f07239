import type { Instant } from "#app/lib/time.ts";
import { issuePapers } from "#app/papers/issue-papers.ts";
import { lockedOrder } from "#app/registration/locked-order.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { keepMore } from "./keep-more.ts";
import { type Payment, paymentOfIntent, paymentsOf } from "./payments.ts";
import type { KnownRefund } from "./provider.ts";
import { purseOf, takenOf } from "./purse.ts";
import { raiseAlert } from "./raise-alert.ts";
import { refundById, refundNamed } from "./refunds.ts";
import { requestRefund } from "./request-refund.ts";
import { settleRefund } from "./settle-refund.ts";

/**
 * A provider told of a refund: ours moves on; one that someone made at the provider itself is
 * entered here too, so that the books stay right. `unknown` where its payment is not known.
 */
export async function noteRefund(
  db: Db,
  { refund, now }: { refund: KnownRefund; now: Instant },
): Promise<"known" | "unknown"> {
  const ours =
    (await refundNamed(db, refund.externalId)) ??
    (refund.refundId === null ? null : await refundById(db, refund.refundId));
  if (ours) {
    await settleRefund(db, { refundId: ours.id, news: refund, now });
    return "known";
  }
  const payment = refund.intentId === null ? null : await paymentOfIntent(db, refund.intentId);
  if (!payment) return "unknown";
  if (refund.status === "failed") return "known";
  const id = await transact(db, (tx) => enter(tx, payment, refund, now));
  if (id) await settleRefund(db, { refundId: id, news: refund, now });
  return "known";
}

async function enter(tx: Tx, payment: Payment, refund: KnownRefund, now: Instant) {
  const order = await lockedOrder(tx, payment.orderId);
  const known = await refundNamed(tx, refund.externalId);
  if (known) return known.id;
  const purse = purseOf(order, await paymentsOf(tx, order.id));
  const asked = await requestRefund(tx, {
    payment,
    amount: refund.amount,
    kept: 0,
    cause: "at_provider",
    reason: "",
    by: { kind: "system", label: payment.provider },
    externalId: refund.externalId,
    now,
  });
  if (asked.ok) {
    if (order.status !== "pending") await keepMore(tx, order.id, -takenOf(purse, refund.amount));
    await issuePapers(tx, { orderId: payment.orderId, now });
    return asked.value;
  }
  const { eventId, orderId } = payment;
  await raiseAlert(tx, {
    ...{ eventId, orderId, now },
    kind: "unknown_refund",
    reference: refund.externalId,
    amount: refund.amount,
    currency: refund.currency,
  });
  return null;
}
