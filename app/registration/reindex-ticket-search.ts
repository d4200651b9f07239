import { eq } from "drizzle-orm";
import type { Tx } from "#db/open.ts";
import { ticketTerms } from "#db/schema.server.ts";
import { indexTicketSearch } from "./index-ticket-search.ts";
import type { SearchableTicket } from "./search-terms.ts";

/**
 * A changed ticket is found by what it says now and no longer by what it said: files it anew, in
 * the transaction of the change. A part of other verbs.
 */
export async function reindexTicketSearch(tx: Tx, ticket: SearchableTicket): Promise<void> {
  await tx.delete(ticketTerms).where(eq(ticketTerms.ticketId, ticket.id));
  await indexTicketSearch(tx, ticket);
}
