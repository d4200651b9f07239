import type { Lang } from "#app/lib/lang.ts";

type OrderLink = { code: string; secret: string };

/** The face of a conference. */
export function eventUrl(lang: Lang, slug: string): string {
  return `/${lang}/${slug}`;
}

/** Where tickets are chosen; an access code shows the types hidden behind it. */
export function ticketsUrl(lang: Lang, slug: string, accessCode = ""): string {
  const query = accessCode ? `?${new URLSearchParams({ code: accessCode })}` : "";
  return `/${lang}/${slug}/tickets${query}`;
}

/** Where the links to one's orders are asked for by e-mail. */
export function lostTicketUrl(lang: Lang, slug: string): string {
  return `/${lang}/${slug}/lost-ticket`;
}

/** What an event does with personal facts. */
export function privacyUrl(lang: Lang, slug: string): string {
  return `/${lang}/${slug}/privacy`;
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
