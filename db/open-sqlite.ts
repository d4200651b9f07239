import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { compileOnce } from "./compile-once.ts";
import { GroupCommit } from "./group-commit.ts";
import { migrateSqlite, pendingInSqlite } from "./migrate-sqlite.ts";
import { RunningJob } from "./running-job.ts";
import * as schema from "./schema.server.ts";
import { asDb, type Connection, type Db, type Engine } from "./store.ts";

/** How long (ms) a transaction may take; all it may await is SQLite, which answers at once. */
const patience = 1_000;

/** How long (ms) a statement outside of a batch waits for another process's lock. */
const busyTimeout = 5_000;

/** Opens a SQLite file, making it and its folder if they are not there; `memory` goes on close. */
export function openSqlite(url: string): Db {
  const { file, remove } = locate(url);
  const writer = openWriter(file);
  const reader = openReader(file);
  const running = new RunningJob();
  const line = new GroupCommit(writer);
  const tx = connection(writer, running.inside);
  let closed = false;

  const store: Engine = {
    async transact(work) {
      running.refuseNesting();
      if (closed) throw new Error("The database is closed.");
      return line.join(() => running.run(() => work(tx), patience));
    },
    migrate: () => migrateSqlite(writer, line),
    pendingMigrations: async () => pendingInSqlite(reader),
    async close() {
      closed = true;
      await line.idle();
      reader.close();
      writer.close();
      remove();
    },
  };
  return asDb(connection(reader, running.outside), store);
}

function locate(url: string) {
  if (url === "memory" || url === ":memory:") {
    const folder = mkdtempSync(path.join(tmpdir(), "wutong-db-"));
    return {
      file: path.join(folder, "memory.db"),
      remove: () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  if (/^[a-z]+:\/\//i.test(url) && !url.startsWith("file://")) {
    throw new Error("DATABASE_URL is neither a SQLite file nor postgres://…");
  }
  const file = path.resolve(url.replace(/^file:(\/\/)?/, ""));
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, "a", 0o600));
  return { file, remove: () => {} };
}

function openWriter(file: string) {
  const sqlite = new Database(file, { timeout: busyTimeout });
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  sqlite.pragma("journal_size_limit = 67108864");
  tune(sqlite);
  // Waiting for another process blocks the event loop; the line of writers waits without.
  sqlite.pragma("busy_timeout = 0");
  return sqlite;
}

function openReader(file: string) {
  const sqlite = new Database(file, { readonly: true, timeout: busyTimeout });
  sqlite.pragma("query_only = ON");
  tune(sqlite);
  return sqlite;
}

function tune(sqlite: Database.Database) {
  sqlite.pragma("cache_size = -32768");
  sqlite.pragma("mmap_size = 268435456");
  sqlite.pragma("temp_store = MEMORY");
}

function connection(sqlite: Database.Database, logger: RunningJob["inside"]): Connection {
  return drizzle(compileOnce(sqlite), { schema, logger }) as unknown as Connection;
}
