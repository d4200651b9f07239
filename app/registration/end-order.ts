import { and, eq } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { orders, tickets } from "#db/schema.server.ts";
import { releasePlaces } from "./claim-places.ts";
import type { OrderWithTickets } from "./orders.ts";
import { queueOrderLetters } from "./queue-order-letters.ts";

/**
 * Ends an order: its places go back, its tickets are canceled, its buyer is told; part of a verb's
 * transaction. False where somebody changed its status first: then nothing happens.
 */
export async function endOrder(
  tx: Tx,
  order: OrderWithTickets,
  end: { status: "expired" | "canceled"; approval?: "declined"; now: Instant },
): Promise<boolean> {
  const approval = end.approval ?? order.approval;
  const ended = await tx
    .update(orders)
    .set({ status: end.status, approval, endedAt: end.now })
    .where(and(eq(orders.id, order.id), eq(orders.status, order.status)))
    .returning({ id: orders.id });
  if (ended.length === 0) return false;

  await releasePlaces(tx, order.id);
  if (end.status === "canceled") {
    await tx
      .update(tickets)
      .set({ status: "canceled", canceledAt: end.now })
      .where(eq(tickets.orderId, order.id));
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
  return true;
}
