import { redirect } from "@remix-run/node";
import { type Event, eventById } from "#app/event/events.ts";
import { day, minute } from "#app/lib/time.ts";
import { orderUrl } from "#app/urls.ts";
import { notFound } from "#app/web/answers.ts";
import { rateLimit, requireWithin } from "#app/web/rate-limits.server.ts";
import { clientAddress } from "#app/web/request-facts.server.ts";
import type { Db } from "#db/open.ts";
import { type Allotment, allotmentBySecret } from "./allotments.ts";
import { type Hold, holdBySecret } from "./holds.ts";
import { orderOfTicket } from "./order-of-ticket.ts";
import { type OrderWithTickets, orderById, orderByLink, secretOfOrder } from "./orders.ts";
import type { TicketType } from "./ticket-types.ts";
import { type Transfer, transferBySecret } from "./transfers.ts";
import { type WaitingEntry, waitingEntryBySecret } from "./waiting.ts";

const wrongLinks = rateLimit({ name: "wrong-link", times: 10, per: minute });
const offersOfOrder = rateLimit({ name: "transfers", times: 60, per: day });
const offersByEmail = rateLimit({ name: "transfers-email", times: 10, per: 10 * minute });

/**
 * The hold this secret opens and its event. A hold that became an order leads there (303); an
 * unknown secret is a 404, and the eleventh wrong one a minute from one address a 429.
 */
export async function requireHold(
  db: Db,
  request: Request,
  secret: string | undefined,
): Promise<{ hold: Hold; event: Event }> {
  const hold = secret ? await holdBySecret(db, secret) : null;
  if (!hold) return wrongLink(request);
  if (hold.orderId !== null) {
    const order = await orderById(db, hold.orderId);
    throw redirect(orderUrl({ code: order.code, secret: secretOfOrder(order) }), 303);
  }
  return { hold, event: await eventOf(db, hold.eventId) };
}

/**
 * The order this link opens, its event and its secret. Another order's code and an unknown one
 * are the same 404; the eleventh wrong link a minute from one address is a 429.
 */
export async function requireOrder(
  db: Db,
  request: Request,
  params: { code?: string | undefined; secret?: string | undefined },
): Promise<{ order: OrderWithTickets; event: Event; link: { code: string; secret: string } }> {
  const { code = "", secret = "" } = params;
  const order = await orderByLink(db, { code, secret });
  if (!order) return wrongLink(request);
  return { order, event: await eventOf(db, order.eventId), link: { code, secret } };
}

/**
 * Whoever holds the link of an order has letters sent to others by passing its tickets on: the 61st
 * time a day, and the 11th to one address in ten minutes, is a 429.
 */
export async function requireFewOffers(
  request: Request,
  { order, to }: { order: { id: string; eventId: string }; to: string },
): Promise<void> {
  await requireWithin(offersByEmail, `${order.eventId}:${to}`, request);
  await requireWithin(offersOfOrder, order.id, request);
}

/** Someone's place on a waiting list that this secret opens, and its event; else as `requireOrder`. */
export async function requireWaiting(
  db: Db,
  request: Request,
  secret: string | undefined,
): Promise<{ entry: WaitingEntry & { type: TicketType }; event: Event }> {
  const entry = secret ? await waitingEntryBySecret(db, secret) : null;
  if (!entry) return wrongLink(request);
  return { entry, event: await eventOf(db, entry.eventId) };
}

/** A ticket on its way that this secret opens, with its event; else as `requireOrder`. */
export async function requireTransfer(
  db: Db,
  request: Request,
  secret: string | undefined,
): Promise<{ transfer: Transfer; order: OrderWithTickets; event: Event }> {
  const transfer = secret ? await transferBySecret(db, secret) : null;
  const order = transfer && (await orderOfTicket(db, transfer.ticketId));
  if (!transfer || !order) return wrongLink(request);
  return { transfer, order, event: await eventOf(db, transfer.eventId) };
}

/** The allotment that this secret opens, and its event; else as `requireOrder`. */
export async function requireAllotment(
  db: Db,
  request: Request,
  secret: string | undefined,
): Promise<{ allotment: Allotment; event: Event }> {
  const allotment = secret ? await allotmentBySecret(db, secret) : null;
  if (!allotment) return wrongLink(request);
  return { allotment, event: await eventOf(db, allotment.eventId) };
}

/** A link that opens nothing: a 404, and a 429 for whoever tries many. */
export async function wrongLink(request: Request): Promise<never> {
  await requireWithin(wrongLinks, clientAddress(request), request);
  throw notFound();
}

async function eventOf(db: Db, id: string): Promise<Event> {
  const event = await eventById(db, id);
  if (!event) throw notFound();
  return event;
}
