import { eq } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { tickets } from "#db/schema.server.ts";
import { type OrderWithTickets, ordersById } from "./orders.ts";

/** The order of a valid ticket with this ticket alone; null where the ticket is gone or canceled. */
export async function orderOfTicket(
  db: Reader,
  ticketId: string,
): Promise<OrderWithTickets | null> {
  const [row] = await db
    .select({ orderId: tickets.orderId })
    .from(tickets)
    .where(eq(tickets.id, ticketId));
  if (!row) return null;
  const [order] = await ordersById(db, [row.orderId]);
  const ticket = order?.tickets.find(({ id }) => id === ticketId);
  if (!order || ticket?.status !== "valid") return null;
  return { ...order, tickets: [ticket] };
}
