import { type SQL, sql } from "drizzle-orm";
import { engine } from "#app/lib/engine.server.ts";
import type { Tx } from "./store.ts";

/**
 * Waits while somebody holds this word alone, and keeps it from them until the transaction ends;
 * any number hold it together. SQLite runs one transaction at a time: there is nothing to wait for.
 */
export async function holdTogether(tx: Tx, word: string): Promise<void> {
  if (engine === "postgres") await ask(tx, sql`pg_advisory_xact_lock_shared(${key(word)})`);
}

/**
 * Waits until nobody holds this word, and holds it alone until the transaction ends. To be the
 * first thing a transaction does, so that nobody waits for a row of its own meanwhile.
 */
export async function holdAlone(tx: Tx, word: string): Promise<void> {
  if (engine === "postgres") await ask(tx, sql`pg_advisory_xact_lock(${key(word)})`);
}

function key(word: string): SQL {
  return sql`hashtextextended(${word}, 0)`;
}

async function ask(tx: Tx, lock: SQL): Promise<void> {
  await tx.select({ locked: sql`${lock}::text` }).from(sql`(select 1) as one`);
}
