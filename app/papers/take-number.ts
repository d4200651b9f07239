import { sql } from "drizzle-orm";
import { prepared, type Tx } from "#db/open.ts";
import { paperCounters } from "#db/schema.server.ts";
import type { PaperKind } from "./paper-code.ts";

/**
 * The next number of a series, counted from 1. The counter's row stays locked until the transaction
 * ends: who comes second waits, and a transaction that fails gives its number back, so that there
 * is neither a gap nor a number twice. The last lock a verb takes, so that nobody who waits for it
 * holds up another.
 */
export async function takeNumber(
  tx: Tx,
  series: { eventId: string; kind: PaperKind; year: number },
): Promise<number> {
  const [row] = await raise(tx).execute(series);
  if (!row) throw new Error("a counter did not count");
  return row.last;
}

const raise = prepared((tx: Tx) =>
  tx
    .insert(paperCounters)
    .values({
      eventId: sql.placeholder("eventId"),
      kind: sql.placeholder("kind"),
      year: sql.placeholder("year"),
      last: 1,
    })
    .onConflictDoUpdate({
      target: [paperCounters.eventId, paperCounters.kind, paperCounters.year],
      set: { last: sql`${paperCounters.last} + 1` },
    })
    .returning({ last: paperCounters.last })
    .prepare("take_paper_number"),
);
