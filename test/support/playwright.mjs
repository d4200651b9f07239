import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./commands.mjs";
import { nothing, ofPlaywright } from "./tally.mjs";

const cli = join(root, "node_modules/@playwright/test/cli.js");

/** Runs the journeys of `test/e2e` in Chromium, aloud, and counts them. */
export async function runJourneys() {
  const report = await playwright(["--reporter=list,json"], true);
  return report ? ofPlaywright(report) : { ...nothing, failed: 1 };
}

/** The names of all journeys, without walking any. */
export async function namesOfJourneys() {
  const report = await playwright(["--list", "--reporter=json"], false);
  return report ? report.suites.flatMap(namesIn) : [];
}

async function playwright(args, aloud) {
  const file = join(process.env.TEST_DIR, "journeys.json");
  await run(process.execPath, [cli, "test", ...args], {
    cwd: root,
    aloud,
    limit: 30 * 60_000,
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

function namesIn({ specs = [], suites = [] }) {
  return [...specs.map(({ title }) => title), ...suites.flatMap(namesIn)];
}
