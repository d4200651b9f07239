import { sql } from "drizzle-orm";
import { prepared, type Tx } from "#db/open.ts";
import { ticketTerms } from "#db/schema.server.ts";
import { type SearchableTicket, termsOf } from "./search-terms.ts";

/**
 * A ticket can be found from the moment it exists: files it under its terms, in the transaction
 * that makes it. A part of other verbs.
 */
export async function indexTicketSearch(tx: Tx, ticket: SearchableTicket): Promise<void> {
  const terms = termsOf(ticket);
  if (terms.length === 0) return;
  const values: Record<string, unknown> = { eventId: ticket.eventId, ticketId: ticket.id };
  for (const [i, term] of terms.entries()) values[`term${i}`] = Buffer.from(term);
  await insertTerms(terms.length)(tx).execute(values);
}

const statements = new Map<number, ReturnType<typeof buildInsert>>();

function insertTerms(count: number) {
  const statement = statements.get(count) ?? buildInsert(count);
  statements.set(count, statement);
  return statement;
}

/** One statement for all terms of a ticket, prepared once for each number of them. */
function buildInsert(count: number) {
  return prepared((tx: Tx) =>
    tx
      .insert(ticketTerms)
      .values(
        Array.from({ length: count }, (_, i) => ({
          eventId: sql.placeholder("eventId"),
          ticketId: sql.placeholder("ticketId"),
          term: sql.placeholder(`term${i}`),
        })),
      )
      .onConflictDoNothing()
      .prepare(`insert_ticket_terms_${count}`),
  );
}
