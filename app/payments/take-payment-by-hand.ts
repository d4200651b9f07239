import type { Actor } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { caughtRefusal, ok, Refusal, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { issuePapers } from "#app/papers/issue-papers.ts";
import { lockedOrder } from "#app/registration/locked-order.ts";
import { markOrderPaid } from "#app/registration/mark-order-paid.ts";
import { type Db, transact } from "#db/open.ts";
import { payments } from "#db/schema.server.ts";
import { enterMovement } from "./enter-movement.ts";
import { openExchange } from "./exchanges.ts";
import { netOf, paymentsOf } from "./payments.ts";
import { settleExchange } from "./settle-exchange.ts";

export type ByHandRefusal =
  | "already_paid"
  | "canceled"
  | "awaits_approval"
  | "sold_out"
  | "payment_processing"
  | "amount_changed";

/**
 * Someone on the staff took the money, at the door or by transfer: what is still to pay is recorded
 * as a payment and the order is paid. Refuses orders that are paid, canceled or not yet approved,
 * those that ran out and whose places are gone, those whose money a bank is at work on, and an
 * `amount` that is no longer what is to pay. What a device took is named by its `reference`: the same
 * again is the same payment. Of a paid order it is the difference that its exchange waits for.
 */
export async function takePaymentByHand(
  db: Db,
  {
    orderId,
    actor,
    now,
    provider = "door",
    method = null,
    reference,
    amount: shown,
  }: {
    orderId: string;
    actor: Actor;
    now: Instant;
    provider?: "door" | "transfer";
    /** `cash` or `card`, where it was taken at a gate. */
    method?: string | null;
    reference?: string;
    /** What whoever took it was shown, in minor units. */
    amount?: number;
  },
): Promise<Result<undefined, ByHandRefusal>> {
  return caughtRefusal(() =>
    transact(db, async (tx): Promise<Result<undefined, ByHandRefusal>> => {
      const order = await lockedOrder(tx, orderId);
      const before = await paymentsOf(tx, orderId);
      if (before.some((one) => one.reference === reference)) return ok();
      if (before.some(({ status }) => status === "processing")) {
        return refused("payment_processing");
      }
      const exchange = order.status === "paid" ? await openExchange(tx, orderId, now) : null;
      const amount = exchange?.difference ?? order.total - netOf(before);
      if (order.status === "pending" && shown !== undefined && shown !== amount) {
        return refused("amount_changed");
      }
      if (!exchange) {
        const marked = await markOrderPaid(tx, { orderId, actor, now });
        if (!marked.ok) throw new Refusal(marked);
      } else if ((await settleExchange(tx, { order, paid: amount, now })) === null) {
        throw new Refusal(refused("sold_out"));
      }
      if (amount <= 0) return ok();
      const id = newId(now);
      const { eventId, currency } = order;
      await tx.insert(payments).values({
        id,
        eventId,
        orderId,
        provider,
        status: "received",
        amount,
        refunded: 0,
        currency,
        reference: reference ?? id,
        method,
        startedAt: now,
        endedAt: now,
      });
      const entry = { eventId, orderId, paymentId: id, of: id, amount, currency, now };
      await enterMovement(tx, { ...entry, kind: "payment" });
      await issuePapers(tx, { orderId, now });
      return ok();
    }),
  );
}
