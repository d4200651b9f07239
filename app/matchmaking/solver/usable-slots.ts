import type { Problem } from "./problem.ts";

/** For each person the slots that are of use to them, and how many meetings they could have there. */
export type Usable = { slots: number[][]; total: number[] };

/** Finds the slots in which people and at least one of those they could meet are free. */
export function usableSlots(open: Problem, eligible: Uint8Array): Usable {
  const { people, slots, free, pairs } = open;
  const usable = new Uint8Array(people * slots);
  for (let e = 0; e < pairs.length; e++) {
    if (!eligible[e]) continue;
    const [ofA, ofB] = [pairs[e]!.a * slots, pairs[e]!.b * slots];
    for (let t = 0; t < slots; t++) {
      if (!free[ofA + t] || !free[ofB + t]) continue;
      usable[ofA + t] = 1;
      usable[ofB + t] = 1;
    }
  }
  const found: Usable = { slots: [], total: [] };
  for (let p = 0; p < people; p++) {
    const mine: number[] = [];
    let total = 0;
    for (let t = 0; t < slots; t++) {
      if (!usable[p * slots + t]) continue;
      mine.push(t);
      total += free[p * slots + t]!;
    }
    found.slots.push(mine);
    found.total.push(total);
  }
  return found;
}
