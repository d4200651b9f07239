import type { Instance } from "./instance.ts";
import { leftBy, numbers, takesTable } from "./verified-bound.ts";
import type { Meeting } from "./verified-rules.ts";
import { seatsIn } from "./verified-seats.ts";

type Plan = { meetings: Meeting[]; value: number; upperBound: number; said: unknown };

/**
 * Recounts what a plan says of its fairness: its worth with the bonuses it names for everybody's
 * first meeting, for promised ones and for each further one; that no plan could be worth more so than
 * it says, by its prices; and what the bonuses cost. A meeting takes `u` from each of its two people
 * and `tau` for a table, and people take their bonuses for as many meetings as suit them best. Says
 * nothing of a plan without fairness.
 */
export function checkFairness(
  instance: Instance,
  { meetings, value, upperBound, said }: Plan,
  violations: string[],
): void {
  if (said === undefined) return;
  const before = violations.length;
  const { objective, bonuses, prices, price, upperBound: most } = fieldsOf(said);
  const { first, promised, steps } = fieldsOf(bonuses);
  const { u, tau } = fieldsOf(prices);
  const { points, share } = fieldsOf(price);
  const terms = numbers("fairness.bonuses", [first, promised], 2, violations);
  const count = Array.isArray(steps) ? steps.length : 0;
  const further = numbers("fairness.bonuses.steps", steps, count, violations);
  const [forTable = 0] = numbers("fairness.prices.tau", [tau], 1, violations);
  const dues = finite(u, instance.people, violations);
  if (violations.length > before) return;

  const bonus = (p: number, load: number) => {
    const kept = Math.min(load, instance.floors?.[p] ?? 0) * (terms[1] ?? 0);
    const rest = further.slice(0, load).reduce((sum, points) => sum + points, 0);
    return kept + (load > 0 ? (terms[0] ?? 0) : 0) + rest;
  };
  const loads = new Array<number>(instance.people).fill(0);
  for (const { i, c } of meetings) for (const p of [i, c]) loads[p] = (loads[p] ?? 0) + 1;
  const worth = loads.reduce((sum, load, p) => sum + bonus(p, load), value);
  if (objective !== worth)
    violations.push(`fairness.objective is ${worth}, not ${String(objective)}.`);
  const bound = boundOf(instance, { bonus, dues, forTable });
  if (!(Number(most) >= bound)) {
    violations.push(`fairness.upperBound is ${bound} by its prices, not ${String(most)}.`);
  }
  if (worth > Number(most))
    violations.push("With its bonuses the plan is worth more than its bound.");
  if (points !== upperBound - value) {
    violations.push(`fairness.price.points is ${upperBound - value}, not ${String(points)}.`);
  }
  const part = upperBound === 0 ? 0 : (upperBound - value) / upperBound;
  if (!(Math.abs(Number(share) - part) < 1e-9)) violations.push(`fairness.price.share is ${part}.`);
}

type Priced = { bonus: (p: number, load: number) => number; dues: number[]; forTable: number };

function boundOf(instance: Instance, { bonus, dues, forTable }: Priced): number {
  const { people, slots, pairs } = instance;
  const { locked, worth, free, caps, tables } = leftBy(instance);
  const places = { any: new Uint8Array(free.length), shared: new Uint8Array(free.length) };
  let bound = 0;
  for (const pair of pairs) {
    const { a, b, w } = pair;
    if (locked.has(a * people + b) || !caps[a] || !caps[b]) continue;
    const table = takesTable(instance, pair);
    let meets = false;
    for (let t = 0; t < slots; t++) {
      if (!free[a * slots + t] || !free[b * slots + t]) continue;
      meets = true;
      for (const p of [a, b]) {
        places.any[p * slots + t] = 1;
        if (table) places.shared[p * slots + t] = 1;
      }
    }
    const left = w - (dues[a] ?? 0) - (dues[b] ?? 0) - (table ? forTable : 0);
    if (meets) bound += Math.max(0, left);
  }
  const lockedLoad = new Array<number>(people).fill(0);
  for (const { a, b } of instance.locks ?? [])
    for (const p of [a, b]) lockedLoad[p] = (lockedLoad[p] ?? 0) + 1;
  for (let p = 0; p < people; p++) {
    let room = 0;
    for (let t = 0; t < slots; t++) {
      if (places.any[p * slots + t]) room += free[p * slots + t] ?? 0;
    }
    const has = lockedLoad[p] ?? 0;
    let most = bonus(p, has);
    for (let more = 1; more <= Math.min(room, caps[p] ?? 0); more++) {
      most = Math.max(most, bonus(p, has + more) + more * (dues[p] ?? 0));
    }
    bound += most;
  }
  bound += forTable * seatsIn(instance, { free, tables, shared: places.shared });
  return worth + Math.floor(bound + 1e-6);
}

function finite(found: unknown, length: number, violations: string[]): number[] {
  const fine =
    Array.isArray(found) && found.length === length && found.every((it) => Number.isFinite(it));
  if (!fine) violations.push(`fairness.prices.u must have ${length} numbers.`);
  return fine ? (found as number[]) : [];
}

function fieldsOf(found: unknown): Record<string, unknown> {
  return typeof found === "object" && found !== null ? (found as Record<string, unknown>) : {};
}
