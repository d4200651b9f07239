import type { ListQuery } from "./list-query.ts";
import type { OrderFilter } from "./order-list.ts";
import { orderShownStates } from "./order-states.ts";

/** What an address of the list of orders, or of its export, asks for. */
export function orderFilter(
  query: ListQuery,
  { id, zone }: { id: string; zone: string },
): OrderFilter {
  return {
    eventId: id,
    search: query.search,
    state: query.one("state", orderShownStates),
    ticketTypeId: query.id("type"),
    from: query.day("from", zone),
    before: query.day("until", zone, "after"),
  };
}
