import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Instance } from "#app/matchmaking/instance.ts";
import { readInstance } from "#app/matchmaking/read-instance.ts";
import { type Solution, solve } from "#app/matchmaking/solver/solve.ts";

const ours = fileURLToPath(new URL("../instances", import.meta.url));
const more = fileURLToPath(new URL("../../../../shared/data/matchmaking", import.meta.url));

/** Every event in a file, ours and those that lie beside the checkout, by name. */
export const files = new Map(
  [more, ours]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => path.endsWith(".json"))
    .map((path) => [(path.split("/").at(-1) ?? "").replace(".json", ""), path]),
);

/** The event in a file. */
export function instanceOf(name: string): Instance {
  const read = readInstance(JSON.parse(readFileSync(files.get(name) ?? "", "utf8")));
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
