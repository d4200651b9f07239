import type { Problem } from "./problem.ts";

/**
 * How many meetings at shared tables a slot could have: as many as it has tables, but no more than
 * one side has people there (half of all, where there are no sides). Where people are fewer, they
 * are `scarce`.
 */
export type Seats = { total: number; scarce: { slot: number; people: number[]; part: number }[] };

/** Counts the seats of an event; only pairs that are `eligible` and share tables take any. */
export function seatsOf(
  open: Problem,
  by: { eligible: Uint8Array; shared: Uint8Array; sides: Uint8Array | null },
): Seats {
  const { people, slots, free, tables, pairs } = open;
  // What each slot has of people on each side who could meet at a shared table there.
  const usable = new Uint8Array(people * slots);
  for (let e = 0; e < pairs.length; e++) {
    if (!by.eligible[e] || !by.shared[e]) continue;
    const [ofA, ofB] = [pairs[e]!.a * slots, pairs[e]!.b * slots];
    for (let t = 0; t < slots; t++) {
      if (!free[ofA + t] || !free[ofB + t]) continue;
      usable[ofA + t] = free[ofA + t]!;
      usable[ofB + t] = free[ofB + t]!;
    }
  }
  const part = by.sides ? 1 : 0.5;
  const sideOf = (p: number) => by.sides?.[p] ?? 0;
  const scarce: Seats["scarce"] = [];
  let total = 0;
  for (let slot = 0; slot < slots; slot++) {
    const count = [0, 0];
    for (let p = 0; p < people; p++) count[sideOf(p)]! += usable[p * slots + slot]!;
    const side = by.sides && count[1]! < count[0]! ? 1 : 0;
    const most = part * count[side]!;
    total += Math.min(tables[slot]!, Math.floor(most));
    if (most >= tables[slot]!) continue;
    const there: number[] = [];
    for (let p = 0; p < people; p++) {
      if (usable[p * slots + slot]! > 0 && sideOf(p) === side) there.push(p);
    }
    scarce.push({ slot, people: there, part });
  }
  return { total, scarce };
}
