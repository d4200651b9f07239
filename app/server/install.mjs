// Plain Node without a dependency: it runs before there are any.
import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const compilers = ["python3", "make", "g++"];

/**
 * Installs what package-lock.json asks for and is not there, and sees to it that better-sqlite3
 * loads in this Node. Says so where it takes time; where it can not, says in one line what to
 * install and ends the process.
 */
export function installMissing() {
  if (!isInstalled()) {
    refuseLink();
    console.log("Installing packages (one or two minutes the first time) …");
    const { failed, output } = npm(["ci", "--include=dev"]);
    if (failed) giveUp(output);
  }
  if (sqliteLoads()) return;
  console.log("Preparing better-sqlite3 for this version of Node …");
  const { output } = npm(["rebuild", "better-sqlite3"]);
  if (!sqliteLoads()) giveUp(output);
}

/** Whether every package of the lock file is there in its version. */
function isInstalled() {
  const installed = packagesIn(join(root, "node_modules/.package-lock.json"));
  const wanted = packagesIn(join(root, "package-lock.json"));
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional, peer }]) =>
      !path || optional || devOptional || peer || installed[path]?.version === version,
  );
}

/** `npm ci` would follow a link and empty the folder of whoever installed these packages. */
function refuseLink() {
  const folder = join(root, "node_modules");
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  console.error(
    `Packages are missing in ${realpathSync(folder)}, to which node_modules is a link.`,
  );
  process.exit(1);
}

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {};
}

function sqliteLoads() {
  const script = 'new (require("better-sqlite3"))(":memory:").close()';
  try {
    const Database = createRequire(join(root, "package.json"))("better-sqlite3");
    new Database(":memory:").close();
    return true;
  } catch {
    // A binding that failed to load once fails for the life of a process: ask a new one.
    return spawnSync(process.execPath, ["-e", script], { cwd: root }).status === 0;
  }
}

function npm(args) {
  const command = process.env.npm_execpath ? process.execPath : "npm";
  const first = process.env.npm_execpath ? [process.env.npm_execpath] : [];
  const ran = spawnSync(command, [...first, ...args, "--no-progress"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    env: { ...process.env, NODE_ENV: "development" },
    shell: process.platform === "win32" && command === "npm",
  });
  return { failed: ran.status !== 0, output: `${ran.stdout ?? ""}${ran.stderr ?? ""}` };
}

function giveUp(output) {
  const missing = compilers.filter((name) => !isOnPath(name));
  if (/better-sqlite3|node-gyp|prebuild-install/.test(output) && missing.length) {
    console.error(
      `There is no ready-made better-sqlite3 for this machine, and no compiler to make one: install ${missing.join(", ")} (Debian: apt-get install python3 make g++) and start again.`,
    );
  } else {
    console.error(
      `npm could not install the packages:\n${output.trim().split("\n").slice(-15).join("\n")}`,
    );
  }
  process.exit(1);
}

function isOnPath(name) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, name)));
}
