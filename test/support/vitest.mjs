import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, run } from "./commands.mjs";
import { nothing, ofVitest } from "./tally.mjs";

const cli = join(root, "node_modules/vitest/vitest.mjs");

/** Runs these projects of `vitest.config.ts`; says what was counted and, where any failed, why. */
export async function runVitest(projects, { aloud = false } = {}) {
  return withReport(async (file) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const ran = await vitest(["run", ...named(projects), "--passWithNoTests", ...reporters], aloud);
    if (!existsSync(file)) return { tally: { ...nothing, failed: 1 }, output: ran.output };
    const tally = ofVitest(JSON.parse(readFileSync(file, "utf8")));
    // An error outside of every test leaves no mark on any of them.
    const stray = !ran.ok && tally.failed === 0 ? 1 : 0;
    return { tally: { ...tally, failed: tally.failed + stray }, output: ran.output };
  });
}

/** The names of all tests of these projects, without running any. */
export async function namesInVitest(projects) {
  return withReport(async (file) => {
    await vitest(["list", ...named(projects), `--json=${file}`], false);
    return JSON.parse(readFileSync(file, "utf8")).map(({ name }) => name);
  });
}

async function withReport(work) {
  const folder = mkdtempSync(join(tmpdir(), "wutong-report-"));
  try {
    return await work(join(folder, "report.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function vitest(args, aloud) {
  return run(process.execPath, [cli, ...args], { cwd: root, aloud, limit: 20 * 60_000 });
}

function named(projects) {
  return projects.flatMap((project) => ["--project", project]);
}
