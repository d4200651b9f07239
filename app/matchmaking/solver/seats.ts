import type { Problem } from "./problem.ts";
import { freeSlots } from "./slot-sets.ts";

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
  // In which slots each person could meet somebody at a shared table.
  const usable = freeSlots(open).shared(pairs, (e) => by.eligible[e] === 1 && by.shared[e] === 1);
  const part = by.sides ? 1 : 0.5;
  const sideOf = (p: number) => by.sides?.[p] ?? 0;
  const scarce: Seats["scarce"] = [];
  let total = 0;
  for (let slot = 0; slot < slots; slot++) {
    const count = [0, 0];
    for (let p = 0; p < people; p++) {
      if (usable.has(p, slot)) count[sideOf(p)]! += free[p * slots + slot]!;
    }
    const side = by.sides && count[1]! < count[0]! ? 1 : 0;
    const most = part * count[side]!;
    total += Math.min(tables[slot]!, Math.floor(most));
    if (most >= tables[slot]!) continue;
    const there: number[] = [];
    for (let p = 0; p < people; p++) {
      if (usable.has(p, slot) && sideOf(p) === side) there.push(p);
    }
    scarce.push({ slot, people: there, part });
  }
  return { total, scarce };
}
