import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { Instance } from "#app/matchmaking/instance.ts";
import { readInstance } from "#app/matchmaking/read-instance.ts";
import { type Solution, solve } from "#app/matchmaking/solver/solve.ts";

const folder = fileURLToPath(new URL("../instances", import.meta.url));

/** Every event in a file, by name. */
export const files = new Map(
  readdirSync(folder).map((name) => [name.replace(/\.json(\.gz)?$/, ""), join(folder, name)]),
);

/** The event in a file. */
export function instanceOf(name: string): Instance {
  const path = files.get(name) ?? "";
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const read = readInstance(JSON.parse(text));
  if (!read.ok) throw new Error(`${name}: ${read.detail?.field} ${read.detail?.rule}`);
  return read.value;
}

const plans = new Map<string, Solution>();

/** The plan by worth alone of the event in a file, made once. */
export function planOf(name: string): Solution {
  const plan = plans.get(name) ?? planned(instanceOf(name));
  plans.set(name, plan);
  return plan;
}

/** A plan by worth alone, as most tests want it. */
export function planned(instance: Instance): Solution {
  return solve(instance, { seed: 1, fairness: "none" });
}
