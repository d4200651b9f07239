import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "./open.ts";

/** Rows of one statement: few enough for what either engine binds, and one length to compile. */
const rowsAtOnce = 100;

/** Inserts any number of rows, none included, a hundred to a statement. A part of other verbs. */
export async function insertMany<Table extends PgTable>(
  tx: Tx,
  into: Table,
  rows: Table["$inferInsert"][],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await tx.insert(into).values(rows.slice(from, from + rowsAtOnce));
  }
}
