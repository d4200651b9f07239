import { noBonuses } from "./bonuses.ts";
import { type Choice, choosePairs, type Weighing } from "./choose-pairs.ts";
import { GentleInserting } from "./gentle-inserting.ts";
import type { Planning } from "./planning.ts";
import { boundOf, type Prices } from "./prices.ts";
import type { Stay } from "./problem.ts";
import { nothing, Timetable } from "./timetable.ts";

/** What it is worth to leave people's meetings alone, where nothing else is said. */
const usualStay: Stay = { pair: 20, slot: 0, move: 15 };

/** A timetable near the one before, with the proof of how near its worth and what stays come. */
export type Replanned = {
  timetable: Timetable;
  choice: Choice;
  objective: number;
  upperBound: number;
  prices: Prices;
};

/**
 * Plans again with little disruption: what still can be stays in its slot; pairs are chosen anew,
 * those of the plan before for `pair` points more; those not chosen leave, and others come in where
 * a slot is open or where they are worth more than the meetings that have to move for them.
 */
export function replan(planning: Planning, by: Weighing): Replanned {
  const { problem, lockedSlot } = planning;
  const { people, pairs } = problem;
  const stay = problem.stay ?? usualStay;
  const slotBefore = new Int32Array(pairs.length).fill(nothing);
  const numbers = new Map(pairs.map(({ a, b }, e) => [a * people + b, e]));
  for (const { a, b, slot } of problem.previous ?? []) {
    const e = numbers.get(a * people + b);
    if (e !== undefined) slotBefore[e] = slot;
  }
  const weights = Float64Array.from(pairs, ({ w }, e) =>
    slotBefore[e] === nothing || lockedSlot[e] !== nothing ? w : w + stay.pair + stay.slot,
  );
  const weighing = { weights, bonuses: by.bonuses };
  const choice = choosePairs(planning, weighing);
  const timetable = new Timetable(planning);
  const inserting = new GentleInserting(timetable, {
    slotBefore,
    caps: planning.open.caps.map((cap, p) => cap + planning.lockedLoad[p]!),
    move: stay.move + stay.slot,
  });

  const target = new Uint8Array(pairs.length);
  for (const e of choice.chosen) target[e] = 1;
  const heaviestFirst = [...pairs.keys()]
    .filter((e) => planning.eligible[e])
    .sort((e, f) => weights[f]! - weights[e]! || e - f);
  const wasThere = heaviestFirst.filter((e) => slotBefore[e] !== nothing);
  for (const e of wasThere) if (target[e]) inserting.direct(e, slotBefore[e]!);
  for (const e of heaviestFirst) {
    if (!target[e] || timetable.slotOf[e] !== nothing) continue;
    const { a, b } = pairs[e]!;
    const bonus = by.bonuses.next(a, timetable.load[a]!) + by.bonuses.next(b, timetable.load[b]!);
    inserting.insert(e, weights[e]! + bonus);
  }
  for (const e of wasThere) {
    if (timetable.slotOf[e] === nothing) inserting.direct(e, slotBefore[e]!);
  }
  for (const e of heaviestFirst) if (timetable.slotOf[e] === nothing) inserting.anywhere(e);

  let objective = 0;
  for (const e of timetable.placed()) {
    if (lockedSlot[e] !== nothing) objective += pairs[e]!.w;
    else if (slotBefore[e] === nothing) objective += weights[e]!;
    else if (slotBefore[e] === timetable.slotOf[e]) objective += weights[e]!;
    else objective += weights[e]! - stay.slot - stay.move;
  }
  const plain = by.bonuses.any
    ? choosePairs(planning, { weights, bonuses: noBonuses(people) })
    : choice;
  const upperBound = boundOf(planning, plain.prices, weights);
  return { timetable, choice, objective, upperBound, prices: plain.prices };
}
