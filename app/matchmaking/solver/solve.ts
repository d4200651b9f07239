import { explainAlone } from "./alone.ts";
import { blockingPairs } from "./blocking.ts";
import { bonusesOf, bonusTermsOf, type Fairness, noBonuses, softSteps } from "./bonuses.ts";
import { changesBetween } from "./changes.ts";
import { choosePairs } from "./choose-pairs.ts";
import { compact } from "./compact.ts";
import { explainUnserved } from "./explain.ts";
import { fairnessOf } from "./fairness.ts";
import { color } from "./first-coloring.ts";
import { idleIn } from "./idle.ts";
import { type Best, improve } from "./improve.ts";
import { moreOf } from "./more.ts";
import { inOrder } from "./order.ts";
import type { Progress, Solution } from "./outcome.ts";
import { colorRest } from "./partial-coloring.ts";
import { planningOf } from "./planning.ts";
import { boundOf } from "./prices.ts";
import type { Problem } from "./problem.ts";
import { seeded } from "./random.ts";
import { renumbered } from "./renumber.ts";
import { replan } from "./replan.ts";
import { scoreOf } from "./score.ts";
import { servedBy } from "./served.ts";
import { spreadsOf } from "./spread.ts";
import { changesOf } from "./table-changes.ts";
import { assignTables } from "./tables.ts";
import { nothing, Timetable } from "./timetable.ts";

export type { Progress, Solution } from "./outcome.ts";

/** How to plan: which chance, how fair, and who is told how far it has come. */
export type Wish = {
  seed: number;
  fairness: Fairness;
  /** What a person's first, second, … meeting adds where fairness is soft. */
  softSteps?: readonly number[];
  onProgress?: (progress: Progress) => void;
};

const mostSteps = 1_500_000;
const searchSteps = 1000;

/**
 * Plans an event that contradicts itself nowhere: which pairs, exactly, by flow; their slots by list
 * edge coloring, and where some find none by looking again with slots in view; then gaps are closed,
 * tables given, and what was left out explained. Where there was a plan before, few of its meetings
 * move. The same event and seed make the same plan, in whatever order its pairs come, and its people
 * too where they are called by names.
 */
export function solve(asked: Problem, wish: Wish): Solution {
  const { problem, askedAs } = inOrder(asked);
  const { people, pairs } = problem;
  const planning = planningOf(problem);
  const random = seeded(wish.seed);
  const weights = Int32Array.from(pairs, ({ w }) => w);
  const terms = bonusTermsOf(planning, wish.fairness, wish.softSteps ?? softSteps);
  const bonuses = bonusesOf(planning, terms);
  const byWorth = choosePairs(planning, { weights, bonuses: noBonuses(people) });
  const weighing = { weights, bonuses };
  const fair = bonuses.any ? choosePairs(planning, weighing) : byWorth;
  const say = (best: Best) =>
    wish.onProgress?.({ value: best.timetable.value(weights), upperBound: best.upperBound });

  const plain = {
    prices: byWorth.prices,
    upperBound: boundOf(planning, byWorth.prices, weights),
  };
  let best: Best = { ...plain, timetable: new Timetable(planning), score: 0 };
  const again = problem.previous ? replan(planning, weighing, { plain: byWorth, fair }) : null;
  const choice = again?.choice ?? fair;
  if (again) {
    best = { ...plain, timetable: again.timetable, score: scoreOf(again.timetable, weighing) };
    say(best);
  } else {
    let left = color(best.timetable, choice.chosen, { lists: null, weights, random });
    const steps = searchSteps;
    left = colorRest(best.timetable, left, { lists: null, weights, random, steps });
    best = { ...best, score: scoreOf(best.timetable, weighing) };
    say(best);
    if (left.length > 0) best = improve(planning, best, { ...weighing, random, onProgress: say });
    say(best);
    compact(best.timetable, { random, steps: stepsFor(choice.chosen.length) });
  }

  const { timetable, prices, upperBound, score } = best;
  const tableOf = assignTables(timetable);
  const value = timetable.value(weights);
  const allPlaced = choice.chosen.every((e) => timetable.slotOf[e] !== nothing);
  const known = { planning, timetable, choice, prices, allPlaced };
  const meetings = timetable.placed().map((e) => ({
    a: timetable.a[e]!,
    b: timetable.b[e]!,
    slot: timetable.slotOf[e]!,
    table: tableOf[e]!,
  }));
  const solution: Solution = {
    value,
    upperBound,
    gap: upperBound === 0 ? 0 : (upperBound - value) / upperBound,
    prices,
    meetings: meetings.map(({ a, b, slot, table }) => [a, b, slot, table]),
    unserved: explainUnserved(known),
    alone: explainAlone(known),
    idle: idleIn(timetable),
    tableChanges: changesOf(timetable, tableOf),
    served: servedBy(planning, timetable),
    spread: spreadsOf(problem, timetable.load),
    blockingPairs: blockingPairs(problem, timetable),
    more: moreOf(planning, byWorth),
    missedFloors: missedFloors(problem, timetable),
  };
  if (bonuses.any) {
    const by = { bonuses, terms, score, value, plainBound: upperBound };
    solution.fairness = fairnessOf(planning, fair, by);
  }
  if (again) {
    const { objective, upperBound: most, prices } = again;
    solution.changes = {
      ...changesBetween(problem, meetings),
      objective,
      upperBound: most,
      prices,
    };
  }
  return renumbered(solution, askedAs);
}

function missedFloors({ floors, caps, pairs }: Problem, { load }: Timetable) {
  const most = [...caps];
  const couldMeet = new Int32Array(caps.length);
  for (const { a, b } of pairs) {
    couldMeet[a]!++;
    couldMeet[b]!++;
  }
  return (floors ?? []).flatMap((floor, person) => {
    const has = load[person]!;
    if (has >= floor) return [];
    return [{ person, floor, has, most: Math.min(most[person]!, couldMeet[person]!) }];
  });
}

/** Some hundred steps a meeting, more where all meetings together are few. */
function stepsFor(meetings: number): number {
  const few = Math.min(700_000, 40 * meetings * meetings);
  return Math.min(mostSteps, Math.max(650 * meetings, few));
}
