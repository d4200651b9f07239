// `npm run build`: makes what is stale of the site and of the browser entries outside Remix.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { alone } from "./build-lock.mjs";
import { precompress } from "./precompress.mjs";
import { hashOf } from "./sources.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const everywhere = ["package-lock.json", "vite.config.ts", "tsconfig.json", "app/server/build.mjs"];

const parts = [
  {
    name: "entries",
    command: ["node_modules/vite/bin/vite.js", "build", "--mode", "entries", "--logLevel", "warn"],
    folders: ["entries"],
    publics: "entries",
  },
  {
    name: "site",
    command: ["node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--logLevel", "warn"],
    folders: ["client", "server"],
    publics: "client",
  },
];

/** Builds what has changed since it was built last; `say` is told when that takes a while. */
export async function buildStale(say = console.log) {
  if (staleParts().stale.length) await alone(join(root, ".cache"), say, () => buildAll(say));
}

/** What is stale is looked at anew: another process may just have built it. */
async function buildAll(say) {
  const { stale, stamp } = staleParts();
  if (!stale.length) return;
  say("Building (some ten seconds) …");
  const built = await Promise.allSettled(stale.map((part) => build(part, stamp)));
  const failed = built.find((one) => one.status === "rejected");
  if (failed) throw failed.reason;
}

function staleParts() {
  const stamp = hashOf(root, [...everywhere, "app", "db", "emails", "public"]);
  return { stamp, stale: parts.filter((part) => stampOf(part) !== stamp) };
}

async function build(part, stamp) {
  rmSync(stampFile(part), { force: true });
  for (const folder of part.folders)
    rmSync(join(root, "build", folder), { recursive: true, force: true });
  await run(part.command);
  await precompress(join(root, "build", part.publics));
  mkdirSync(join(root, "build"), { recursive: true });
  writeFileSync(stampFile(part), stamp);
}

function stampOf(part) {
  const made = part.folders.every((folder) => existsSync(join(root, "build", folder)));
  return made && existsSync(stampFile(part)) ? readFileSync(stampFile(part), "utf8") : null;
}

function stampFile(part) {
  return join(root, "build", `${part.name}.stamp`);
}

function run(command) {
  const env = { ...process.env, NODE_ENV: "production" };
  const child = spawn(process.execPath, command, { cwd: root, env });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The build failed:\n${output.trim()}`));
    });
  });
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  try {
    await buildStale();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
