import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { eventById } from "#app/event/events.ts";
import { type Lang, localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import type { Tx } from "#db/open.ts";
import { orders, tickets } from "#db/schema.server.ts";
import { freePlaces } from "./free-places.ts";
import { letterWords } from "./letter-wording.ts";
import { lockedOrder } from "./locked-order.ts";
import { markOrderPaid } from "./mark-order-paid.ts";
import type { OrderWithTickets } from "./orders.ts";
import { withdrawOffers } from "./withdraw-offers.ts";

export type CancelTicketRefusal = "unknown_ticket" | "ticket_canceled" | "last_ticket";

export type TicketCancellation = {
  eventId: string;
  ticketId: string;
  /** Why, in the words of whoever cancels it; or nothing. */
  reason?: string;
  actor: Actor;
  now: Instant;
};

/**
 * Cancels one ticket of an order that keeps others; its place is free at once, and whoever it was
 * for or offered to and the buyer are told. The order costs that much less from then on (a pending
 * one is paid where nothing is left to pay); no money moves here. Part of another verb's transaction.
 */
export async function cancelTicketWithin(
  tx: Tx,
  { eventId, ticketId, reason = "", actor, now }: TicketCancellation,
): Promise<Result<undefined, CancelTicketRefusal>> {
  const [found] = await tx
    .select({ orderId: tickets.orderId })
    .from(tickets)
    .where(and(eq(tickets.id, ticketId), eq(tickets.eventId, eventId)));
  if (!found) return refused("unknown_ticket");
  const order = await lockedOrder(tx, found.orderId);
  const ticket = order.tickets.find((one) => one.id === ticketId);
  if (!ticket || ticket.status === "canceled") return refused("ticket_canceled");
  const others = order.tickets.filter((one) => one !== ticket && one.status === "valid");
  if (others.length === 0) return refused("last_ticket");

  await tx
    .update(tickets)
    .set({ status: "canceled", canceledAt: now })
    .where(eq(tickets.id, ticketId));
  await withdrawOffers(tx, { tickets: [ticket], now });
  const waits = order.approval === "waiting" && ticket.type.needsApproval;
  const freed = await freePlaces(tx, { order, ticket, takesPlaces: !waits, now });
  const total = order.total - ticket.price;
  // What went back of prices went back of those that are left, and no further.
  const kept = Math.max(order.kept, -others.reduce((sum, { price }) => sum + price, 0));
  await tx
    .update(orders)
    .set({ total, kept, places: Math.max(0, order.places - freed) })
    .where(eq(orders.id, order.id));
  await recordActivity(tx, {
    eventId,
    actor,
    verb: "canceled_ticket",
    subject: { kind: "ticket", id: ticketId },
    detail: { code: order.code, name: ticket.attendeeName, ...(reason ? { reason } : {}) },
    at: now,
  });
  await tell(tx, { order, ticket, now });
  const settled = order.status === "pending" && order.approval !== "waiting" && total === 0;
  if (settled) await markOrderPaid(tx, { orderId: order.id, actor, now });
  return ok();
}

async function tell(
  tx: Tx,
  {
    order,
    ticket,
    now,
  }: { order: OrderWithTickets; ticket: OrderWithTickets["tickets"][number]; now: Instant },
): Promise<void> {
  const event = await eventById(tx, order.eventId);
  if (!event) return;
  const lang: Lang = order.lang;
  const t = letterWords[lang];
  const name = localized(event.name, lang);
  const people = new Map([
    [order.buyerEmail, order.buyerName],
    [ticket.attendeeEmail, ticket.attendeeName],
  ]);
  for (const [address, called] of people) {
    await queueLetter(tx, {
      key: `ticket-canceled:${ticket.id}:${address}`,
      eventId: order.eventId,
      kind: "organizer-letter",
      to: { name: called, address },
      lang,
      props: {
        subject: t.ticketCanceled(name),
        body: t.ticketCanceledBody(ticket.attendeeName, localized(ticket.type.name, lang), name),
      },
      now,
    });
  }
}
