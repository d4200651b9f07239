import { and, eq, ne, sql } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { caughtRefusal, ok, Refusal, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { issuePapers } from "#app/papers/issue-papers.ts";
import { lockedOrder } from "#app/registration/locked-order.ts";
import { markOrderPaid } from "#app/registration/mark-order-paid.ts";
import type { OrderWithTickets } from "#app/registration/orders.ts";
import { type Db, prepared, type Tx, transact } from "#db/open.ts";
import { payments } from "#db/schema.server.ts";
import { enterMovement } from "./enter-movement.ts";
import { netOf, type Payment, paymentNamed, paymentsOf } from "./payments.ts";
import type { ProviderName, Received } from "./provider.ts";
import { raiseAlert } from "./raise-alert.ts";
import { requestRefund } from "./request-refund.ts";
import { settleExchange } from "./settle-exchange.ts";

/** Why an order did not take the money that was received for it. */
type NotTaken = "already_paid" | "canceled" | "awaits_approval" | "sold_out";
export type RecordRefusal = "unknown_payment" | NotTaken;

type Paid = {
  provider: ProviderName;
  reference: string;
  /** What its provider says of the money; left out, it is what was asked for. */
  received?: Received;
  actor: Actor;
  now: Instant;
};

/**
 * The provider says that a payment was received: it, its order and the ledger are changed in one
 * transaction. The same news again answers ok and changes nothing. An order that ran out claims its
 * places again. What the order can not take (canceled, paid otherwise, not approved, or its places
 * gone) is refused: the money is recorded all the same and goes back at once, with a letter that says
 * so; so does what was paid beyond its total. Too little is kept, with an alert, while the order waits.
 * More for an order that is paid already carries out the exchange it was paid for, if any.
 */
export async function recordPayment(db: Db, paid: Paid): Promise<Result<undefined, RecordRefusal>> {
  const taken = await caughtRefusal(() =>
    transact(db, async (tx): Promise<Result<undefined, RecordRefusal>> => {
      const news = await receive(tx, paid);
      if (news === null) return refused("unknown_payment");
      if (news === "known") return ok();
      await takeInto(tx, news, paid);
      await issuePapers(tx, { orderId: news.order.id, now: paid.now });
      return ok();
    }),
  );
  if (taken.ok || taken.reason === "unknown_payment") return taken;
  await returnUntaken(db, paid, taken.reason === "already_paid" ? "surplus" : "late");
  return taken;
}

/** What the money does to its order; throws the refusal of an order that can not take it. */
async function takeInto(
  tx: Tx,
  { payment, order }: { payment: Payment; order: OrderWithTickets },
  { actor, now }: Paid,
): Promise<void> {
  if (order.status === "canceled") throw new Refusal(refused("canceled"));
  if (order.approval === "waiting") throw new Refusal(refused("awaits_approval"));
  let over = netOf(await paymentsOf(tx, order.id)) - order.total;
  if (order.status === "paid") {
    const cost = await settleExchange(tx, { order, paid: payment.amount, now });
    if (cost === null) throw new Refusal(refused("already_paid"));
    over = payment.amount - cost;
  } else if (over < 0) {
    await alertOfAmount(tx, payment, now);
  } else {
    const marked = await markOrderPaid(tx, { orderId: order.id, actor, now });
    if (!marked.ok) throw new Refusal(marked);
  }
  if (over > 0) await giveBack(tx, payment, { amount: over, cause: "surplus", now });
}

/** Notes the money and sends it back: what refused it has rolled back all that came with it. */
async function returnUntaken(db: Db, paid: Paid, cause: "surplus" | "late"): Promise<void> {
  await transact(db, async (tx) => {
    const news = await receive(tx, paid);
    if (news === null || news === "known") return;
    const { payment } = news;
    await recordActivity(tx, {
      eventId: payment.eventId,
      actor: paid.actor,
      verb: "received_untaken_payment",
      subject: { kind: "order", id: payment.orderId },
      detail: { amount: payment.amount },
      at: paid.now,
    });
    await giveBack(tx, payment, { amount: payment.amount, cause, now: paid.now });
    await issuePapers(tx, { orderId: payment.orderId, now: paid.now });
  });
}

/** Marks a payment as received, once, with its order locked; null where there is none of this name. */
async function receive(
  tx: Tx,
  { provider, reference, received, now }: Paid,
): Promise<{ payment: Payment; order: OrderWithTickets } | "known" | null> {
  const before = await paymentNamed(tx, { provider, reference });
  if (!before) return null;
  const order = await lockedOrder(tx, before.orderId);
  const [payment] = await markReceived(tx).execute({
    id: before.id,
    now,
    amount: received?.amount ?? before.amount,
    method: received?.method ?? null,
    intentId: received?.intentId ?? null,
    fee: received?.fee ?? null,
  });
  if (!payment) return "known";
  const { id, eventId, orderId, amount, fee, currency } = payment;
  const entry = { eventId, orderId, paymentId: id, of: id, currency, now };
  await enterMovement(tx, { ...entry, kind: "payment", amount });
  await enterMovement(tx, { ...entry, kind: "fee", amount: -(fee ?? 0) });
  if (amount !== before.amount) await alertOfAmount(tx, payment, now);
  return { payment, order };
}

async function giveBack(
  tx: Tx,
  payment: Payment,
  { amount, cause, now }: { amount: number; cause: "surplus" | "late"; now: Instant },
): Promise<void> {
  const by = { kind: "system", label: "payments" } as const;
  const asked = await requestRefund(tx, { payment, amount, kept: 0, cause, reason: "", by, now });
  if (!asked.ok) throw new Refusal(asked);
}

function alertOfAmount(tx: Tx, payment: Payment, now: Instant): Promise<void> {
  const { eventId, orderId, amount, currency, id } = payment;
  const kind = "amount_differs";
  return raiseAlert(tx, { eventId, orderId, kind, reference: id, amount, currency, now });
}

const p = sql.placeholder;

const markReceived = prepared((tx: Tx) =>
  tx
    .update(payments)
    .set({
      status: "received",
      url: null,
      endedAt: sql`${p("now")}`,
      checkedAt: sql`${p("now")}`,
      amount: sql`${p("amount")}`,
      method: sql`${p("method")}`,
      intentId: sql`${p("intentId")}`,
      fee: sql`${p("fee")}`,
    })
    .where(and(eq(payments.id, p("id")), ne(payments.status, "received")))
    .returning()
    .prepare("mark_payment_received"),
);
