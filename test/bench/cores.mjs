import { spawnSync } from "node:child_process";
import { cpus } from "node:os";

const canPin = cpus().length > 1 && spawnSync("taskset", ["-c", "0", "true"]).status === 0;

/** What is measured runs on the first core, the load on the second; null: wherever there is room. */
export const siteCore = canPin ? 0 : null;
export const loadCore = canPin ? 1 : null;
export const everyCore = canPin ? `0-${cpus().length - 1}` : null;

/** This command, kept to a core. */
export function pinned(core, command) {
  return core === null ? command : ["taskset", "-c", String(core), ...command];
}

/** Keeps a running process with all its threads to a core, or to a span of them. */
export function pin(pid, core) {
  if (core !== null) spawnSync("taskset", ["-a", "-c", "-p", String(core), String(pid)]);
}
