import { cover } from "#app/event/cover.ts";
import { type Event, eventById } from "#app/event/events.ts";
import type { Instant } from "#app/lib/time.ts";
import { orderUrl } from "#app/urls.ts";
import type { Reader } from "#db/open.ts";
import { orderState } from "./order-view.server.ts";
import { secretOfOrder, secretOfTicket } from "./orders.ts";
import { ordersOfPerson } from "./orders-of-person.ts";
import { qrPng } from "./ticket-qr.server.ts";

/**
 * The orders and tickets of a verified address as its own page shows them: what it bought as links,
 * what others bought for it as tickets with their QR.
 */
export async function myOrders(db: Reader, email: string, now: Instant) {
  const owned = await ordersOfPerson(db, email);
  const events = new Map<string, Event>();
  for (const id of new Set(owned.map(({ order }) => order.eventId))) {
    const event = await eventById(db, id);
    if (event) events.set(id, event);
  }
  return owned.flatMap(({ order, isBuyer }) => {
    const event = events.get(order.eventId);
    if (!event) return [];
    const { name, firstDay, lastDay, venue } = event;
    return [
      {
        code: order.code,
        state: orderState(order, now),
        url: isBuyer ? orderUrl({ code: order.code, secret: secretOfOrder(order) }) : null,
        event: { name, firstDay, lastDay, venue },
        drawing: isBuyer ? "" : cover(event.slug, event.accentHue),
        tickets: order.tickets.map((ticket) => {
          const shown = !isBuyer && ticket.status === "valid" ? secretOfTicket(ticket) : null;
          return {
            id: ticket.id,
            holder: ticket.attendeeName,
            typeName: ticket.type.name,
            secret: shown,
            qr: shown && pictureOf(shown),
          };
        }),
      },
    ];
  });
}

/** A picture in the page itself: the ticket of an order that others hold has no address of its own. */
function pictureOf(secret: string): string {
  return `data:image/png;base64,${Buffer.from(qrPng(secret)).toString("base64")}`;
}

export type MyOrderView = Awaited<ReturnType<typeof myOrders>>[number];
