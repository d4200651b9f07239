// `npm run -s bench -- [NAME …]`: figures beside their floors, one
// JSON line each on standard output; what else there is to say goes to standard error.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildStale } from "../../app/server/build.mjs";
import { installMissing } from "../../app/server/install.mjs";
import { root } from "../support/commands.mjs";
import { needPostgres, startPostgres } from "../support/postgres.mjs";
import { loadCore, pinned } from "./cores.mjs";

const all = [
  "orders",
  "sale",
  "webhooks",
  "checkin",
  "pages",
  "agenda",
  "search",
  "import",
  "editor",
  "bytes",
  "mail",
  "memory",
  "suggestions",
  "match",
];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(", ")}; the benches are ${all.join(", ")}.`);
  process.exit(1);
}
process.env.NODE_ENV = "production";
installMissing();
await buildStale(console.error);

let failed = 0;
for (const name of asked.length > 0 ? asked : all) {
  const began = performance.now();
  failed += measured(name) ? 0 : 1;
  if (name === "sale") failed += (await onPostgres((url) => measured(name, url))) ? 0 : 1;
  console.error(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
}
process.exit(failed > 0 ? 1 : 0);

/** The same on a PostgreSQL of our own; where there is none, that is said and counts as failed. */
async function onPostgres(measure) {
  if (!(await needPostgres())) {
    console.error('No PostgreSQL here: install it (Debian: "apt-get install postgresql").');
    return false;
  }
  const postgres = await startPostgres();
  try {
    return measure(postgres.url);
  } finally {
    await postgres.stop();
  }
}

/** Runs one bench in a process and a folder of its own; it makes the load, on a core of its own. */
function measured(name, databaseUrl = "") {
  const folder = mkdtempSync(join(tmpdir(), "wutong-bench-"));
  const program = join(root, "test/bench", `${name}.ts`);
  const [command, ...args] = pinned(loadCore, [process.execPath, "--import", "tsx", program]);
  const env = {
    ...process.env,
    DATA_DIR: folder,
    DATABASE_URL: databaseUrl,
    PUBLIC_ORIGIN: "",
    TEST_DIR: folder,
    SECRETS_KEY: Buffer.alloc(32, 7).toString("base64"),
  };
  const stdio = ["ignore", "inherit", "inherit"];
  const { status } = spawnSync(command, args, { cwd: root, env, stdio, timeout: 10 * 60_000 });
  rmSync(folder, { recursive: true, force: true });
  return status === 0;
}
