import type { Weighing } from "./choose-pairs.ts";
import { fill } from "./fill.ts";
import { color } from "./first-coloring.ts";
import { colorRest } from "./partial-coloring.ts";
import type { Planning } from "./planning.ts";
import { boundOf, type Prices, surplus } from "./prices.ts";
import { commonSlots } from "./problem.ts";
import type { Random } from "./random.ts";
import { scoreOf } from "./score.ts";
import { sweepSlots } from "./sweep-slots.ts";
import { Timetable } from "./timetable.ts";
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
  planning: Planning,
  begun: Best,
  by: Weighing & { random: Random; onProgress: (best: Best) => void },
): Best {
  const { random, bonuses } = by;
  const weights = Float64Array.from(by.weights);
  let best = begun;
  finish(planning, best.timetable, by);
  best = { ...best, score: scoreOf(best.timetable, by) };
  let among = [...planning.open.pairs.keys()];
  for (let round = 0; round < rounds; round++) {
    by.onProgress(best);
    const { chosen, prices } = choosePairsInSlots(planning, { weights, bonuses, among });
    if (!bonuses.any) {
      // The first bound only: later prices are those of other worths.
      const upperBound = round > 0 ? Infinity : boundOf(planning, prices, by.weights);
      if (upperBound < best.upperBound) best = { ...best, prices, upperBound };
      if (isNear(best)) break;
      among = among.filter((e) => mostSurplus(planning, prices, e) >= -hopeless);
    }
    const timetable = new Timetable(planning);
    const lists = tightLists(planning, prices, chosen);
    const heavy = heaviness(planning, chosen, by);
    let left = color(timetable, chosen, { lists, weights: heavy, random });
    left = colorRest(timetable, left, { lists, weights: heavy, random, steps: searchSteps });
    left = color(timetable, left, { lists: null, weights: heavy, random });
    left = colorRest(timetable, left, { lists: null, weights: heavy, random, steps: searchSteps });
    finish(planning, timetable, by);
    const score = scoreOf(timetable, by);
    if (score > best.score) best = { ...best, timetable, score };
    if (left.length === 0) break;
    for (const e of left) weights[e] = Math.max(0, weights[e]! - handicap);
  }
  return best;
}

function isNear({ score, upperBound }: Best): boolean {
  return upperBound - score <= upperBound * nearEnough;
}

/** Fills what is open: pairs that chains find a place for, then each slot matched anew. */
function finish(planning: Planning, timetable: Timetable, by: Weighing & { random: Random }) {
  fill(planning, timetable, by);
  const isPlain = planning.zones.count === 2 && !timetable.rules.any;
  if (planning.sides && isPlain) sweepSlots(timetable, planning.sides, by);
  fill(planning, timetable, by);
}

/** The slots in which most is left of each pair: an optimum uses no others (complementary slackness). */
function tightLists(planning: Planning, prices: Prices, chosen: number[]): Uint8Array {
  const { open } = planning;
  const lists = new Uint8Array(open.pairs.length * open.slots);
  for (const e of chosen) {
    const most = mostSurplus(planning, prices, e);
    for (const t of commonSlots(open, open.pairs[e]!)) {
      if (surplus(planning, prices, e, t) >= most) lists[e * open.slots + t] = 1;
    }
  }
  return lists;
}

function mostSurplus(planning: Planning, prices: Prices, e: number): number {
  return commonSlots(planning.open, planning.open.pairs[e]!).reduce(
    (most, t) => Math.max(most, surplus(planning, prices, e, t)),
    -Infinity,
  );
}

/** Weights of chosen pairs with what their two would lose in bonuses without them. */
function heaviness({ open, lockedLoad }: Planning, chosen: number[], by: Weighing) {
  const load = lockedLoad.slice();
  for (const e of chosen) {
    load[open.pairs[e]!.a]!++;
    load[open.pairs[e]!.b]!++;
  }
  const last = (p: number) => (load[p]! > 0 ? by.bonuses.next(p, load[p]! - 1) : 0);
  return Float64Array.from(open.pairs, ({ a, b }, e) => by.weights[e]! + last(a) + last(b));
}
