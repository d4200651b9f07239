import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { exchangePrices } from "./exchange-prices.ts";
import type { OrderWithTickets } from "./orders.ts";
import { type Places, placesNeeded } from "./places.ts";
import { saleWindow, type TicketType, ticketTypesOf } from "./ticket-types.ts";

export type ExchangeRefusal =
  | "unknown_ticket"
  | "ticket_canceled"
  | "unknown_ticket_type"
  | "same_type"
  | "not_on_sale_yet"
  | "sale_ended"
  | "needs_approval";

/** What exchanging a ticket comes to; amounts in minor units. */
export type ExchangePlan = {
  ticket: OrderWithTickets["tickets"][number];
  type: TicketType;
  price: number;
  /** To be paid, or below 0 to be given back. */
  difference: number;
  /** Its voucher, where that is good for the new type too and reserves nothing. */
  voucherId: string | null;
  /** The quotas that the new type needs a place of, and the old one does not. */
  added: Places[];
};

/**
 * What it would come to if a ticket became one of another type at today's price. Refuses types that
 * are not on sale, wait for approval, or are hidden and not in `reach` of whoever asks.
 */
export async function exchangePlan(
  db: Reader,
  asked: {
    order: OrderWithTickets;
    ticketId: string;
    ticketTypeId: string;
    reach: "public" | "organizer";
    now: Instant;
  },
): Promise<Result<ExchangePlan, ExchangeRefusal>> {
  const { order, ticketId, ticketTypeId, reach, now } = asked;
  const ticket = order.tickets.find(({ id }) => id === ticketId);
  if (!ticket) return refused("unknown_ticket");
  if (ticket.status === "canceled") return refused("ticket_canceled");
  const types = await ticketTypesOf(db, order.eventId);
  const type = types.find(({ id }) => id === ticketTypeId);
  if (!type?.active) return refused("unknown_ticket_type");
  if (reach === "public" && type.accessCode !== null) return refused("unknown_ticket_type");
  if (type.id === ticket.ticketTypeId) return refused("same_type");
  if (type.needsApproval) return refused("needs_approval");
  const window = saleWindow(type, now);
  if (window !== "on_sale" && reach === "public") return refused(window);

  const [priced] = await exchangePrices(db, ticket, [type]);
  if (!priced) return refused("unknown_ticket_type");
  const { price, difference, voucherId } = priced;
  const before = await placesNeeded(db, [{ ticketTypeId: ticket.ticketTypeId, quantity: 1 }]);
  const after = await placesNeeded(db, [{ ticketTypeId: type.id, quantity: 1 }]);
  const had = new Set(before.map(({ quotaId }) => quotaId));
  return ok({
    ticket,
    type,
    price,
    difference,
    voucherId,
    added: after.filter(({ quotaId }) => !had.has(quotaId)),
  });
}
