import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Brings the packages of `package-lock.json` in where they are missing or stale, and builds the
 * SQLite driver again for another version of Node. Ends the process with one line where that fails.
 */
export function installMissing() {
  if (Number(process.versions.node.split(".")[0]) < 20) {
    stop(`Wutong needs Node 20 or newer; this is ${process.versions.node}.`);
  }
  if (isStale()) {
    console.log("Installing packages; the first time takes a minute or two.");
    npm("ci", "--include=dev");
  }
  if (!sqliteLoads()) npm("rebuild", "better-sqlite3");
  if (!sqliteLoads()) stop(advice(""));
}

/** Whether what is installed differs from what the lock file asks for. */
function isStale() {
  const wanted = packagesIn("package-lock.json");
  const installed = packagesIn("node_modules/.package-lock.json");
  return Object.entries(wanted).some(
    ([place, { version, optional, devOptional, peer }]) =>
      place.startsWith("node_modules/") &&
      installed[place]?.version !== version &&
      !((optional || devOptional || peer) && !installed[place]),
  );
}

function packagesIn(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : {};
}

function sqliteLoads() {
  try {
    const Database = createRequire(join(root, "package.json"))("better-sqlite3");
    new Database(":memory:").close();
    return true;
  } catch {
    return false;
  }
}

function npm(...args) {
  const ran = spawnSync("npm", [...args, "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    env: { ...process.env, ...headersBesideNode() },
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
    maxBuffer: 1 << 28,
    shell: process.platform === "win32",
  });
  if (ran.status === 0) return;
  const said = `${ran.stdout ?? ""}${ran.stderr ?? ""}${ran.error?.message ?? ""}`.trim();
  stop(/better-sqlite3|node-gyp/.test(said) ? advice(said) : `${said}\nnpm ${args[0]} failed.`);
}

// Most copies of Node bring their headers along; a build then needs nothing from the network.
function headersBesideNode() {
  const home = dirname(dirname(process.execPath));
  const here = existsSync(join(home, "include/node/node.h"));
  return here && !process.env.npm_config_nodedir ? { npm_config_nodedir: home } : {};
}

function advice(said) {
  const missing = ["python3", "make", "g++"].filter((name) => !isOnPath(name));
  if (!missing.length)
    return `${said}\nThe SQLite driver better-sqlite3 could not be built.`.trim();
  return `There is no ready-made SQLite driver for this machine, and ${missing.join(", ")} to build one is missing: on Debian or Ubuntu "apt-get install python3 make g++", elsewhere Python 3, make and a C++ compiler, then start again.`;
}

function isOnPath(name) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, name)));
}

function stop(line) {
  console.error(line);
  process.exit(1);
}
