/** Where money of an order is given back. */
export function refundUrl(slug: string, code: string): string {
  return `/organizer/${slug}/orders/${code}/refund`;
}

/** The money of an event; `query` chooses which list of it. */
export function paymentsUrl(slug: string, query = ""): string {
  return `/organizer/${slug}/payments${query ? `?${query}` : ""}`;
}

/** The same as a file. */
export function paymentsExportUrl(slug: string, query = ""): string {
  return `/organizer/${slug}/payments.csv${query ? `?${query}` : ""}`;
}

/** What an event keeps of a ticket that is given back. */
export function refundRuleUrl(slug: string): string {
  return `/organizer/${slug}/payments/rule`;
}

/** Where many orders are refunded at once, with a second organizer. */
export function bulkRefundsUrl(slug: string): string {
  return `/organizer/${slug}/payments/bulk`;
}
