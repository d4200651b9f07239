import type { Lang } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import type { Tx } from "#db/open.ts";
import type { NewTicket } from "./insert-order.ts";

export type OrderForLetters = {
  id: string;
  eventId: string;
  status: "pending" | "paid" | "expired" | "canceled";
  approval: "none" | "waiting" | "approved" | "declined";
  payBy: string | null;
  buyer: { name: string; email: string };
  lang: Lang;
};

/**
 * Leaves the letter that an order's state calls for: to the buyer, and with a paid order to each
 * attendee under another address; part of a verb's transaction. Once per state, and once more for
 * each instant it was asked for `again`. An application that is `decided` at this moment gets the
 * letter that says so, also where it is paid by that; paying later is a letter of its own.
 */
export async function queueOrderLetters(
  tx: Tx,
  {
    order,
    tickets,
    decided,
    again,
    now,
  }: {
    order: OrderForLetters;
    tickets: NewTicket[];
    decided?: "approved";
    again?: Instant;
    now: Instant;
  },
): Promise<void> {
  const kind = decided ? "application-approved" : letterKind(order);
  const suffix = again === undefined ? "" : `:${again}`;
  await queueLetter(tx, {
    key: `${kind}:${order.id}${suffix}`,
    eventId: order.eventId,
    kind,
    to: { name: order.buyer.name, address: order.buyer.email },
    lang: order.lang,
    props: { orderId: order.id },
    now,
  });
  if (order.status !== "paid") return;
  for (const ticket of tickets) {
    if (ticket.attendeeEmail === order.buyer.email) continue;
    await queueLetter(tx, {
      key: `ticket-for-attendee:${ticket.id}${suffix}`,
      eventId: order.eventId,
      kind: "ticket-for-attendee",
      to: { name: ticket.attendeeName, address: ticket.attendeeEmail },
      lang: order.lang,
      props: { ticketId: ticket.id },
      now,
    });
  }
}

function letterKind(order: OrderForLetters) {
  if (order.status === "canceled") {
    return order.approval === "declined" ? "application-declined" : "order-canceled";
  }
  if (order.status === "expired") return "order-expired";
  if (order.status === "paid") return "order-confirmed";
  if (order.approval === "waiting") return "application-received";
  return order.approval === "approved" ? "application-approved" : "order-pending";
}
