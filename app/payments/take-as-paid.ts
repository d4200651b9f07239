import type { Actor } from "#app/audit/record-activity.ts";
import { Refusal } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { lockedOrder } from "#app/registration/locked-order.ts";
import { markOrderPaid } from "#app/registration/mark-order-paid.ts";
import { orderStatus } from "#app/registration/orders.ts";
import type { Tx } from "#db/open.ts";
import { netOf, paymentsOf } from "./payments.ts";

/**
 * An order that costs less by now is paid where it still waits for its money and what came for it,
 * but for what goes `back`, pays for what is left; part of the transaction that made it cost less.
 * One whose time ran out stays so: its money goes back as that of any other that did.
 */
export async function takeAsPaid(
  tx: Tx,
  { orderId, back, actor, now }: { orderId: string; back: number; actor: Actor; now: Instant },
): Promise<void> {
  const order = await lockedOrder(tx, orderId);
  if (orderStatus(order, now) !== "pending" || order.approval === "waiting") return;
  if (netOf(await paymentsOf(tx, orderId)) - back < order.total) return;
  const marked = await markOrderPaid(tx, { orderId, actor, now });
  if (!marked.ok) throw new Refusal(marked);
}
