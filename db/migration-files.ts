import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Engine } from "#app/lib/engine.server.ts";

export interface Migration {
  tag: string;
  sql: string;
}

interface Journal {
  entries: { tag: string }[];
}

/** The migrations of an engine, oldest first. */
export function readMigrations(engine: Engine): Migration[] {
  const folder = path.join(migrationsFolder(), engine);
  const journal: Journal = JSON.parse(
    readFileSync(path.join(folder, "meta/_journal.json"), "utf8"),
  );
  return journal.entries.map(({ tag }) => ({
    tag,
    sql: readFileSync(path.join(folder, `${tag}.sql`), "utf8"),
  }));
}

/** Those not applied yet; refuses a database that a newer version of the program has migrated. */
export function pendingOf(migrations: Migration[], applied: string[]): Migration[] {
  const known = new Set(migrations.map(({ tag }) => tag));
  const foreign = applied.filter((tag) => !known.has(tag));
  if (foreign.length > 0) {
    throw new Error(`The database is newer than this program: it has ${foreign.join(", ")}.`);
  }
  return migrations.filter(({ tag }) => !applied.includes(tag));
}

/** Looks upwards, for a bundle stands in another folder than this file. */
function migrationsFolder() {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const found = path.join(folder, "db/migrations");
    if (existsSync(found)) return found;
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error("db/migrations was not found above this program.");
    folder = parent;
  }
}
