import { contradictionsIn } from "./contradictions.ts";
import type { Instance, InstanceMeeting, InstancePair } from "./instance.ts";

/** A meeting that stays as it is, by the numbers of a problem, with its pair. */
export type PlanLock = { pair: InstancePair; slot: number; table: number };

/**
 * The problem with meetings that stay as locks of it, so that its rules, its bound and its counts
 * know them. The problem was made without: their people are given back the places, meetings and
 * promises that these take, their slots the tables. One that breaks a rule of the problem, as its
 * organizers may have wanted it, stays outside, as does what it takes.
 */
export function withLocks(problem: Instance, locks: PlanLock[]): Instance {
  let kept = locks;
  for (;;) {
    const locked = given(problem, kept);
    const broken = new Set(
      contradictionsIn(locked).flatMap((it) => ("lock" in it ? [it.lock] : [])),
    );
    if (broken.size === 0) return locked;
    kept = kept.filter((_, at) => !broken.has(at));
  }
}

function given(problem: Instance, locks: PlanLock[]): Instance {
  if (locks.length === 0) return problem;
  const { slots, booths } = problem;
  const free = problem.free.slice();
  const caps = [...problem.caps];
  const floors = [...(problem.floors ?? [])];
  const tableNumbers = problem.tableNumbers?.map((numbers) => [...numbers]);
  for (const { pair, slot, table } of locks) {
    for (const p of [pair.a, pair.b]) {
      free[p * slots + slot] = (free[p * slots + slot] ?? 0) + 1;
      caps[p] = (caps[p] ?? 0) + 1;
      if (floors[p] !== undefined) floors[p]++;
    }
    const isOwn = [pair.a, pair.b].some((p) => (booths?.[p] ?? -1) >= 0);
    if (!isOwn) tableNumbers?.[slot]?.push(table);
  }
  for (const numbers of tableNumbers ?? []) numbers.sort((one, other) => one - other);
  return {
    ...problem,
    free,
    caps,
    ...(problem.floors ? { floors } : {}),
    ...(tableNumbers
      ? { tableNumbers, tables: tableNumbers.map((numbers) => numbers.length) }
      : {}),
    pairs: [...problem.pairs, ...locks.map(({ pair }) => pair)],
    locks: locks.map(({ pair: { a, b }, slot, table }): InstanceMeeting => ({ a, b, slot, table })),
  };
}
