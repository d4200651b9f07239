import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Instance } from "#app/matchmaking/instance.ts";

/** Whether a solver of integer programmes is installed (Debian: `coinor-cbc`). */
export const hasCbc = spawnSync("cbc", ["-quit"], { stdio: "ignore" }).status === 0;

/**
 * The worth of the best plan of an event of two sides, found by CBC on the joint model: which pair
 * in which slot, each pair once, everyone once in a slot and no more often than they take, no slot
 * with more meetings than tables.
 */
export function cbcOptimum(event: Instance): number {
  const programme = jointProgramme(event);
  if (programme === null) return 0;
  const folder = mkdtempSync(join(tmpdir(), "wutong-lp-"));
  const [model, answer] = [join(folder, "model.lp"), join(folder, "answer.txt")];
  writeFileSync(model, programme);
  spawnSync("cbc", [model, "ratioGap", "0", "solve", "solu", answer], { stdio: "ignore" });
  const [first = ""] = readFileSync(answer, "utf8").split("\n");
  rmSync(folder, { recursive: true });
  const found = /^Optimal - objective value (\S+)$/.exec(first);
  if (!found) throw new Error(`CBC says: ${first}`);
  return Math.round(Math.abs(Number(found[1])));
}

/** The joint model in the LP format; null where no pair has a slot. */
function jointProgramme({ pairs, free, slots, caps, tables }: Instance): string | null {
  const rows = new Map<string, { names: string[]; most: number }>();
  const put = (row: string, most: number, name: string) => {
    const known = rows.get(row);
    if (known) known.names.push(name);
    else rows.set(row, { names: [name], most });
  };
  const worth: string[] = [];
  const names: string[] = [];
  pairs.forEach(({ a, b, w }, e) => {
    for (let t = 0; t < slots; t++) {
      if (!free[a * slots + t] || !free[b * slots + t]) continue;
      const name = `x${e}_${t}`;
      names.push(name);
      worth.push(`${w} ${name}`);
      put(`pair${e}`, 1, name);
      put(`slot${t}`, tables[t] ?? 0, name);
      for (const p of [a, b]) {
        put(`at${p}_${t}`, free[p * slots + t] ?? 0, name);
        put(`of${p}`, caps[p] ?? 0, name);
      }
    }
  });
  if (names.length === 0) return null;
  const lines = [...rows].map(([row, { names: some, most }]) => ` ${row}: ${sum(some)} <= ${most}`);
  return [
    "Maximize",
    ` worth: ${sum(worth)}`,
    "Subject To",
    ...lines,
    "Binary",
    ...names.map((name) => ` ${name}`),
    "End",
    "",
  ].join("\n");
}

/** Many terms, a few to a line: the format allows no long ones. */
function sum(terms: string[]): string {
  return terms.map((term, at) => (at > 0 && at % 8 === 0 ? `\n ${term}` : term)).join(" + ");
}
