import { onTestFinished, TestRunner } from "vitest";
import { engine } from "#app/lib/engine.server.ts";
import { closeDb, type Db, openDb } from "#db/open.ts";
import { dropEmptyPostgres, freshPostgres } from "./fresh-postgres.ts";
import { freshSqlite } from "./fresh-sqlite.ts";

interface Fresh {
  url: string;
  remove: () => Promise<void>;
}

type Cleanup = () => Promise<void>;

const afterThisFile: Cleanup[] = [];

/** Closes what was opened for a whole file, the last one first, and keeps none for the next. */
export async function closeFileDatabases(): Promise<void> {
  for (const cleanup of afterThisFile.splice(0).reverse()) await cleanup();
  await dropEmptyPostgres();
}

/**
 * Opens a database with all tables and no rows; closed and removed after the test, or after the
 * file where `beforeAll` asked. With the `testDbUrl()` of another, it opens that one once more.
 */
export async function testDb(url?: string): Promise<Db> {
  const db = await openDb(url ?? (await testDbUrl()));
  remember(() => closeDb(db));
  return db;
}

/** Makes such a database for `openDb()`, here or in a process that the test starts. */
export async function testDbUrl(): Promise<string> {
  const fresh: Fresh = await (engine === "postgres" ? freshPostgres() : freshSqlite());
  remember(fresh.remove);
  return fresh.url;
}

function remember(cleanup: Cleanup) {
  if (TestRunner.getCurrentTest()) onTestFinished(cleanup);
  else afterThisFile.push(cleanup);
}
