import { afterAll, afterEach, TestRunner } from "vitest";
import { engine } from "#app/lib/engine.server.ts";
import { closeDb, type Db, openDb } from "#db/open.ts";
import { freshPostgres } from "./fresh-postgres.ts";
import { freshSqlite } from "./fresh-sqlite.ts";

interface Fresh {
  url: string;
  remove: () => Promise<void>;
}

type Cleanup = () => Promise<void>;

let afterThisTest: Cleanup[] = [];
let afterThisFile: Cleanup[] = [];

afterEach(async () => {
  afterThisTest = await cleared(afterThisTest);
});

afterAll(async () => {
  afterThisFile = await cleared(afterThisFile);
});

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
  (TestRunner.getCurrentTest() ? afterThisTest : afterThisFile).push(cleanup);
}

async function cleared(cleanups: Cleanup[]): Promise<Cleanup[]> {
  for (const cleanup of cleanups.reverse()) await cleanup();
  return [];
}
