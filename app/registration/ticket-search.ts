import { aliasedTable, and, asc, eq, exists, gte, lt, sql } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { ticketTerms } from "#db/schema.server.ts";
import { wantedTerms } from "./search-terms.ts";

/** A ticket may be filed under several terms that begin alike: so many rows are looked through. */
const rowsPerTicket = 4;

/**
 * The tickets of an event that have, for each word typed, a term that begins with it: at most
 * `limit` of them, the shortest terms first, so that whole names come before longer ones. `more`
 * says that typing on would help. Reads only as far in the index as it needs.
 */
export async function searchTickets(
  db: Reader,
  { eventId, typed, limit }: { eventId: string; typed: string; limit: number },
): Promise<{ ids: string[]; more: boolean }> {
  const [first, ...others] = wantedTerms(typed);
  if (first === undefined) return { ids: [], more: false };
  const rows = await db
    .select({ id: ticketTerms.ticketId })
    .from(ticketTerms)
    .where(
      and(
        eq(ticketTerms.eventId, eventId),
        ...beginsWith(ticketTerms, first),
        ...others.map((other) => exists(alsoHas(db, other))),
      ),
    )
    .orderBy(asc(ticketTerms.eventId), asc(ticketTerms.term), asc(ticketTerms.ticketId))
    .limit(limit * rowsPerTicket);
  const ids = [...new Set(rows.map((row) => row.id))];
  return {
    ids: ids.slice(0, limit),
    more: ids.length > limit || rows.length === limit * rowsPerTicket,
  };
}

const again = aliasedTable(ticketTerms, "again");

function alsoHas(db: Reader, other: string) {
  return db
    .select({ found: sql`1` })
    .from(again)
    .where(and(eq(again.ticketId, ticketTerms.ticketId), ...beginsWith(again, other)));
}

/** No UTF-8 text has the byte 0xFF, so that it lies after everything that begins alike. */
function beginsWith({ term }: Pick<typeof ticketTerms, "term">, start: string) {
  const from = Buffer.from(start);
  return [gte(term, from), lt(term, Buffer.concat([from, Buffer.of(0xff)]))];
}
