import { and, asc, count, eq, sql, sum } from "drizzle-orm";
import type { Localized } from "#app/lib/lang.ts";
import { type Day, dayOf, minute } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { orders, tickets, ticketTypes } from "#db/schema.server.ts";

export type Sales = {
  /** Valid tickets of paid orders, whatever they cost. */
  sold: number;
  /** What the paid orders come to, in minor units; no refunds are known here. */
  revenue: number;
  types: { id: string; name: Localized; sold: number; revenue: number }[];
  /** Tickets by the day of the event's zone on which their order was paid; days without are absent. */
  days: { day: Day; sold: number }[];
};

/** How far apart zones' days can begin within an hour, in ms: all are whole quarters. */
const quarter = 15 * minute;

/** How an event sells, in all, for each ticket type and day; three queries. */
export async function salesOf(
  db: Reader,
  { eventId, zone }: { eventId: string; zone: string },
): Promise<Sales> {
  const types = await db
    .select({ id: ticketTypes.id, name: ticketTypes.name })
    .from(ticketTypes)
    .where(eq(ticketTypes.eventId, eventId))
    .orderBy(asc(ticketTypes.position), asc(ticketTypes.id));
  const slot = sql<number>`${orders.paidAt} / ${sql.raw(String(quarter))}`.mapWith(Number);
  const rows = await db
    .select({
      typeId: tickets.ticketTypeId,
      slot,
      sold: count(),
      revenue: sum(tickets.price).mapWith(Number),
    })
    .from(orders)
    .innerJoin(tickets, eq(tickets.orderId, orders.id))
    .where(and(eq(orders.eventId, eventId), eq(orders.status, "paid"), eq(tickets.status, "valid")))
    .groupBy(tickets.ticketTypeId, slot);
  const [money] = await db
    .select({ revenue: sum(orders.total).mapWith(Number) })
    .from(orders)
    .where(and(eq(orders.eventId, eventId), eq(orders.status, "paid")));

  const days = new Map<Day, number>();
  for (const row of rows) {
    const day = dayOf(row.slot * quarter, zone);
    days.set(day, (days.get(day) ?? 0) + row.sold);
  }
  return {
    sold: rows.reduce((total, row) => total + row.sold, 0),
    revenue: money?.revenue ?? 0,
    types: types.map((type) => {
      const own = rows.filter((row) => row.typeId === type.id);
      return {
        ...type,
        sold: own.reduce((total, row) => total + row.sold, 0),
        revenue: own.reduce((total, row) => total + row.revenue, 0),
      };
    }),
    days: [...days].map(([day, sold]) => ({ day, sold })).sort((a, b) => (a.day < b.day ? -1 : 1)),
  };
}
