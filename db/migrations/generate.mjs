#!/usr/bin/env node
// Writes both engines' migrations from the one schema: npm run migrations -- add-vouchers
// With --check nothing is written; it fails if a folder is behind the schema.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const engines = [
  { name: "sqlite", dialect: "sqlite", url: "memory" },
  { name: "postgres", dialect: "postgresql", url: "postgres://localhost/schema" },
];
const [word = "change"] = process.argv.slice(2);
if (word === "--check") check();
else for (const engine of engines) run(engine, `db/migrations/${engine.name}`, word, "inherit");

function check() {
  const stale = engines.filter(isBehind);
  for (const { name } of stale) console.error(`db/migrations/${name} is behind the schema.`);
  if (stale.length > 0) process.exit(1);
  console.log("Both migration folders are current.");
}

function isBehind(engine) {
  const copy = mkdtempSync(path.join(tmpdir(), "migrations-"));
  try {
    cpSync(path.join(root, "db/migrations", engine.name), copy, { recursive: true });
    const before = readdirSync(copy).length;
    run(engine, path.relative(root, copy), "check", "pipe");
    return readdirSync(copy).length > before;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function run({ dialect, url }, out, name, stdio) {
  const kit = path.join(root, "node_modules/drizzle-kit/bin.cjs");
  const asked = ["generate", "--dialect", dialect, "--schema", "./db/schema.server.ts"];
  const { status, stderr } = spawnSync(
    process.execPath,
    [kit, ...asked, "--out", out, "--name", name],
    { cwd: root, env: { ...process.env, DATABASE_URL: url }, stdio: ["inherit", stdio, stdio] },
  );
  if (status !== 0) throw new Error(`drizzle-kit failed for ${dialect}. ${stderr ?? ""}`);
}
