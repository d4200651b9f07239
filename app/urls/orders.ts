type OrderLink = { code: string; secret: string };

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

/** Where the buyer changes one ticket of an order; positions count from 0. */
export function changeTicketUrl(order: OrderLink, position: number): string {
  return `${orderUrl(order)}/change/${position}`;
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
