import type { Problem } from "./problem.ts";
import { freeSlots } from "./slot-sets.ts";

/** For each person the slots that are of use to them, and how many meetings they could have there. */
export type Usable = { slots: number[][]; total: number[] };

/** Finds the slots in which people and at least one of those they could meet are free. */
export function usableSlots(open: Problem, eligible: Uint8Array): Usable {
  const { people, slots, free, pairs } = open;
  const usable = freeSlots(open).shared(pairs, (e) => eligible[e] === 1);
  const found: Usable = { slots: [], total: [] };
  for (let p = 0; p < people; p++) {
    const mine: number[] = [];
    let total = 0;
    for (let t = 0; t < slots; t++) {
      if (!usable.has(p, t)) continue;
      mine.push(t);
      total += free[p * slots + t]!;
    }
    found.slots.push(mine);
    found.total.push(total);
  }
  return found;
}
