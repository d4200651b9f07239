import type { Reader } from "#db/open.ts";
import { exchangePrices } from "./exchange-prices.ts";
import type { Order, Ticket } from "./orders.ts";
import { ticketTypesOf } from "./ticket-types.ts";

/**
 * The types an organizer may exchange a ticket for: of a paid order none that is dearer, which is
 * for the buyer to pay, and a cheaper one only for whoever may give `money` back.
 */
export async function exchangeTypes(
  db: Reader,
  { order, ticket, money }: { order: Order; ticket: Ticket; money: boolean },
) {
  const types = (await ticketTypesOf(db, order.eventId)).filter((type) => {
    return type.active && type.id !== ticket.ticketTypeId && !type.needsApproval;
  });
  const priced = await exchangePrices(db, ticket, types);
  return priced
    .filter(({ difference }) => {
      if (order.status !== "paid" || difference === 0) return true;
      return money && difference < 0;
    })
    .map(({ id, name, price, difference }) => ({ id, name, price, difference }));
}
