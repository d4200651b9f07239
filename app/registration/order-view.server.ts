import { cover } from "#app/event/cover.ts";
import type { Event } from "#app/event/events.ts";
import { pageEvent } from "#app/event/page-event.ts";
import type { Instant } from "#app/lib/time.ts";
import { mayStill } from "./change-rules.ts";
import { amountOf } from "./order-amount.ts";
import { type OrderWithTickets, orderStatus, secretOfTicket } from "./orders.ts";
import { writtenChoice } from "./ticket-offer.ts";

/** What an order is to its buyer: a status, or one of those that approval, the door and a bank make. */
export type OrderState =
  | "paid"
  | "pending"
  | "at_door"
  | "at_bank"
  | "waiting"
  | "declined"
  | "expired"
  | "canceled";

/**
 * An order as its page shows it at `now`. The secrets of its tickets are opened only where they
 * are of use: when it is paid, or to be paid at the door; never those of tickets that were passed
 * on, which are the new holder's alone.
 */
export function orderView(
  { order, event, link }: { order: OrderWithTickets; event: Event; link: OrderLink },
  now: Instant,
) {
  const state = orderState(order, now);
  const shown = state === "paid" || state === "at_door";
  const mine = order.tickets.every((ticket) => ticket.transferredAt === null);
  return {
    event: pageEvent(event),
    drawing: shown ? cover(event.slug, event.accentHue) : "",
    firstDay: event.firstDay,
    lastDay: event.lastDay,
    zone: event.zone,
    opensAt: event.opensAt,
    closesAt: event.closesAt,
    venue: event.venue,
    now,
    link,
    state,
    code: order.code,
    again: choiceAgain(order),
    changes: {
      tickets: shown && changes.some((change) => mayStill(event, change, now)),
      order: cancelable.includes(state) && mine && mayStill(event, "cancel", now),
    },
    buyerEmail: order.buyerEmail,
    total: amountOf(order),
    currency: order.currency,
    expiresAt: order.expiresAt,
    tickets: shown
      ? order.tickets.map((ticket) => ({
          position: ticket.position,
          holder: ticket.attendeeName,
          typeName: ticket.type.name,
          valid: ticket.status === "valid",
          passedOn: ticket.transferredAt !== null,
          secret: ticket.transferredAt === null ? secretOfTicket(ticket) : "",
        }))
      : [],
    lines: order.tickets.map((ticket) => ({
      position: ticket.position,
      holder: ticket.attendeeName,
      typeName: ticket.type.name,
      price: ticket.price,
      valid: ticket.status === "valid",
    })),
  };
}

const changes = ["correct", "transfer", "exchange", "cancel"] as const;
const cancelable: OrderState[] = ["paid", "at_door", "at_bank", "waiting", "pending"];

/** The same choice as a link carries it; hidden types open with the code its buyer was given. */
function choiceAgain(order: OrderWithTickets): string {
  const chosen = new Map<string, number>();
  for (const { ticketTypeId: id } of order.tickets) chosen.set(id, (chosen.get(id) ?? 0) + 1);
  return writtenChoice([...chosen].map(([ticketTypeId, quantity]) => ({ ticketTypeId, quantity })));
}

type OrderLink = { code: string; secret: string };

export type OrderView = ReturnType<typeof orderView>;

/** The state of an order at `now` in the words of its page. */
export function orderState(
  order: Pick<OrderWithTickets, "status" | "expiresAt" | "approval" | "payBy">,
  now: Instant,
): OrderState {
  const status = orderStatus(order, now);
  if (status === "canceled") return order.approval === "declined" ? "declined" : "canceled";
  if (status !== "pending") return status;
  if (order.approval === "waiting") return "waiting";
  if (order.payBy === "transfer") return "at_bank";
  return order.payBy === "door" ? "at_door" : "pending";
}
