import { and, asc, eq, lte, ne, or } from "drizzle-orm";
import { recordActivity } from "#app/audit/record-activity.ts";
import type { Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import { tryEach } from "#app/lib/try-each.ts";
import { lockedOrder } from "#app/registration/locked-order.ts";
import { releasePlaces } from "#app/registration/release-places.ts";
import { type Db, transact } from "#db/open.ts";
import { exchanges, orders, tickets, ticketTypes } from "#db/schema.server.ts";
import { tellOfExchange } from "./tell-of-exchange.ts";

/**
 * Ends exchanges whose difference was not paid in time, and those whose ticket or order was canceled:
 * the places they held go back and the ticket stays what it is; who promised a transfer that did not
 * come is told. At most 200 at a time.
 * @returns how many there were.
 */
export async function lapseExchanges(db: Db, { now }: { now: Instant }): Promise<number> {
  const due = await db
    .select({ id: exchanges.id, orderId: exchanges.orderId, wanted: ticketTypes.name })
    .from(exchanges)
    .innerJoin(orders, eq(orders.id, exchanges.orderId))
    .innerJoin(tickets, eq(tickets.id, exchanges.ticketId))
    .innerJoin(ticketTypes, eq(ticketTypes.id, exchanges.ticketTypeId))
    .where(
      and(
        eq(exchanges.state, "open"),
        or(lte(exchanges.expiresAt, now), ne(orders.status, "paid"), ne(tickets.status, "valid")),
      ),
    )
    .orderBy(asc(exchanges.id))
    .limit(200);
  return (await tryEach(due, (one) => lapse(db, one, now))).filter(Boolean).length;
}

async function lapse(
  db: Db,
  { id, orderId, wanted }: { id: string; orderId: string; wanted: Localized },
  now: Instant,
): Promise<boolean> {
  return transact(db, async (tx) => {
    const order = await lockedOrder(tx, orderId);
    const [exchange] = await tx
      .update(exchanges)
      .set({ state: "lapsed" })
      .where(and(eq(exchanges.id, id), eq(exchanges.state, "open")))
      .returning();
    if (!exchange) return false;
    await releasePlaces(tx, id, now);
    const ticket = order.tickets.find((one) => one.id === exchange.ticketId);
    const lives = order.status === "paid" && ticket?.status === "valid";
    if (!lives || exchange.payBy !== "transfer") return true;
    await recordActivity(tx, {
      eventId: order.eventId,
      actor: { kind: "system", label: "transfers" },
      verb: "lapsed_exchange",
      subject: { kind: "ticket", id: ticket.id },
      detail: { code: order.code, name: ticket.attendeeName, amount: exchange.difference },
      at: now,
    });
    await tellOfExchange(tx, { id, order, ticket, wanted }, { news: "lapsed", now });
    return true;
  });
}
