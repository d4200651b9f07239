// The laws of the house: `npm run check`. Two at a time, each with its seconds.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { killRunning, root, run } from "./support/commands.mjs";
import { lastLine, nothing, sum } from "./support/tally.mjs";
import { runVitest } from "./support/vitest.mjs";

const folders = ["app", "db", "emails", "test"].filter((name) => existsSync(join(root, name)));

const checks = [
  ["types", () => tool("typescript/bin/tsc", "--noEmit")],
  ["format and lint", () => tool("@biomejs/biome/bin/biome", "check", "--error-on-warnings")],
  ["imports", () => tool("dependency-cruiser/bin/dependency-cruise.mjs", ...folders)],
  ["unused code", () => tool("knip/bin/knip.js", "--no-progress")],
  ["migrations", () => node("db/migrations/generate.mjs", "--check")],
  ["laws and pure code", () => runVitest(["laws", "unit"])],
];

/** Runs every check and says what was counted: a tool is one, a test of a law is one each. */
export async function check() {
  const waiting = [...checks];
  const tallies = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, start] = next;
      const began = Date.now();
      const { tally, output } = await start();
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      console.log(`  ${tally.failed ? "✗" : "✓"} ${name} ${seconds} s`);
      if (tally.failed) console.log(output.trim());
      tallies.push(tally);
    }
  };
  await Promise.all([work(), work()]);
  return sum(...tallies);
}

function tool(path, ...args) {
  return node(join("node_modules", path), ...args);
}

async function node(...args) {
  const { ok, output } = await run(process.execPath, args, { cwd: root });
  return { tally: { ...nothing, passed: ok ? 1 : 0, failed: ok ? 0 : 1 }, output };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stop = () => {
    killRunning();
    process.exit(130);
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  const tally = await check();
  console.log(lastLine(tally));
  process.exitCode = tally.failed ? 1 : 0;
}
