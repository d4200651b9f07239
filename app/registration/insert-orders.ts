import type { Instant } from "#app/lib/time.ts";
import { insertMany } from "#db/insert-many.ts";
import type { Tx } from "#db/open.ts";
import { answers, orders, tickets, ticketTerms } from "#db/schema.server.ts";
import { claimPlacesForMany } from "./claim-places.ts";
import { type OrderRows, searchable } from "./order-rows.ts";
import type { Places } from "./places.ts";
import { termsOf } from "./search-terms.ts";

/**
 * Writes many orders at once with their tickets, makes them findable and claims the places they
 * keep; part of a verb's transaction. Throws the refusal `sold_out` where these are not to be had.
 */
export async function insertOrders(
  tx: Tx,
  made: (OrderRows & { keeps: Places[] })[],
  now: Instant,
): Promise<void> {
  await insertMany(
    tx,
    orders,
    made.map(({ order }) => order),
  );
  await insertMany(
    tx,
    tickets,
    made.flatMap((one) => one.tickets),
  );
  await insertMany(
    tx,
    answers,
    made.flatMap((one) => one.answers),
  );
  await insertMany(tx, ticketTerms, made.flatMap(termRows));
  await claimPlacesForMany(
    tx,
    made.flatMap(({ order, keeps }) => keeps.map((places) => ({ heldBy: order.id, ...places }))),
    now,
  );
}

function termRows({ order, tickets: ofOrder }: OrderRows) {
  return ofOrder.flatMap((ticket) =>
    termsOf(searchable(order, ticket)).map((term) => ({
      eventId: ticket.eventId,
      ticketId: ticket.id,
      term: Buffer.from(term),
    })),
  );
}
