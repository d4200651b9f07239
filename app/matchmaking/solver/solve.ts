import { choosePairs } from "./choose-pairs.ts";
import { compact } from "./compact.ts";
import { explainUnserved, type Unserved } from "./explain.ts";
import { type Fairness, type FairObjective, fairnessOf, firstMeetingBonus } from "./fairness.ts";
import { color } from "./first-coloring.ts";
import { idleIn } from "./idle.ts";
import { type Best, improve } from "./improve.ts";
import { colorRest } from "./partial-coloring.ts";
import { boundOf, type Prices } from "./prices.ts";
import { inOrder, type Problem, sidesOf } from "./problem.ts";
import { seeded } from "./random.ts";
import { scoreOf } from "./score.ts";
import { type Served, servedBy } from "./served.ts";
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
  served: Served;
  /** Only where fairness counts. */
  fairness?: FairObjective;
};

const mostSteps = 1_500_000;
const searchSteps = 1000;

/**
 * Plans an event: which pairs, exactly, by flow; their slots by list edge coloring, and where some
 * find none by looking again with slots in view; then gaps are closed, tables given, and what was
 * left out explained. The same event and seed make the same plan, in whatever order its pairs come.
 */
export function solve(unordered: Problem, { seed, hosts, fairness }: Wish): Solution {
  const problem = inOrder(unordered);
  const random = seeded(seed);
  const sides = sidesOf(problem);
  const weights = Int32Array.from(problem.pairs, ({ w }) => w);
  const bonus = firstMeetingBonus(fairness, problem);
  const byWorth = choosePairs(problem, sides, { weights, bonus: 0 });
  const choice = bonus === 0 ? byWorth : choosePairs(problem, sides, { weights, bonus });
  const { chosen } = choice;

  const begun = new Timetable(problem);
  let left = color(begun, chosen, { lists: null, weights, random });
  left = colorRest(begun, left, { lists: null, weights, random, steps: searchSteps });
  let best: Best = {
    timetable: begun,
    score: scoreOf(begun, { weights, bonus }),
    prices: byWorth.prices,
    upperBound: boundOf(problem, byWorth.prices),
  };
  if (left.length > 0) best = improve(problem, best, { weights, bonus, sides, random });
  const { timetable, prices, upperBound } = best;

  compact(timetable, { hosts, random, steps: stepsFor(chosen.length) });
  const tableOf = assignTables(timetable, hosts);
  const value = timetable.value(weights);
  return {
    value,
    upperBound,
    gap: upperBound === 0 ? 0 : (upperBound - value) / upperBound,
    prices,
    meetings: timetable
      .placed()
      .map((e) => [timetable.a[e]!, timetable.b[e]!, timetable.slotOf[e]!, tableOf[e]!]),
    unserved: explainUnserved(problem, timetable, { prices, loss: byWorth.loss }),
    idle: idleIn(timetable),
    tableChanges: changesOf(timetable, tableOf, hosts),
    served: servedBy(problem, timetable, sides),
    ...(bonus > 0 ? { fairness: fairnessOf(problem, choice, { bonus, score: best.score }) } : {}),
  };
}

/** Some hundred steps a meeting, more where all meetings together are few. */
function stepsFor(meetings: number): number {
  const few = Math.min(700_000, 40 * meetings * meetings);
  return Math.min(mostSteps, Math.max(650 * meetings, few));
}
