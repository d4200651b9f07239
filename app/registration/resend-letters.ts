import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { orderById } from "./orders.ts";
import { queueOrderLetters } from "./queue-order-letters.ts";

/** Sends the letters of an order's present state once more: to its buyer and its attendees. */
export async function resendLetters(
  db: Db,
  { orderId, actor, now }: { orderId: string; actor: Actor; now: Instant },
): Promise<void> {
  await transact(db, async (tx) => {
    const order = await orderById(tx, orderId);
    await queueOrderLetters(tx, {
      order: { ...order, buyer: { name: order.buyerName, email: order.buyerEmail } },
      tickets: order.tickets.filter((ticket) => ticket.status === "valid"),
      again: now,
      now,
    });
    await recordActivity(tx, {
      eventId: order.eventId,
      actor,
      verb: "resent_letters",
      subject: { kind: "order", id: orderId },
      detail: { code: order.code },
      at: now,
    });
  });
}
