import { sql } from "drizzle-orm";
import { newOrderCode, newTicketSecret } from "#app/lib/codes.ts";
import { newId } from "#app/lib/ids.ts";
import type { Lang } from "#app/lib/lang.ts";
import { gateHash, newSecret, seal, sha256 } from "#app/lib/secrets.server.ts";
import type { Instant } from "#app/lib/time.ts";
import { prepared, type Tx } from "#db/open.ts";
import { answers, orders, tickets } from "#db/schema.server.ts";
import { indexTicketSearch } from "./index-ticket-search.ts";

/** What someone answered: texts as typed, choices by their index, a box as true. */
export type NewAnswer = { questionId: string; value: string | number[] | boolean };
export type NewAttendee = { name: string; email: string; phone: string; answers: NewAnswer[] };

export type NewTicket = { id: string; attendeeName: string; attendeeEmail: string };

type OrderRow = typeof orders.$inferInsert;

/**
 * Writes an order and its tickets with fresh secrets, and makes them findable; part of a verb's
 * transaction, which has checked everything and keeps the places.
 */
export async function insertOrder(
  tx: Tx,
  order: {
    id: string;
    event: { id: string; currency: string; gateSalt: Uint8Array };
    status: OrderRow["status"];
    approval: OrderRow["approval"];
    buyer: { name: string; email: string; phone: string };
    buyerKey: string;
    lang: Lang;
    total: number;
    payBy: string | null;
    expiresAt: Instant | null;
    places: number;
    consentVersion: number | null;
    source: OrderRow["source"];
    attendees: (NewAttendee & { ticketTypeId: string; price: number })[];
    now: Instant;
  },
): Promise<{ code: string; secret: string; tickets: NewTicket[] }> {
  const { id, event, buyer, now } = order;
  const code = newOrderCode();
  const secret = newSecret();
  await insertOrderRow(tx).execute({
    id,
    eventId: event.id,
    code,
    secretHash: sha256(secret),
    secretSealed: seal("order", secret),
    status: order.status,
    approval: order.approval,
    buyerName: buyer.name,
    buyerEmail: buyer.email,
    buyerPhone: buyer.phone,
    buyerKey: order.buyerKey,
    lang: order.lang,
    total: order.total,
    currency: event.currency,
    payBy: order.payBy,
    expiresAt: order.expiresAt,
    places: order.places,
    consentVersion: order.consentVersion,
    source: order.source,
    placedAt: now,
    paidAt: order.status === "paid" ? now : null,
  });

  const made: NewTicket[] = [];
  for (const [position, attendee] of order.attendees.entries()) {
    const ticketId = newId(now);
    const ticketSecret = newTicketSecret();
    await insertTicketRow(tx).execute({
      id: ticketId,
      eventId: event.id,
      orderId: id,
      ticketTypeId: attendee.ticketTypeId,
      position,
      price: attendee.price,
      attendeeName: attendee.name,
      attendeeEmail: attendee.email,
      attendeePhone: attendee.phone,
      secretHash: sha256(ticketSecret),
      gateHash: gateHash(event.gateSalt, ticketSecret),
      secretSealed: seal("ticket", ticketSecret),
      createdAt: now,
    });
    if (attendee.answers.length > 0) {
      await tx.insert(answers).values(attendee.answers.map((answer) => ({ ticketId, ...answer })));
    }
    await indexTicketSearch(tx, {
      id: ticketId,
      eventId: event.id,
      name: attendee.name,
      email: attendee.email,
      phone: attendee.phone,
      orderCode: code,
    });
    made.push({ id: ticketId, attendeeName: attendee.name, attendeeEmail: attendee.email });
  }
  return { code, secret, tickets: made };
}

const p = sql.placeholder;

const insertOrderRow = prepared((db: Tx) =>
  db
    .insert(orders)
    .values({
      id: p("id"),
      eventId: p("eventId"),
      code: p("code"),
      secretHash: p("secretHash"),
      secretSealed: p("secretSealed"),
      status: p("status"),
      approval: p("approval"),
      buyerName: p("buyerName"),
      buyerEmail: p("buyerEmail"),
      buyerPhone: p("buyerPhone"),
      buyerKey: p("buyerKey"),
      lang: p("lang"),
      total: p("total"),
      currency: p("currency"),
      payBy: p("payBy"),
      expiresAt: p("expiresAt"),
      places: p("places"),
      consentVersion: p("consentVersion"),
      source: p("source"),
      placedAt: p("placedAt"),
      paidAt: p("paidAt"),
    })
    .prepare("insert_order"),
);

const insertTicketRow = prepared((db: Tx) =>
  db
    .insert(tickets)
    .values({
      id: p("id"),
      eventId: p("eventId"),
      orderId: p("orderId"),
      ticketTypeId: p("ticketTypeId"),
      position: p("position"),
      price: p("price"),
      status: "valid",
      attendeeName: p("attendeeName"),
      attendeeEmail: p("attendeeEmail"),
      attendeePhone: p("attendeePhone"),
      secretHash: p("secretHash"),
      gateHash: p("gateHash"),
      secretSealed: p("secretSealed"),
      createdAt: p("createdAt"),
    })
    .prepare("insert_ticket"),
);
