// Everything the project can prove about itself: `npm test`, on a clone with nothing installed.
// `npm test -- check|sqlite|postgres|pages|journeys …` runs a part, `--soak` the long forms.
import { installMissing } from "../app/server/install.mjs";
import { check } from "./check.mjs";
import { needChineseFont, needChromium } from "./support/chromium.mjs";
import { killRunning, root, run } from "./support/commands.mjs";
import { namesOfJourneys, runJourneys } from "./support/playwright.mjs";
import { needPostgres, startPostgres } from "./support/postgres.mjs";
import { lastLine, nothing, sum } from "./support/tally.mjs";
import { makeTestFolder } from "./support/test-folder.mjs";
import { namesInVitest, runVitest } from "./support/vitest.mjs";

const parts = ["check", "sqlite", "pages", "postgres", "journeys"];
const words = process.argv.slice(2);
const chosen = words.filter((word) => word !== "--soak");
const wants = (part) => !chosen.length || chosen.includes(part);
const unknown = chosen.filter((part) => !parts.includes(part));
if (unknown.length) {
  console.error(`There is no part ${unknown.join(", ")}; the parts are ${parts.join(", ")}.`);
  process.exit(1);
}
if (words.includes("--soak")) process.env.SOAK = "1";

const began = Date.now();
let tally = nothing;
let postgres = null;
process.on("exit", makeTestFolder());
process
  .on("SIGINT", () => end(130))
  .on("SIGTERM", () => end(143))
  .on("SIGHUP", () => end(129));

await step("install", install);
const chromium = wants("journeys") && (await step("find Chromium", prepareChromium));
if (wants("postgres")) await step("start PostgreSQL", preparePostgres);
if (wants("check")) await step("check", async () => count(await check()));
const built = chosen.join() === "check" || (await step("build", build));
const tiers = ["sqlite", "pages", "postgres"].filter(wants);
if (tiers.length) await step(tiers.join(", "), () => rulesAndPages(tiers));
if (wants("journeys")) await step("journeys", journeys);

console.log(`All of it took ${seconds(began)}.`);
console.log(lastLine(tally));
await end(tally.failed ? 1 : 0);

async function install() {
  installMissing();
}

async function prepareChromium() {
  const found = await needChromium();
  if (!found) {
    console.log(
      'No Chromium here: install it (Debian: "apt-get install chromium") or name one in CHROMIUM.',
    );
    return null;
  }
  process.env.CHROMIUM = found;
  if (!(await needChineseFont())) {
    console.log('No Chinese font here: install one (Debian: "apt-get install fonts-noto-cjk").');
    fail();
  }
  return found;
}

async function preparePostgres() {
  if (process.env.TEST_POSTGRES_URL) return;
  if (!(await needPostgres())) {
    console.log('No PostgreSQL here: install it (Debian: "apt-get install postgresql").');
    return;
  }
  postgres = await startPostgres();
  process.env.TEST_POSTGRES_URL = postgres.url;
}

async function build() {
  const { ok, output } = await run(process.execPath, ["app/server/build.mjs"], { cwd: root });
  if (!ok) console.log(output.trim());
  count({ ...nothing, passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
  return ok;
}

// All at once: the longest test of one tier keeps no core waiting.
async function rulesAndPages(tiers) {
  const missing = tiers.includes("postgres") && !process.env.TEST_POSTGRES_URL;
  if (missing) skip("on PostgreSQL", await namesInVitest(["sqlite"]));
  const possible = tiers.filter((tier) => !(missing && tier === "postgres"));
  if (possible.length) count((await runVitest(possible, { aloud: true })).tally);
}

async function journeys() {
  if (!chromium) return skip("in Chromium", await namesOfJourneys());
  // A journey through a broken build would say the same thing many times, a minute each.
  if (built) count(await runJourneys());
}

function skip(where, names) {
  for (const name of names) console.log(`skipped ${where}: ${name}`);
  count({ ...nothing, skipped: names.length });
}

function count(more) {
  tally = sum(tally, more);
}

function fail() {
  count({ ...nothing, failed: 1 });
}

async function step(name, work) {
  console.log(`— ${name}`);
  const start = Date.now();
  try {
    return await work();
  } catch (error) {
    console.log(error);
    fail();
    return null;
  } finally {
    console.log(`— ${name}: ${seconds(start)}`);
  }
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

async function end(code) {
  killRunning();
  await postgres?.stop();
  process.exit(code);
}
