import { asc, eq, inArray, sql } from "drizzle-orm";
import { open, sameSecret, sha256 } from "#app/lib/secrets.server.ts";
import type { Instant } from "#app/lib/time.ts";
import { prepared, type Reader } from "#db/open.ts";
import { orders, tickets, ticketTypes } from "#db/schema.server.ts";
import type { TicketType } from "./ticket-types.ts";

export type Order = typeof orders.$inferSelect;
export type Ticket = typeof tickets.$inferSelect;
export type OrderStatus = Order["status"];
/** An order as its own page shows it: with its tickets and their types. */
export type OrderWithTickets = Order & { tickets: (Ticket & { type: TicketType })[] };

/**
 * The state of an order at `now`: a pending one whose time ran out is expired, whether or not a
 * job has written that down.
 */
export function orderStatus(
  order: { status: OrderStatus; expiresAt: Instant | null },
  now: Instant,
): OrderStatus {
  const ranOut = order.status === "pending" && order.expiresAt !== null && order.expiresAt <= now;
  return ranOut ? "expired" : order.status;
}

/** The order of this code if the secret is its own; else null, whichever of the two is wrong. */
export async function orderByLink(
  db: Reader,
  { code, secret }: { code: string; secret: string },
): Promise<OrderWithTickets | null> {
  const [order] = await orderByHash(db).execute({ hash: sha256(secret) });
  if (!order || !sameSecret(order.code, code)) return null;
  return { ...order, tickets: await ticketsOfOrder(db, order.id) };
}

/** One order of this event by its code, or null. */
export async function orderByCode(
  db: Reader,
  eventId: string,
  code: string,
): Promise<OrderWithTickets | null> {
  const [order] = await db.select().from(orders).where(eq(orders.code, code));
  if (!order || order.eventId !== eventId) return null;
  return { ...order, tickets: await ticketsOfOrder(db, order.id) };
}

/** One order by its id, with its tickets; it is an error to ask for one that is not there. */
export async function orderById(db: Reader, id: string): Promise<OrderWithTickets> {
  const [order] = await orderRow(db).execute({ id });
  if (!order) throw new Error("no such order");
  return { ...order, tickets: await ticketsOfOrder(db, id) };
}

/** These orders with their tickets, in no particular order; two queries. */
export async function ordersById(db: Reader, ids: string[]): Promise<OrderWithTickets[]> {
  if (ids.length === 0) return [];
  const found = await db.select().from(orders).where(inArray(orders.id, ids));
  const rows = await db
    .select({ ticket: tickets, type: ticketTypes })
    .from(tickets)
    .innerJoin(ticketTypes, eq(ticketTypes.id, tickets.ticketTypeId))
    .where(inArray(tickets.orderId, ids))
    .orderBy(asc(tickets.position));
  return found.map((order) => ({
    ...order,
    tickets: rows
      .filter(({ ticket }) => ticket.orderId === order.id)
      .map(({ ticket, type }) => ({ ...ticket, type })),
  }));
}

/** The secret that opens an order's page; who may see it is the caller's to know. */
export function secretOfOrder(order: { secretSealed: Uint8Array }): string {
  return open("order", order.secretSealed);
}

/** What a ticket's QR says; who may see it is the caller's to know. */
export function secretOfTicket(ticket: { secretSealed: Uint8Array }): string {
  return open("ticket", ticket.secretSealed);
}

const orderByHash = prepared((db: Reader) =>
  db
    .select()
    .from(orders)
    .where(eq(orders.secretHash, sql.placeholder("hash")))
    .prepare("order_by_hash"),
);

const orderRow = prepared((db: Reader) =>
  db
    .select()
    .from(orders)
    .where(eq(orders.id, sql.placeholder("id")))
    .prepare("order_by_id"),
);

const ticketRows = prepared((db: Reader) =>
  db
    .select({ ticket: tickets, type: ticketTypes })
    .from(tickets)
    .innerJoin(ticketTypes, eq(ticketTypes.id, tickets.ticketTypeId))
    .where(eq(tickets.orderId, sql.placeholder("orderId")))
    .orderBy(asc(tickets.position))
    .prepare("tickets_of_order"),
);

async function ticketsOfOrder(db: Reader, orderId: string) {
  const rows = await ticketRows(db).execute({ orderId });
  return rows.map(({ ticket, type }) => ({ ...ticket, type }));
}
