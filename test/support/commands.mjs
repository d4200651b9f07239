import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the whole project. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Where a command of this name lies on the PATH, or null. */
export function onPath(name) {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const file = join(folder, name);
    if (folder && isExecutable(file)) return file;
  }
  return null;
}

/** Whether this file is there and may be run. */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What a short command prints, or null where it is missing or fails. */
export function outputOf(command, args) {
  const ran = spawnSync(command, args, { encoding: "utf8", timeout: 20_000 });
  return ran.status === 0 ? ran.stdout.trim() : null;
}

/**
 * Runs a command to its end and keeps what it prints; `aloud` also shows it. Past `limit` ms the
 * command and its children are killed. Never rejects: a command that cannot start has failed.
 */
export function run(command, args, { aloud = false, limit = 15 * 60_000, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
      ...options,
    });
    running.add(child);
    let output = "";
    let late = false;
    const keep = (chunk) => {
      output += chunk;
      if (aloud) process.stdout.write(chunk);
    };
    child.stdout.setEncoding("utf8").on("data", keep);
    child.stderr.setEncoding("utf8").on("data", keep);
    const timer = setTimeout(() => {
      late = true;
      kill(child);
    }, limit);
    const settle = (ok) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ ok: ok && !late, output: late ? `${output}\nStopped after ${limit} ms.` : output });
    };
    child.on("error", (error) => {
      output += error.message;
      settle(false);
    });
    child.on("close", (code) => settle(code === 0));
  });
}

/** Kills what `run` started and is still at work. */
export function killRunning() {
  for (const child of running) kill(child);
}

const running = new Set();

function kill(child) {
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}
