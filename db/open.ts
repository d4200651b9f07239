import { engine, engineOf } from "#app/lib/engine.server.ts";
import { openPostgres } from "./open-postgres.ts";
import { openSqlite } from "./open-sqlite.ts";
import { type Db, storeKey, type Tx } from "./store.ts";

export { isForeignKey, isUnique } from "./error-codes.ts";
export { prepared } from "./prepared.ts";
export type { Db, Reader, Tx } from "./store.ts";

/**
 * Opens `postgres://…`, a SQLite file, or `memory`, a file that goes when it is closed. Refuses an
 * engine other than the one this process has built its tables for.
 */
export async function openDb(url: string): Promise<Db> {
  if (engineOf(url) !== engine) {
    throw new Error(`This process was started for ${engine}: set DATABASE_URL to the same engine.`);
  }
  return engine === "postgres" ? openPostgres(url) : openSqlite(url);
}

/** Waits for transactions under way, then closes. */
export function closeDb(db: Db): Promise<void> {
  return db[storeKey].close();
}

/** Brings the tables up to date, all or nothing. Several processes may ask at once. */
export function migrate(db: Db): Promise<void> {
  return db[storeKey].migrate();
}

/** The migrations that `migrate()` would apply. */
export function pendingMigrations(db: Db): Promise<string[]> {
  return db[storeKey].pendingMigrations();
}

/**
 * Runs `work` as one durable transaction: it resolves after the commit, and nothing of it stays if
 * it throws. `work` awaits nothing but `tx`, since others wait for it; it may be run again, since
 * PostgreSQL retries the loser of a conflict; it does not nest.
 */
export async function transact<Value>(db: Db, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  const store = db[storeKey];
  store.pending++;
  try {
    return await store.transact(work);
  } finally {
    store.pending--;
  }
}

/** How many transactions of this process have begun or wait to, and have not ended. */
export function pendingTransactions(db: Db): number {
  return db[storeKey].pending;
}
