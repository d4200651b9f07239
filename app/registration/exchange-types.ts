import type { Reader } from "#db/open.ts";
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
  const types = await ticketTypesOf(db, order.eventId);
  return types
    .filter((type) => type.active && type.id !== ticket.ticketTypeId && !type.needsApproval)
    .filter(({ price }) => {
      if (order.status !== "paid" || price === ticket.price) return true;
      return money && price < ticket.price;
    })
    .map(({ id, name, price }) => ({ id, name, price }));
}
