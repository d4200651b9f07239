import { eq } from "drizzle-orm";
import type { Actor } from "#app/audit/record-activity.ts";
import { recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { orders } from "#db/schema.server.ts";
import { claimPlaces, handOverPlaces, placesNeeded, releasePlaces } from "./claim-places.ts";
import { lockedOrder } from "./locked-order.ts";
import { queueOrderLetters } from "./queue-order-letters.ts";

/**
 * A pending or expired order is paid: its places stay for good and its tickets go out. One whose
 * places went to others claims them again; `sold_out` is thrown where there are none. Part of the
 * transaction that recorded the money. An order that is paid already stays as it is.
 */
export async function markOrderPaid(
  tx: Tx,
  { orderId, actor, now }: { orderId: string; actor: Actor; now: Instant },
): Promise<Result<undefined, "already_paid" | "canceled" | "awaits_approval">> {
  const order = await lockedOrder(tx, orderId);
  if (order.status === "paid") return refused("already_paid");
  if (order.status === "canceled") return refused("canceled");
  if (order.approval === "waiting") return refused("awaits_approval");

  const valid = order.tickets.filter((ticket) => ticket.status === "valid");
  await tx
    .update(orders)
    .set({ status: "paid", paidAt: now, expiresAt: null, endedAt: null })
    .where(eq(orders.id, orderId));

  const kept = await handOverPlaces(tx, { from: orderId, to: orderId, expiresAt: null });
  if (kept !== order.places) {
    await releasePlaces(tx, orderId);
    const needed = await placesNeeded(
      tx,
      valid.map((ticket) => ({ ticketTypeId: ticket.ticketTypeId, quantity: 1 })),
    );
    await claimPlaces(tx, needed, { heldBy: orderId, expiresAt: null, now });
  }
  await queueOrderLetters(tx, {
    order: {
      ...order,
      status: "paid",
      buyer: { name: order.buyerName, email: order.buyerEmail },
    },
    tickets: valid,
    now,
  });
  await recordActivity(tx, {
    eventId: order.eventId,
    actor,
    verb: "marked_paid",
    subject: { kind: "order", id: orderId },
    detail: { code: order.code, total: order.total },
    at: now,
  });
  return ok();
}
