import { attendeeStates } from "./attendee-states.ts";
import type { AttendeeFilter } from "./attendees.ts";
import type { ListQuery } from "./list-query.ts";

/** What an address of the list of attendees, or of its export, asks for. */
export function attendeeFilter(query: ListQuery, eventId: string): AttendeeFilter {
  return {
    eventId,
    search: query.search,
    ticketTypeId: query.id("type"),
    state: query.one("state", attendeeStates),
  };
}
