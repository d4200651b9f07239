import { eq } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { orders, tickets } from "#db/schema.server.ts";
import type { OrderWithTickets } from "./orders.ts";
import { queueOrderLetters } from "./queue-order-letters.ts";
import { releasePlaces } from "./release-places.ts";
import { withdrawOffers } from "./withdraw-offers.ts";

/**
 * Ends an order: its places go back, its tickets are canceled, its buyer is told; part of a verb's
 * transaction, which has locked it.
 */
export async function endOrder(
  tx: Tx,
  order: OrderWithTickets,
  end: { status: "expired" | "canceled"; approval?: "declined"; now: Instant },
): Promise<void> {
  const approval = end.approval ?? order.approval;
  await tx
    .update(orders)
    .set({ status: end.status, approval, endedAt: end.now })
    .where(eq(orders.id, order.id));
  await releasePlaces(tx, order.id, end.now);
  if (end.status === "canceled") {
    await tx
      .update(tickets)
      .set({ status: "canceled", canceledAt: end.now })
      .where(eq(tickets.orderId, order.id));
    await withdrawOffers(tx, { tickets: order.tickets, now: end.now });
  }
  await queueOrderLetters(tx, {
    order: {
      ...order,
      status: end.status,
      approval,
      buyer: { name: order.buyerName, email: order.buyerEmail },
    },
    tickets: order.tickets,
    now: end.now,
  });
}
