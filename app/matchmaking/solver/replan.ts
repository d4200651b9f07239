import { type Bonuses, noBonuses } from "./bonuses.ts";
import { type Choice, choosePairs, type Weighing } from "./choose-pairs.ts";
import { GentleInserting } from "./gentle-inserting.ts";
import { pairOf } from "./order.ts";
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
 * those of the plan before for `pair` points more, less a move where they have to; those not chosen
 * leave, and others come in where a slot is open or where they are worth more than the meetings that
 * have to move for them.
 */
export function replan(
  planning: Planning,
  by: Weighing,
  near: { plain: Choice; fair: Choice },
): Replanned {
  const { problem, lockedSlot } = planning;
  const { pairs } = problem;
  const stay = problem.stay ?? usualStay;
  const before: Before = {
    slotBefore: slotsBefore(planning),
    stays: stay.pair + stay.slot,
    cost: stay.move + stay.slot,
  };
  const { slotBefore } = before;
  const { choice, weights, plain, crowded } = chooseAgain(planning, before, { ...by, near });
  const timetable = new Timetable(planning);
  const inserting = new GentleInserting(timetable, {
    slotBefore,
    caps: planning.open.caps.map((cap, p) => cap + planning.lockedLoad[p]!),
    move: before.cost,
  });

  const target = new Uint8Array(pairs.length);
  for (const e of choice.chosen) target[e] = 1;
  const heaviestFirst = [...pairs.keys()]
    .filter((e) => planning.eligible[e])
    .sort((e, f) => weights[f]! - weights[e]! || e - f);
  const wasThere = heaviestFirst.filter((e) => slotBefore[e] !== nothing);
  const stayers = wasThere.filter((e) => target[e]);
  const ways = waysOut(planning, stayers, { slotBefore, crowded });
  stayers.sort((e, f) => ways[e]! - ways[f]! || weights[f]! - weights[e]! || e - f);
  for (const e of stayers) inserting.direct(e, slotBefore[e]!);
  for (let round = 0; round < 2; round++)
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
  for (const e of wasThere) inserting.goHome(e);

  let objective = 0;
  for (const e of timetable.placed()) {
    objective += pairs[e]!.w;
    if (lockedSlot[e] !== nothing || slotBefore[e] === nothing) continue;
    objective += before.stays - (slotBefore[e] === timetable.slotOf[e] ? 0 : before.cost);
  }
  const most = Float64Array.from(pairs, ({ w }, e) =>
    slotBefore[e] === nothing || lockedSlot[e] !== nothing ? w : w + before.stays,
  );
  const tau = plain.prices.tau.map((due, t) => due + (crowded[t] ? before.cost : 0));
  const prices = { ...plain.prices, tau };
  return {
    timetable,
    choice,
    objective,
    upperBound: boundOf(planning, prices, most, before),
    prices,
  };
}

/** The slot of each pair in the plan before, what it is worth to stay there, what less to move. */
type Before = { slotBefore: Int32Array; stays: number; cost: number };

function slotsBefore({ problem: { pairs, previous = [] } }: Planning): Int32Array {
  const slots = new Int32Array(pairs.length).fill(nothing);
  for (const { a, b, slot } of previous) {
    const e = pairOf(pairs, a, b);
    if (e !== null) slots[e] = slot;
  }
  return slots;
}

/** What each pair is worth at most with what stays; those whose slot is gone or `crowded` move. */
function weighed(
  { open, lockedSlot }: Planning,
  { slotBefore, stays, cost }: Before,
  crowded: Uint8Array,
): Float64Array {
  const { slots, free, pairs } = open;
  return Float64Array.from(pairs, ({ a, b, w }, e) => {
    const t = slotBefore[e]!;
    if (t === nothing || lockedSlot[e] !== nothing) return w;
    const isFree = free[a * slots + t]! > 0 && free[b * slots + t]! > 0;
    return w + stays - (isFree && !crowded[t] ? 0 : cost);
  });
}

/**
 * Chooses with what stays in view. Where more would stay in a slot than it has tables, some of them
 * have to move, so that all there weigh less and its tables cost a move more.
 */
function chooseAgain(
  planning: Planning,
  before: Before,
  by: { bonuses: Bonuses; near: { plain: Choice; fair: Choice } },
) {
  const { people, slots, tables, pairs } = planning.open;
  const crowded = new Uint8Array(slots);
  let { fair, plain } = by.near;
  for (;;) {
    const weights = weighed(planning, before, crowded);
    fair = choosePairs(planning, { weights, bonuses: by.bonuses }, fair);
    plain = by.bonuses.any
      ? choosePairs(planning, { weights, bonuses: noBonuses(people) }, plain)
      : fair;
    const stay = new Int32Array(slots);
    for (const e of fair.chosen) {
      const t = before.slotBefore[e]!;
      const { a, b } = pairs[e]!;
      const isFree =
        t !== nothing &&
        planning.open.free[a * slots + t]! > 0 &&
        planning.open.free[b * slots + t]! > 0;
      if (isFree && planning.shared[e]) stay[t]!++;
    }
    const more = stay.findIndex((count, t) => count > tables[t]! && !crowded[t]);
    if (more < 0) return { choice: fair, plain, weights, crowded };
    stay.forEach((count, t) => {
      if (count > tables[t]!) crowded[t] = 1;
    });
  }
}

/** In how many slots with room both people of each pair would be free, were all others to stay. */
function waysOut(
  { open: { people, slots, free, pairs } }: Planning,
  stayers: number[],
  { slotBefore, crowded }: { slotBefore: Int32Array; crowded: Uint8Array },
): Int32Array {
  const ways = new Int32Array(pairs.length);
  if (!crowded.includes(1)) return ways;
  const left = free.slice(0, people * slots);
  for (const e of stayers) {
    for (const p of [pairs[e]!.a, pairs[e]!.b]) {
      const at = p * slots + slotBefore[e]!;
      if (left[at]! > 0) left[at]!--;
    }
  }
  for (const e of stayers) {
    const { a, b } = pairs[e]!;
    for (let t = 0; t < slots; t++) {
      if (!crowded[t] && left[a * slots + t]! > 0 && left[b * slots + t]! > 0) ways[e]!++;
    }
  }
  return ways;
}
