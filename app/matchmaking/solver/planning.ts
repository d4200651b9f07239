import { type Link, linksOf } from "./links.ts";
import { pairOf } from "./order.ts";
import { type Pair, type Problem, sidesOf } from "./problem.ts";
import { mostInRuns } from "./runs.ts";
import { type Seats, seatsOf } from "./seats.ts";
import { freeSlots } from "./slot-sets.ts";
import { type Usable, usableSlots } from "./usable-slots.ts";
import { type Zones, zonesOf } from "./zones.ts";

/**
 * What pairs of an event are chosen by. `open` is what the locked meetings leave of it: caps, places
 * and tables, for the same pairs; flows and prices see only that, and only pairs that are `eligible`.
 */
export type Openings = {
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
  /** The eligible pairs from side to side. */
  links: Link[];
  seats: Seats;
  usable: Usable;
  sides: Uint8Array | null;
};

/** An event made ready to plan: what is open, and what placing pairs and explaining asks besides. */
export type Planning = Openings & {
  pairsOf: number[][];
  /** The worth of the worthiest pair. */
  heaviest: number;
  zones: Zones;
};

/** Makes an event ready. */
export function planningOf(problem: Problem): Planning {
  const { people, pairs } = problem;
  const openings = openingsOf(problem, sidesOf(problem));
  const pairsOf: number[][] = Array.from({ length: people }, () => []);
  pairs.forEach(({ a, b }, e) => {
    pairsOf[a]!.push(e);
    pairsOf[b]!.push(e);
  });
  const heaviest = pairs.reduce((most, { w }) => Math.max(most, w), 0);
  return { ...openings, pairsOf, heaviest, zones: zonesOf(problem, openings.shared) };
}

/** Takes the locked meetings out of what is open; `sides` are those of the event's pairs. */
export function openingsOf(problem: Problem, sides: Uint8Array | null): Openings {
  const { people, slots, pairs, booths } = problem;
  const lockedSlot = new Int32Array(pairs.length).fill(-1);
  const lockedLoad = new Int32Array(people);
  const free = problem.free.slice();
  const tables = [...problem.tables];
  const shared = Uint8Array.from(pairs, ({ a, b }) =>
    (booths?.[a] ?? -1) < 0 && (booths?.[b] ?? -1) < 0 ? 1 : 0,
  );
  let lockedWorth = 0;
  for (const { a, b, slot } of problem.locks ?? []) {
    const e = pairOf(pairs, a, b);
    if (e === null || lockedSlot[e] !== -1) continue;
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
  const frees = freeSlots(open);
  const eligible = Uint8Array.from(pairs, (pair, e) =>
    lockedSlot[e] === -1 && takesSome(pair) && frees.meet(pair.a, pair.b) ? 1 : 0,
  );
  const links = linksOf(pairs, { sides, eligible });
  const seats = seatsOf(open, { eligible, shared, sides });
  const locked = { lockedSlot, lockedWorth, lockedLoad };
  const known = { shared, eligible, links, usable: usableSlots(open, eligible), seats, sides };
  return { problem, open, ...locked, ...known };
}
