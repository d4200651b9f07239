import { haveCommonSlot, type Pair, type Problem, sidesOf } from "./problem.ts";
import { mostInRuns } from "./runs.ts";
import { type Seats, seatsOf } from "./seats.ts";
import { type Usable, usableSlots } from "./usable-slots.ts";
import { type Zones, zonesOf } from "./zones.ts";

/**
 * An event made ready to plan. `open` is what the locked meetings leave of it: caps, places and
 * tables, for the same pairs; flows and prices see only that, and only pairs that are `eligible`.
 */
export type Planning = {
  problem: Problem;
  open: Problem;
  /** The slot of each locked pair, else -1. */
  lockedSlot: Int32Array;
  /** What the locked meetings are worth. */
  lockedWorth: number;
  lockedLoad: Int32Array;
  /** Whether a pair takes a shared table: neither of its people has one. */
  shared: Uint8Array;
  eligible: Uint8Array;
  pairsOf: number[][];
  /** The worth of the worthiest pair. */
  heaviest: number;
  seats: Seats;
  usable: Usable;
  sides: Uint8Array | null;
  zones: Zones;
};

/** Makes an event ready: takes the locked meetings out of what is open. */
export function planningOf(problem: Problem): Planning {
  const { people, slots, pairs, booths } = problem;
  const lockedSlot = new Int32Array(pairs.length).fill(-1);
  const lockedLoad = new Int32Array(people);
  const free = problem.free.slice();
  const tables = [...problem.tables];
  const shared = Uint8Array.from(pairs, ({ a, b }) =>
    (booths?.[a] ?? -1) < 0 && (booths?.[b] ?? -1) < 0 ? 1 : 0,
  );
  const numbers = new Map(pairs.map(({ a, b }, e) => [a * people + b, e]));
  let lockedWorth = 0;
  for (const { a, b, slot } of problem.locks ?? []) {
    const e = numbers.get(a * people + b);
    if (e === undefined || lockedSlot[e] !== -1) continue;
    lockedSlot[e] = slot;
    lockedWorth += pairs[e]!.w;
    if (shared[e]) tables[slot]!--;
    for (const p of [a, b]) {
      lockedLoad[p]!++;
      free[p * slots + slot]!--;
    }
  }
  const caps = problem.caps.map((cap, p) => {
    const inRuns = mostInRuns(problem, p);
    return Math.max(0, Math.min(cap, inRuns) - lockedLoad[p]!);
  });
  const open: Problem = { ...problem, free, tables, caps };
  const takesSome = ({ a, b }: Pair) => caps[a]! > 0 && caps[b]! > 0;
  const eligible = Uint8Array.from(pairs, (pair, e) =>
    lockedSlot[e] === -1 && takesSome(pair) && haveCommonSlot(open, pair) ? 1 : 0,
  );
  const sides = sidesOf(problem);
  const zones = zonesOf(problem, shared);
  const usable = usableSlots(open, eligible);
  const seats = seatsOf(open, { eligible, shared, sides });
  const locked = { lockedSlot, lockedWorth, lockedLoad };
  const pairsOf: number[][] = Array.from({ length: people }, () => []);
  pairs.forEach(({ a, b }, e) => {
    pairsOf[a]!.push(e);
    pairsOf[b]!.push(e);
  });
  const heaviest = pairs.reduce((most, { w }) => Math.max(most, w), 0);
  const known = { shared, eligible, pairsOf, heaviest, usable, seats, sides, zones };
  return { problem, open, ...locked, ...known };
}
