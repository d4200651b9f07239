import { and, asc, eq } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { orders, tickets } from "#db/schema.server.ts";

/**
 * The valid, paid ticket with which the person of a verified address may take a seat at an event:
 * the first that names them as its attendee; null where there is none.
 */
export async function seatTicketOf(
  db: Reader,
  { eventId, email }: { eventId: string; email: string },
): Promise<string | null> {
  const [ticket] = await db
    .select({ id: tickets.id })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(
      and(
        eq(tickets.eventId, eventId),
        eq(tickets.attendeeEmail, email),
        eq(tickets.status, "valid"),
        eq(orders.status, "paid"),
      ),
    )
    .orderBy(asc(tickets.id))
    .limit(1);
  return ticket?.id ?? null;
}
