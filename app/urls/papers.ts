type OrderLink = { code: string; secret: string };

/** The receipts of an order, and what is to stand on them. */
export function orderPapersUrl({ code, secret }: OrderLink): string {
  return `/orders/${code}/${secret}/papers`;
}

/** One of them as a PDF. */
export function orderPaperUrl({ code, secret }: OrderLink, paper: string): string {
  return `/orders/${code}/${secret}/papers/${paper}.pdf`;
}

/** One receipt alone, for whoever paid at a gate. */
export function receiptUrl(secret: string): string {
  return `/orders/receipt/${secret}`;
}

/** The receipts and credit notes of an event; `query` chooses a year. */
export function papersUrl(slug: string, query = ""): string {
  return `/organizer/${slug}/papers${query ? `?${query}` : ""}`;
}

/** The same for an accountant, as a file. */
export function papersExportUrl(slug: string, query = ""): string {
  return `/organizer/${slug}/papers.csv${query ? `?${query}` : ""}`;
}

/** One of them as a PDF. */
export function paperUrl(slug: string, paper: string): string {
  return `/organizer/${slug}/papers/${paper}.pdf`;
}

/** Who sells at an event. */
export function sellerUrl(slug: string): string {
  return `/organizer/${slug}/papers/seller`;
}

/** The fapiao that buyers asked for; `query` chooses a state. */
export function fapiaoUrl(slug: string, query = ""): string {
  return `/organizer/${slug}/papers/fapiao${query ? `?${query}` : ""}`;
}

/** The same as a file. */
export function fapiaoExportUrl(slug: string, query = ""): string {
  return `/organizer/${slug}/papers/fapiao.csv${query ? `?${query}` : ""}`;
}

/** The account to which buyers transfer money. */
export function bankAccountUrl(slug: string): string {
  return `/organizer/${slug}/transfers/account`;
}

/** What came to the account, line by line; `query` chooses a state. */
export function transfersUrl(slug: string, query = ""): string {
  return `/organizer/${slug}/transfers${query ? `?${query}` : ""}`;
}

/** Where a bank statement is read. */
export function statementUrl(slug: string): string {
  return `/organizer/${slug}/transfers/import`;
}
