import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { endOrder } from "./end-order.ts";
import { lockedOrder } from "./locked-order.ts";

type Cancellation = { orderId: string; reason: string; actor: Actor; now: Instant };

/** Cancels a pending or paid order with all its tickets; its places are free for others at once. */
export async function cancelOrder(
  db: Db,
  cancellation: Cancellation,
): Promise<Result<undefined, "already_ended">> {
  return transact(db, (tx) => cancelOrderWithin(tx, cancellation));
}

/** The same as part of another verb's transaction. */
export async function cancelOrderWithin(
  tx: Tx,
  { orderId, reason, actor, now }: Cancellation,
): Promise<Result<undefined, "already_ended">> {
  const order = await lockedOrder(tx, orderId);
  if (order.status === "canceled" || order.status === "expired") return refused("already_ended");
  await endOrder(tx, order, { status: "canceled", now });

  await recordActivity(tx, {
    eventId: order.eventId,
    actor,
    verb: "canceled_order",
    subject: { kind: "order", id: orderId },
    detail: { code: order.code, reason, tickets: order.tickets.length },
    at: now,
  });
  return ok();
}
