import type { Actor } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { caughtRefusal, ok, Refusal, type Result } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { issuePapers } from "#app/papers/issue-papers.ts";
import { lockedOrder } from "#app/registration/locked-order.ts";
import { markOrderPaid } from "#app/registration/mark-order-paid.ts";
import { type Db, transact } from "#db/open.ts";
import { payments } from "#db/schema.server.ts";
import { enterMovement } from "./enter-movement.ts";
import { netOf, paymentsOf } from "./payments.ts";

export type ByHandRefusal = "already_paid" | "canceled" | "awaits_approval" | "sold_out";

/**
 * Someone on the staff took the money, at the door or by transfer: what is still to pay is recorded
 * as a payment and the order is paid. Refuses orders that are paid, canceled or not yet approved,
 * and those that ran out and whose places are gone.
 */
export async function takePaymentByHand(
  db: Db,
  {
    orderId,
    actor,
    now,
    provider = "door",
  }: { orderId: string; actor: Actor; now: Instant; provider?: "door" | "transfer" },
): Promise<Result<undefined, ByHandRefusal>> {
  return caughtRefusal(() =>
    transact(db, async (tx): Promise<Result<undefined, ByHandRefusal>> => {
      const order = await lockedOrder(tx, orderId);
      const marked = await markOrderPaid(tx, { orderId, actor, now });
      if (!marked.ok) throw new Refusal(marked);
      const amount = order.total - netOf(await paymentsOf(tx, orderId));
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
        reference: id,
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
