import type { Database } from "better-sqlite3";
import type { GroupCommit } from "./group-commit.ts";
import { pendingOf, readMigrations } from "./migration-files.ts";

/**
 * Applies what is pending, all or nothing; a second process waits and finds nothing to do. Foreign
 * keys are off meanwhile, for a rebuilt table is dropped once, and are checked before the commit.
 */
export function migrateSqlite(writer: Database, line: GroupCommit): Promise<void> {
  return line.alone(async () => {
    writer.pragma("foreign_keys = OFF");
    try {
      await line.begin();
      applyPending(writer);
      writer.exec("COMMIT");
    } finally {
      if (writer.inTransaction) writer.exec("ROLLBACK");
      writer.pragma("foreign_keys = ON");
    }
  });
}

/** The tags of the migrations that a database still waits for. */
export function pendingInSqlite(sqlite: Database): string[] {
  return pending(sqlite).map(({ tag }) => tag);
}

function applyPending(writer: Database) {
  writer.exec("CREATE TABLE IF NOT EXISTS applied_migrations (tag text PRIMARY KEY NOT NULL)");
  for (const { tag, sql } of pending(writer)) {
    writer.exec(sql);
    writer.prepare("INSERT INTO applied_migrations (tag) VALUES (?)").run(tag);
  }
  const [broken] = writer.pragma("foreign_key_check") as { table: string }[];
  if (broken) throw new Error(`The migrations left a row of ${broken.table} that refers to none.`);
}

function pending(sqlite: Database) {
  const known = sqlite
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'applied_migrations'")
    .get();
  const applied = known
    ? sqlite.prepare<[], string>("SELECT tag FROM applied_migrations").pluck().all()
    : [];
  return pendingOf(readMigrations("sqlite"), applied);
}
