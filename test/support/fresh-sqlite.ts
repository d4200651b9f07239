import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { closeDb, migrate, openDb } from "#db/open.ts";

/** Copies a migrated file that the first one to ask has made for the whole run. */
export async function freshSqlite() {
  const template = await migratedTemplate();
  const folder = mkdtempSync(path.join(quickFolder(), "db-"));
  const url = path.join(folder, "test.db");
  copyFileSync(template, url);
  return { url, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function migratedTemplate() {
  const folder = quickFolder();
  const template = path.join(folder, "template.db");
  if (existsSync(template)) return template;
  const mine = path.join(mkdtempSync(path.join(folder, "template-")), "template.db");
  const db = await openDb(mine);
  await migrate(db);
  await closeDb(db);
  renameSync(mine, template);
  return template;
}

function quickFolder() {
  return process.env.TEST_QUICK_DIR ?? tmpdir();
}
