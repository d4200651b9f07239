import type { Weighing } from "./choose-pairs.ts";
import { color } from "./first-coloring.ts";
import { Inserting } from "./inserting.ts";
import { colorRest } from "./partial-coloring.ts";
import { boundOf, type Prices, surplus } from "./prices.ts";
import { commonSlots, type Problem } from "./problem.ts";
import type { Random } from "./random.ts";
import { scoreOf } from "./score.ts";
import { sweepSlots } from "./sweep-slots.ts";
import { nothing, Timetable } from "./timetable.ts";
import { choosePairsInSlots } from "./two-sided-flow.ts";

const rounds = 5;
const nearEnough = 0.001;
const searchSteps = 2500;
const handicap = 12;
/** Pairs that fall this much short of what their places cost are left out of later rounds. */
const hopeless = 25;

/** A timetable with what it scores, and prices that prove how much one could. */
export type Best = { timetable: Timetable; score: number; prices: Prices; upperBound: number };

/**
 * Where some chosen pairs found no slot: chooses again with slots in view, colors with the slots
 * that complementary slackness leaves to each pair, then with all, and re-matches slot by slot.
 * What still finds no slot weighs less in the next round. Ends near its bound, or after some rounds.
 */
export function improve(
  problem: Problem,
  begun: Best,
  by: Weighing & { sides: Uint8Array | null; random: Random },
): Best {
  const { sides, random, bonus } = by;
  const weights = Float64Array.from(by.weights);
  let best = begun;
  finish(problem, best.timetable, by);
  best = { ...best, score: scoreOf(best.timetable, by) };
  let among = [...problem.pairs.keys()];
  for (let round = 0; round < rounds && !isNear(best, bonus); round++) {
    const { chosen, prices } = choosePairsInSlots(problem, sides, { weights, bonus, among });
    if (bonus === 0) {
      const upperBound = boundOf(problem, prices);
      if (upperBound < best.upperBound) best = { ...best, prices, upperBound };
      among = among.filter((e) => mostSurplus(problem, prices, e) >= -hopeless);
    }
    const timetable = new Timetable(problem);
    const lists = tightLists(problem, prices, chosen);
    const heavy = heaviness(problem, chosen, by);
    let left = color(timetable, chosen, { lists, weights: heavy, random });
    left = colorRest(timetable, left, { lists, weights: heavy, random, steps: searchSteps });
    left = color(timetable, left, { lists: null, weights: heavy, random });
    left = colorRest(timetable, left, { lists: null, weights: heavy, random, steps: searchSteps });
    finish(problem, timetable, by);
    const score = scoreOf(timetable, by);
    if (score > best.score) best = { ...best, timetable, score };
    if (left.length === 0) break;
    for (const e of left) weights[e] = Math.max(0, weights[e]! - handicap);
  }
  return best;
}

function isNear({ score, upperBound }: Best, bonus: number): boolean {
  return bonus === 0 && upperBound - score <= upperBound * nearEnough;
}

/** Fills what is open: pairs that chains find a place for, then each slot matched anew. */
function finish(
  problem: Problem,
  timetable: Timetable,
  by: Weighing & { sides: Uint8Array | null; random: Random },
) {
  fill(problem, timetable, by);
  if (by.sides) sweepSlots(timetable, by.sides, by);
  fill(problem, timetable, by);
}

function fill(
  { caps, pairs }: Problem,
  timetable: Timetable,
  { weights, random }: { weights: ArrayLike<number>; random: Random },
) {
  const inserting = new Inserting(timetable, null, random);
  const hasRoom = (p: number) => timetable.load[p]! < caps[p]!;
  const open = [...pairs.keys()].filter(
    (e) => timetable.slotOf[e] === nothing && hasRoom(pairs[e]!.a) && hasRoom(pairs[e]!.b),
  );
  open.sort((e, f) => weights[f]! - weights[e]! || e - f);
  for (const e of open) {
    if (weights[e]! > 0 && hasRoom(pairs[e]!.a) && hasRoom(pairs[e]!.b)) inserting.insert(e);
  }
}

/** The slots in which most is left of each pair: an optimum uses no others (complementary slackness). */
function tightLists(problem: Problem, prices: Prices, chosen: number[]): Uint8Array {
  const lists = new Uint8Array(problem.pairs.length * problem.slots);
  for (const e of chosen) {
    const pair = problem.pairs[e]!;
    const most = mostSurplus(problem, prices, e);
    for (const t of commonSlots(problem, pair)) {
      if (surplus(prices, pair, t) >= most) lists[e * problem.slots + t] = 1;
    }
  }
  return lists;
}

function mostSurplus(problem: Problem, prices: Prices, e: number): number {
  const pair = problem.pairs[e]!;
  return commonSlots(problem, pair).reduce(
    (most, t) => Math.max(most, surplus(prices, pair, t)),
    -Infinity,
  );
}

/** Weights of chosen pairs with the bonus of those who are somebody's only one. */
function heaviness({ people, pairs }: Problem, chosen: number[], { weights, bonus }: Weighing) {
  const meetings = new Int32Array(people);
  for (const e of chosen) {
    meetings[pairs[e]!.a]!++;
    meetings[pairs[e]!.b]!++;
  }
  return Float64Array.from(pairs, ({ a, b }, e) => {
    const only = (meetings[a] === 1 ? 1 : 0) + (meetings[b] === 1 ? 1 : 0);
    return weights[e]! + bonus * only;
  });
}
