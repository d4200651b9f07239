import { and, desc, eq, or } from "drizzle-orm";
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
  const rows = await db
    .select({ id: orders.id })
    .from(orders)
    .innerJoin(tickets, eq(tickets.orderId, orders.id))
    .where(
      or(
        eq(orders.buyerEmail, email),
        and(eq(tickets.attendeeEmail, email), eq(orders.status, "paid")),
      ),
    )
    .groupBy(orders.id)
    .orderBy(desc(orders.id))
    .limit(most);
  const found = await ordersById(
    db,
    rows.map((row) => row.id),
  );
  return found
    .sort((a, b) => (a.id < b.id ? 1 : -1))
    .map((order) => {
      if (order.buyerEmail === email) return { order, isBuyer: true };
      const own = order.tickets.filter((ticket) => ticket.attendeeEmail === email);
      return { order: { ...order, tickets: own }, isBuyer: false };
    });
}
