import { getTableColumns, getTableName, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { prepared, type Tx } from "./open.ts";

/** Rows of one statement: few enough for what either engine binds, many enough to be worth it. */
const rowsAtOnce = 100;

type Row = Record<string, unknown>;

/** Inserts any number of rows, none included, a hundred to a statement. A part of other verbs. */
export async function insertMany<Table extends PgTable>(
  tx: Tx,
  into: Table,
  rows: Table["$inferInsert"][],
): Promise<void> {
  const whole = rows.length - (rows.length % rowsAtOnce);
  for (let from = 0; from < whole; from += rowsAtOnce) {
    await insertHundred(into)(tx).execute(asValues(into, rows.slice(from, from + rowsAtOnce)));
  }
  if (whole < rows.length) await tx.insert(into).values(rows.slice(whole));
}

const statements = new WeakMap<PgTable, ReturnType<typeof buildInsert>>();

function insertHundred(into: PgTable) {
  const statement = statements.get(into) ?? buildInsert(into);
  statements.set(into, statement);
  return statement;
}

/** One statement a table, prepared once: building it costs more than running it. */
function buildInsert(into: PgTable) {
  const columns = Object.keys(getTableColumns(into));
  const rows = Array.from({ length: rowsAtOnce }, (_, n) =>
    Object.fromEntries(columns.map((column) => [column, sql.placeholder(`${column}${n}`)])),
  );
  return prepared((tx: Tx) =>
    tx
      .insert(into)
      .values(rows)
      .prepare(`insert_many_${getTableName(into)}`),
  );
}

function asValues(into: PgTable, rows: Row[]): Row {
  const columns = Object.keys(getTableColumns(into));
  const values: Row = {};
  for (const [n, row] of rows.entries()) {
    for (const column of columns) values[`${column}${n}`] = row[column] ?? null;
  }
  return values;
}
