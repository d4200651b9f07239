import { within, withQuery } from "./parts.ts";

/** The ticket types of an event, one of them, or a `new` one. */
export function ticketTypesUrl(slug: string, id?: string): string {
  return within(`/organizer/${slug}/ticket-types`, id);
}

/** The quotas of an event, one of them, or a `new` one. */
export function quotasUrl(slug: string, id?: string): string {
  return within(`/organizer/${slug}/quotas`, id);
}

/** The questions of an event, one of them, or a `new` one. */
export function questionsUrl(slug: string, id?: string): string {
  return within(`/organizer/${slug}/questions`, id);
}

/** The vouchers of an event, one of them, or `new` ones. */
export function vouchersUrl(slug: string, id?: string): string {
  return within(`/organizer/${slug}/vouchers`, id);
}

/** The vouchers as a file; `query` is that of the list, without its question mark. */
export function vouchersExportUrl(slug: string, query = ""): string {
  return withQuery(`/organizer/${slug}/vouchers.csv`, query);
}

/** The allotments of an event. */
export function allotmentsUrl(slug: string): string {
  return `/organizer/${slug}/allotments`;
}

/** Where tickets are allotted to a community. */
export function newAllotmentUrl(slug: string): string {
  return `/organizer/${slug}/allotments/new`;
}

/** Who waits at an event, as its organizers see them. */
export function organizerWaitingUrl(slug: string): string {
  return `/organizer/${slug}/waiting-list`;
}

/** The same as a file; `query` is that of the list, without its question mark. */
export function waitingExportUrl(slug: string, query = ""): string {
  return withQuery(`/organizer/${slug}/waiting-list.csv`, query);
}

/** The orders of an event as its organizers see them, or one of them by its code. */
export function organizerOrdersUrl(slug: string, code?: string): string {
  return within(`/organizer/${slug}/orders`, code);
}

/** The orders as a file; `query` is that of the list, without its question mark. */
export function ordersExportUrl(slug: string, query = ""): string {
  return withQuery(`/organizer/${slug}/orders.csv`, query);
}

/** The applications to decide on. */
export function applicationsUrl(slug: string): string {
  return `/organizer/${slug}/applications`;
}

/** Who comes, or one of them by ticket. */
export function attendeesUrl(slug: string, ticketId?: string): string {
  return within(`/organizer/${slug}/attendees`, ticketId);
}

/** Who comes, as a file; `query` is that of the list, without its question mark. */
export function attendeesExportUrl(slug: string, query = ""): string {
  return withQuery(`/organizer/${slug}/attendees.csv`, query);
}

/** Where tickets are given. */
export function complimentaryUrl(slug: string): string {
  return `/organizer/${slug}/complimentary`;
}

/** Where a list of attendees is imported. */
export function importUrl(slug: string): string {
  return `/organizer/${slug}/import`;
}
