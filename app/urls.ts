import type { Lang } from "#app/lib/lang.ts";

export * from "./urls/agenda.ts";

type OrderLink = { code: string; secret: string };

/** The face of a conference. */
export function eventUrl(lang: Lang, slug: string): string {
  return `/${lang}/${slug}`;
}

/** Where tickets are chosen; a code shows hidden types, `types` (`writtenChoice`) fills them in. */
export function ticketsUrl(lang: Lang, slug: string, accessCode = "", types = ""): string {
  const query = new URLSearchParams();
  if (accessCode) query.set("code", accessCode);
  if (types) query.set("types", types);
  return `/${lang}/${slug}/tickets${query.size > 0 ? `?${query}` : ""}`;
}

/** Where people join the waiting list of an event, for this ticket type. */
export function waitingListUrl(lang: Lang, slug: string, ticketTypeId = ""): string {
  const query = ticketTypeId ? `?${new URLSearchParams({ type: ticketTypeId })}` : "";
  return `/${lang}/${slug}/waiting-list${query}`;
}

/** Someone's place on a waiting list, and the offer that comes of it. */
export function waitingUrl(secret: string): string {
  return `/orders/waiting/${secret}`;
}

/** The page on which a community's own person hands out its tickets. */
export function allotmentUrl(secret: string): string {
  return `/orders/allotment/${secret}`;
}

/** A ticket that is being passed on, for whoever it is passed on to. */
export function transferUrl(secret: string): string {
  return `/orders/transfer/${secret}`;
}

/** Where the buyer changes one ticket of an order; positions count from 0. */
export function changeTicketUrl(order: OrderLink, position: number): string {
  return `${orderUrl(order)}/change/${position}`;
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

/** Where the links to one's orders are asked for by e-mail. */
export function lostTicketUrl(lang: Lang, slug: string): string {
  return `/${lang}/${slug}/lost-ticket`;
}

/** What an event does with personal facts. */
export function privacyUrl(lang: Lang, slug: string): string {
  return `/${lang}/${slug}/privacy`;
}

/** Every published event. */
export function eventsUrl(lang: Lang): string {
  return `/${lang}`;
}

/** Who runs an event. */
export function imprintUrl(lang: Lang, slug: string): string {
  return `/${lang}/${slug}/imprint`;
}

/** An event as a calendar entry, for whoever has no ticket yet. */
export function eventCalendarUrl(lang: Lang, slug: string): string {
  return `/${lang}/${slug}/event.ics`;
}

/** The checkout of a hold. */
export function holdUrl(secret: string): string {
  return `/orders/hold/${secret}`;
}

/** An order's own page: whoever holds the link may open it. */
export function orderUrl({ code, secret }: OrderLink): string {
  return `/orders/${code}/${secret}`;
}

/** The tickets of an order as PDF, on A4 or as wide as a phone. */
export function ticketPdfUrl(order: OrderLink, format: "a4" | "phone"): string {
  return `${orderUrl(order)}/ticket.pdf?format=${format}`;
}

/** The QR of one ticket of an order as a picture to keep; positions count from 0. */
export function ticketPictureUrl(order: OrderLink, position: number): string {
  return `${orderUrl(order)}/tickets/${position}.png`;
}

/** The event of an order as a calendar entry. */
export function orderCalendarUrl(order: OrderLink): string {
  return `${orderUrl(order)}/event.ics`;
}

/** The page of the test provider for one payment. */
export function testPaymentUrl(order: OrderLink, reference: string): string {
  return `${orderUrl(order)}/test-payment/${reference}`;
}

/** Where a buyer comes back to from an online payment. */
export function paymentReturnUrl(order: OrderLink, reference: string): string {
  return `${orderUrl(order)}/payment/${reference}`;
}

/** The orders and tickets of whoever is signed in. */
export function myUrl(): string {
  return "/my";
}

/** Where people sign in; `next` is the path they wanted. */
export function signInUrl(next?: string): string {
  return next && next !== "/" ? `/my/sign-in?${new URLSearchParams({ next })}` : "/my/sign-in";
}

/** Where someone who is signed in shows once more that it is them; `next` is the page they were on. */
export function confirmUrl(next: string): string {
  return `/my/sign-in?${new URLSearchParams({ fresh: "", next })}`;
}

/** A link that signs in once. */
export function signInLinkUrl(secret: string): string {
  return `/my/sign-in/${secret}`;
}

/** Where a form ends the sign-in of this browser. */
export function signOutUrl(): string {
  return "/my/sign-out";
}

/** Name, language and sign-ins of whoever is signed in. */
export function accountUrl(): string {
  return "/my/account";
}

/** The events one is an organizer of. */
export function organizerUrl(): string {
  return "/organizer";
}

/** The first page of an event's organizers. */
export function overviewUrl(slug: string): string {
  return `/organizer/${slug}`;
}

/** Everything an organizer decides about an event. */
export function settingsUrl(slug: string): string {
  return `/organizer/${slug}/settings`;
}

/** Who works on an event, and as what. */
export function colleaguesUrl(slug: string): string {
  return `/organizer/${slug}/colleagues`;
}

/** Who did what at an event, when. */
export function activityUrl(slug: string): string {
  return `/organizer/${slug}/activity`;
}

/** Check-in lists, gates and phones of an event. */
export function gatesUrl(slug: string): string {
  return `/organizer/${slug}/gates`;
}

/** One gate as its organizers see it, or a `new` one. */
export function organizerGateUrl(slug: string, gate: string): string {
  return `/organizer/${slug}/gates/${gate}`;
}

/** Where a gate shows the code that sets up a phone. */
export function gatePhoneUrl(slug: string, gate: string): string {
  return `/organizer/${slug}/gates/${gate}/phone`;
}

/** One check-in list, or a `new` one. */
export function checkInListUrl(slug: string, list: string): string {
  return `/organizer/${slug}/gates/lists/${list}`;
}

/** How many came and are expected, now; `query` may choose the list and which scans are shown. */
export function liveUrl(slug: string, query: Readonly<Record<string, string>> = {}): string {
  const asked = new URLSearchParams(query);
  return `/organizer/${slug}/gates/live${asked.size > 0 ? `?${asked}` : ""}`;
}

/** The scanner page of a gate. */
export function gateUrl(gateId: string): string {
  return `/gate/${gateId}`;
}

/** Where a phone becomes a device of a gate, once. */
export function deviceSetupUrl(secret: string): string {
  return `/gate/setup/${secret}`;
}

/** What a site that is not live would have sent. */
export function mailboxUrl(): string {
  return "/dev/mail";
}

/** One letter of the mailbox. */
export function mailboxLetterUrl(id: string): string {
  return `/dev/mail/${id}`;
}

/** A part of it: `page`, `source`, or an attachment by its number. */
export function mailboxPartUrl(id: string, part: string): string {
  return `/dev/mail/${id}/${part}`;
}

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

/** The orders of an event as its organizers see them, or one of them by its code. */
export function organizerOrdersUrl(slug: string, code?: string): string {
  return within(`/organizer/${slug}/orders`, code);
}

/** The orders as a file; `query` is that of the list, without its question mark. */
export function ordersExportUrl(slug: string, query = ""): string {
  return withQuery(`/organizer/${slug}/orders.csv`, query);
}

/** Where money of an order is given back. */
export function refundUrl(slug: string, code: string): string {
  return `${organizerOrdersUrl(slug, code)}/refund`;
}

/** The money of an event; `query` chooses which list of it. */
export function paymentsUrl(slug: string, query = ""): string {
  return withQuery(`/organizer/${slug}/payments`, query);
}

/** The same as a file. */
export function paymentsExportUrl(slug: string, query = ""): string {
  return withQuery(`/organizer/${slug}/payments.csv`, query);
}

/** What an event keeps of a ticket that is given back. */
export function refundRuleUrl(slug: string): string {
  return `/organizer/${slug}/payments/rule`;
}

/** Where many orders are refunded at once, with a second organizer. */
export function bulkRefundsUrl(slug: string): string {
  return `/organizer/${slug}/payments/bulk`;
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

function within(list: string, one: string | undefined): string {
  return one === undefined ? list : `${list}/${one}`;
}

function withQuery(path: string, query: string): string {
  return query ? `${path}?${query}` : path;
}

export * from "./urls/draft.ts";
export * from "./urls/letters.ts";
export * from "./urls/meetings.ts";
