import type { Actor } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { caughtRefusal, ok, Refusal, type Result } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { markOrderPaid } from "#app/registration/mark-order-paid.ts";
import { orderById } from "#app/registration/orders.ts";
import { type Db, transact } from "#db/open.ts";
import { payments } from "#db/schema.server.ts";

/**
 * Someone on the staff took the money, at the door or by transfer: the whole amount is recorded as
 * a payment and the order is paid. Refuses orders that are paid, canceled or not yet approved, and
 * those that ran out and whose places are gone.
 */
export async function takePaymentByHand(
  db: Db,
  { orderId, actor, now }: { orderId: string; actor: Actor; now: Instant },
): Promise<Result<undefined, "already_paid" | "canceled" | "awaits_approval" | "sold_out">> {
  type Answer = Result<undefined, "already_paid" | "canceled" | "awaits_approval" | "sold_out">;
  return caughtRefusal(() =>
    transact(db, async (tx): Promise<Answer> => {
      const marked = await markOrderPaid(tx, { orderId, actor, now });
      if (!marked.ok) throw new Refusal(marked);
      const order = await orderById(tx, orderId);
      const id = newId(now);
      await tx.insert(payments).values({
        id,
        eventId: order.eventId,
        orderId,
        provider: "door",
        status: "received",
        amount: order.total,
        currency: order.currency,
        reference: id,
        startedAt: now,
        endedAt: now,
      });
      return ok();
    }),
  );
}
