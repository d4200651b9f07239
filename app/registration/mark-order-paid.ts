import { eq } from "drizzle-orm";
import type { Actor } from "#app/audit/record-activity.ts";
import { recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { orders } from "#db/schema.server.ts";
import { handOverPlaces } from "./claim-places.ts";
import { claimSeats, planSeats, type Seat } from "./claim-seats.ts";
import { lockedOrder } from "./locked-order.ts";
import { queueOrderLetters } from "./queue-order-letters.ts";
import { releasePlaces } from "./release-places.ts";
import { vouchersById } from "./vouchers.ts";

/**
 * A pending or expired order is paid: its places stay for good and its tickets go out. One whose
 * places went to others claims them again, and the use of its voucher; `sold_out` is thrown where
 * there are none, or people wait for them. Part of the
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
    await releasePlaces(tx, orderId, now);
    const plan = await planSeats(tx, await seatsOf(tx, valid), now);
    const usedUp = refused("sold_out");
    await claimSeats(tx, plan, { heldBy: orderId, expiresAt: null, now, usedUp });
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

async function seatsOf(
  tx: Tx,
  valid: { ticketTypeId: string; voucherId: string | null }[],
): Promise<Seat[]> {
  const used = valid.flatMap(({ voucherId }) => voucherId ?? []);
  const vouchers = await vouchersById(tx, [...new Set(used)]);
  return valid.map(({ ticketTypeId, voucherId }) => ({
    ticketTypeId,
    quantity: 1,
    voucher: vouchers.find(({ id }) => id === voucherId) ?? null,
    claims: "both",
  }));
}
