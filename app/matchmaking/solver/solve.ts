import type { Fairness } from "./bonuses.ts";
import { choosePairs } from "./choose-pairs.ts";
import { compact } from "./compact.ts";
import { explainUnserved, type Unserved } from "./explain.ts";
import { color } from "./first-coloring.ts";
import { idleIn } from "./idle.ts";
import { boundOf, type Prices } from "./prices.ts";
import { inOrder, type Problem, sidesOf } from "./problem.ts";
import { seeded } from "./random.ts";
import { changesOf } from "./table-changes.ts";
import { assignTables } from "./tables.ts";
import { Timetable } from "./timetable.ts";

/** How to plan: which chance, how fair, and who keeps their table. */
export type Wish = { seed: number; fairness: Fairness; hosts: number };

/** A plan with its proof: no plan of this event is worth more than `upperBound`. */
export type Solution = {
  value: number;
  upperBound: number;
  gap: number;
  prices: Prices;
  /** Who meets whom, in which slot, at which table. */
  meetings: [number, number, number, number][];
  unserved: Unserved[];
  idle: number;
  tableChanges: number;
};

const compactionSteps = 400;

/**
 * Plans an event: which pairs, exactly, by flow; their slots by list edge coloring; then gaps are
 * closed, tables given, and what was left out explained. The same event and seed make the same
 * plan, in whatever order its pairs come.
 */
export function solve(unordered: Problem, { seed, hosts }: Wish): Solution {
  const problem = inOrder(unordered);
  const random = seeded(seed);
  const weights = Int32Array.from(problem.pairs, ({ w }) => w);
  const { chosen, prices } = choosePairs(problem, sidesOf(problem), { weights, bonus: 0 });
  const timetable = new Timetable(problem);
  color(timetable, chosen, { lists: null, weights, random });

  compact(timetable, { hosts, random, steps: compactionSteps * chosen.length });
  const tableOf = assignTables(timetable, hosts);
  const value = timetable.value(weights);
  const upperBound = boundOf(problem, prices);
  return {
    value,
    upperBound,
    gap: upperBound === 0 ? 0 : (upperBound - value) / upperBound,
    prices,
    meetings: timetable
      .placed()
      .map((e) => [timetable.a[e]!, timetable.b[e]!, timetable.slotOf[e]!, tableOf[e]!]),
    unserved: explainUnserved(problem, timetable, prices),
    idle: idleIn(timetable),
    tableChanges: changesOf(timetable, tableOf, hosts),
  };
}
