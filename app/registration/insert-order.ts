import { sql } from "drizzle-orm";
import { prepared, type Tx } from "#db/open.ts";
import { answers, orders, tickets } from "#db/schema.server.ts";
import { indexTicketSearch } from "./index-ticket-search.ts";
import { type NewOrder, orderRows, searchable } from "./order-rows.ts";

export type NewTicket = { id: string; attendeeName: string; attendeeEmail: string };

/**
 * Writes an order and its tickets with fresh secrets, and makes them findable; part of a verb's
 * transaction, which has checked everything and keeps the places.
 */
export async function insertOrder(
  tx: Tx,
  order: NewOrder,
): Promise<{ code: string; secret: string; tickets: NewTicket[] }> {
  const rows = orderRows(order);
  await insertOrderRow(tx).execute(rows.order);
  for (const ticket of rows.tickets) {
    await insertTicketRow(tx).execute(ticket);
    await indexTicketSearch(tx, searchable(rows.order, ticket));
  }
  if (rows.answers.length > 0) await tx.insert(answers).values(rows.answers);
  return { code: rows.order.code, secret: rows.secret, tickets: rows.tickets };
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
      kept: p("kept"),
      currency: p("currency"),
      payBy: p("payBy"),
      expiresAt: p("expiresAt"),
      dueAt: p("dueAt"),
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
      listPrice: p("listPrice"),
      voucherId: p("voucherId"),
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
