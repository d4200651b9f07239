import { eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { eventById } from "#app/event/events.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { lockedOrder } from "#app/registration/locked-order.ts";
import { orderStatus } from "#app/registration/orders.ts";
import { waitForPayment } from "#app/registration/wait-for-payment.ts";
import { type Db, transact } from "#db/open.ts";
import { orders } from "#db/schema.server.ts";
import { paymentsOf } from "./payments.ts";
import { windowFor } from "./transfers.ts";

export type ChooseTransferRefusal =
  | "already_paid"
  | "canceled"
  | "order_expired"
  | "awaits_approval"
  | "payment_processing"
  | "no_way";

/**
 * The buyer of an order that waits for money will transfer it: its places are kept until a bank had
 * its time, and a letter says what to transfer where. Chosen again it changes nothing. Refuses
 * events that take no transfers, or none any more, and orders that cannot be paid.
 */
export async function chooseTransfer(
  db: Db,
  { orderId, actor, now }: { orderId: string; actor: Actor; now: Instant },
): Promise<Result<undefined, ChooseTransferRefusal>> {
  return transact(db, async (tx): Promise<Result<undefined, ChooseTransferRefusal>> => {
    const order = await lockedOrder(tx, orderId);
    const status = orderStatus(order, now);
    if (status === "paid") return refused("already_paid");
    if (status === "canceled") return refused("canceled");
    if (status === "expired") return refused("order_expired");
    if (order.approval === "waiting") return refused("awaits_approval");
    if (order.payBy === "transfer") return ok();
    const paid = await paymentsOf(tx, orderId);
    if (paid.some((one) => one.status === "processing")) return refused("payment_processing");
    const event = await eventById(tx, order.eventId);
    const window = event && (await windowFor(tx, event, now));
    if (!window) return refused("no_way");

    const { dueAt, expiresAt } = window;
    await tx.update(orders).set({ payBy: "transfer", dueAt }).where(eq(orders.id, orderId));
    const waits = { ...order, payBy: "transfer", expiresAt: order.expiresAt ?? expiresAt };
    await waitForPayment(tx, waits, { until: expiresAt, again: true, now });
    await recordActivity(tx, {
      eventId: order.eventId,
      actor,
      verb: "chose_transfer",
      subject: { kind: "order", id: orderId },
      detail: { code: order.code },
      at: now,
    });
    return ok();
  });
}
