import { newOrderCode, newTicketSecret } from "#app/lib/codes.ts";
import { newId } from "#app/lib/ids.ts";
import type { Lang } from "#app/lib/lang.ts";
import { gateHash, newSecret, seal, sha256 } from "#app/lib/secrets.server.ts";
import type { Instant } from "#app/lib/time.ts";
import type { answers, orders, tickets } from "#db/schema.server.ts";
import type { SearchableTicket } from "./search-terms.ts";

/** What someone answered: texts as typed, choices by their index, a box as true. */
export type NewAnswer = { questionId: string; value: string | number[] | boolean };
export type NewAttendee = { name: string; email: string; phone: string; answers: NewAnswer[] };

type OrderRow = typeof orders.$inferInsert;
type TicketRow = typeof tickets.$inferInsert;

/** What a ticket is and costs, in minor units; `listPrice`, where it differs, is without voucher. */
type NewSeat = {
  ticketTypeId: string;
  price: number;
  listPrice?: number;
  voucherId?: string | null;
};

export type NewOrder = {
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
  dueAt?: Instant | null;
  places: number;
  consentVersion: number | null;
  source: OrderRow["source"];
  attendees: (NewAttendee & NewSeat)[];
  now: Instant;
};

export type OrderRows = {
  order: OrderRow;
  tickets: TicketRow[];
  answers: (typeof answers.$inferInsert)[];
  /** What opens the order's page; its row holds only the hash and the sealed text. */
  secret: string;
};

/** The rows of an order placed at `now` and of its valid tickets, with fresh codes and secrets. */
export function orderRows(order: NewOrder): OrderRows {
  const { id, event, buyer, now } = order;
  const secret = newSecret();
  const given: OrderRows["answers"] = [];
  const made = order.attendees.map((attendee, position): TicketRow => {
    const ticketId = newId(now);
    const ticketSecret = newTicketSecret();
    for (const answer of attendee.answers) given.push({ ticketId, ...answer });
    return {
      id: ticketId,
      eventId: event.id,
      orderId: id,
      ticketTypeId: attendee.ticketTypeId,
      position,
      price: attendee.price,
      listPrice: attendee.listPrice ?? attendee.price,
      voucherId: attendee.voucherId ?? null,
      status: "valid",
      attendeeName: attendee.name,
      attendeeEmail: attendee.email,
      attendeePhone: attendee.phone,
      secretHash: sha256(ticketSecret),
      gateHash: gateHash(event.gateSalt, ticketSecret),
      secretSealed: seal("ticket", ticketSecret),
      createdAt: now,
    };
  });
  const row: OrderRow = {
    id,
    eventId: event.id,
    code: newOrderCode(),
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
    kept: 0,
    currency: event.currency,
    payBy: order.payBy,
    dueAt: order.dueAt ?? null,
    expiresAt: order.expiresAt,
    places: order.places,
    consentVersion: order.consentVersion,
    source: order.source,
    placedAt: now,
    paidAt: order.status === "paid" ? now : null,
  };
  return { order: row, tickets: made, answers: given, secret };
}

/** What a ticket of this order is found by. */
export function searchable(order: { code: string }, ticket: TicketRow): SearchableTicket {
  return {
    id: ticket.id,
    eventId: ticket.eventId,
    name: ticket.attendeeName,
    email: ticket.attendeeEmail,
    phone: ticket.attendeePhone,
    orderCode: order.code,
  };
}
