import { and, desc, eq, inArray, sum } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { orders, refundBatches, tickets } from "#db/schema.server.ts";
import { netOf, receivedOf } from "./payments.ts";

export type BulkRefund = typeof refundBatches.$inferSelect;

/** The bulk refunds of an event, the newest first; at most 50. */
export async function bulkRefundsOf(db: Reader, eventId: string): Promise<BulkRefund[]> {
  return db
    .select()
    .from(refundBatches)
    .where(eq(refundBatches.eventId, eventId))
    .orderBy(desc(refundBatches.id))
    .limit(50);
}

/** What canceling these orders at this share would give back now; two queries. */
export async function bulkAmount(db: Reader, orderIds: string[], percent: number): Promise<number> {
  const prices = await db
    .select({ orderId: tickets.orderId, price: sum(tickets.price).mapWith(Number) })
    .from(tickets)
    .where(and(inArray(tickets.orderId, orderIds), eq(tickets.status, "valid")))
    .groupBy(tickets.orderId);
  const received = await receivedOf(db, orderIds);
  return prices.reduce((total, { orderId, price }) => {
    const left = netOf(received.filter((payment) => payment.orderId === orderId));
    return total + Math.min(left, Math.floor((price * percent) / 100));
  }, 0);
}

/** The codes of the orders with a ticket of this type that are paid; at most 5,000. */
export async function codesOfType(db: Reader, ticketTypeId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ code: orders.code })
    .from(orders)
    .innerJoin(tickets, eq(tickets.orderId, orders.id))
    .where(
      and(
        eq(tickets.ticketTypeId, ticketTypeId),
        eq(tickets.status, "valid"),
        eq(orders.status, "paid"),
      ),
    )
    .limit(5000);
  return rows.map(({ code }) => code);
}
