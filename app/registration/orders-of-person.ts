import { and, desc, eq } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { orders, tickets } from "#db/schema.server.ts";
import { type OrderWithTickets, ordersById } from "./orders.ts";

/** The most orders a person is shown; the newest first. */
const most = 100;

/**
 * What belongs to a verified address: the orders it bought, whole; and of paid orders that others
 * bought, only the tickets that name it.
 */
export async function ordersOfPerson(
  db: Reader,
  email: string,
): Promise<{ order: OrderWithTickets; isBuyer: boolean }[]> {
  // Each by its own index: no index serves "or" across two tables.
  const bought = await db
    .select({ id: orders.id })
    .from(orders)
    .where(eq(orders.buyerEmail, email))
    .orderBy(desc(orders.id))
    .limit(most);
  const named = await db
    .selectDistinct({ id: tickets.orderId })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(and(eq(tickets.attendeeEmail, email), eq(orders.status, "paid")))
    .orderBy(desc(tickets.orderId))
    .limit(most);
  const ids = new Set([...bought, ...named].map(({ id }) => id));
  const newest = [...ids].sort((a, b) => (a < b ? 1 : -1)).slice(0, most);
  const found = await ordersById(db, newest);
  return found
    .sort((a, b) => (a.id < b.id ? 1 : -1))
    .map((order) => {
      if (order.buyerEmail === email) return { order, isBuyer: true };
      const own = order.tickets.filter((ticket) => ticket.attendeeEmail === email);
      return { order: { ...order, tickets: own }, isBuyer: false };
    });
}
