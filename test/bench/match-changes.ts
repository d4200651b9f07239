// What happens to a plan that people know when some of them leave, come late or ask anew.

import type { Instance, InstanceMeeting } from "#app/matchmaking/instance.ts";
import { type Solution, solve } from "#app/matchmaking/solver/solve.ts";
import { instanceOf } from "#test/matchmaking/solver/instances.ts";

type Changed = { instance: Instance; before: number; forced: number };
type Scenario = {
  name: string;
  of(): Changed;
  disturbed?: number;
  kept?: number;
  gap: number;
};

/**
 * The scenarios of the goals, each with its bars. What is kept is counted among the meetings that
 * could stay: who leaves is drawn by number, and how many meetings that takes is their luck. The
 * goals, 89 and 94 % of all, were set where 43 of 942 and 151 of 3,756 could not stay.
 */
export const scenarios: Scenario[] = [
  { name: "a-one-leaves", of: () => leaving("a-1", 1), disturbed: 2, gap: 0.1 },
  { name: "a-much-changes", of: () => muchChanges("a-1"), kept: (89 / (942 - 43)) * 942, gap: 0.4 },
  { name: "b-one-leaves", of: () => leaving("b-1", 1), disturbed: 2, gap: 0.1 },
  { name: "b-eight-leave", of: () => leaving("b-1", 8), disturbed: 16, gap: 0.1 },
  {
    name: "b-much-changes",
    of: () => muchChanges("b-1"),
    kept: (94 / (3756 - 151)) * 3756,
    gap: 0.1,
  },
  { name: "b-tables-break", of: () => fewerTables("b-1", 113), gap: 0.1 },
];

/** How much of what could stay is as it was, how much more than had to is not, and the gap. */
export function moved(
  { changes }: Solution,
  { before, forced }: Pick<Changed, "before" | "forced">,
): { kept: number; disturbed: number; gap: number } {
  if (!changes) throw new Error("no plan before");
  const { kept, moved: others, canceled, upperBound, objective } = changes;
  return {
    kept: (kept / (before - forced)) * 100,
    disturbed: others.length + canceled.length - forced,
    gap: ((upperBound - objective) / upperBound) * 100,
  };
}

const plans = new Map<string, InstanceMeeting[]>();

function planOf(name: string): InstanceMeeting[] {
  const known = plans.get(name);
  if (known) return known;
  const { meetings } = solve(instanceOf(name), { seed: 1, fairness: "none" });
  const plan = meetings.map(([a, b, slot, table]) => ({ a, b, slot, table }));
  plans.set(name, plan);
  return plan;
}

function changed(instance: Instance, previous: InstanceMeeting[]): Changed {
  const { free, slots, pairs, people, tables } = instance;
  const there = new Set(pairs.map(({ a, b }) => a * people + b));
  const fits = ({ a, b, slot }: InstanceMeeting) =>
    there.has(a * people + b) && free[a * slots + slot] && free[b * slots + slot];
  const left = new Map<number, number>();
  for (const it of previous.filter(fits)) left.set(it.slot, (left.get(it.slot) ?? 0) + 1);
  let forced = previous.filter((it) => !fits(it)).length;
  for (const [slot, count] of left) forced += Math.max(0, count - (tables[slot] ?? 0));
  const stay = { pair: 20, slot: 0, move: 15 };
  return { instance: { ...instance, previous, stay }, before: previous.length, forced };
}

/** The middle one of those with meetings leaves, or so many of them, from end to end. */
function leaving(name: string, count: number): Changed {
  const event = instanceOf(name);
  const plan = planOf(name);
  const met = [...new Set(plan.flatMap(({ a, b }) => [a, b]))].sort((p, q) => p - q);
  const free = event.free.slice();
  for (let n = 0; n < count; n++) {
    const p = met[Math.floor(((n + 0.5) * met.length) / count)] ?? 0;
    free.fill(0, p * event.slots, (p + 1) * event.slots);
  }
  return changed({ ...event, free }, plan);
}

/** Two in a hundred leave, five lose three slots, two in a hundred pairs are requests now. */
function muchChanges(name: string): Changed {
  const event = instanceOf(name);
  const free = event.free.slice();
  const { people, slots } = event;
  for (let p = 7; p < people; p += 50) free.fill(0, p * slots, (p + 1) * slots);
  for (let p = 3; p < people; p += 20) {
    const first = (p * 7) % (slots - 3);
    free.fill(0, p * slots + first, p * slots + first + 3);
  }
  const pairs = event.pairs.map((pair, at) =>
    at % 50 === 11 && !pair.accepted ? { ...pair, w: pair.w + 100, accepted: true } : pair,
  );
  return changed({ ...event, free, pairs }, planOf(name));
}

function fewerTables(name: string, count: number): Changed {
  const event = instanceOf(name);
  return changed({ ...event, tables: event.tables.map(() => count) }, planOf(name));
}
