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
  const usable = new Uint8Array(people * slots);
  pairs.forEach(({ a, b }, e) => {
    if (!by.eligible[e] || !by.shared[e]) return;
    for (let t = 0; t < slots; t++) {
      if (!free[a * slots + t] || !free[b * slots + t]) continue;
      usable[a * slots + t] = free[a * slots + t]!;
      usable[b * slots + t] = free[b * slots + t]!;
    }
  });
  const scarce: Seats["scarce"] = [];
  let total = 0;
  for (let slot = 0; slot < slots; slot++) {
    const there = Array.from({ length: people }, (_, p) => p).filter(
      (p) => usable[p * slots + slot]! > 0,
    );
    const groups = by.sides
      ? [0, 1].map((side) => there.filter((p) => by.sides?.[p] === side))
      : [there];
    const part = by.sides ? 1 : 0.5;
    const count = (group: number[]) =>
      part * group.reduce((sum, p) => sum + usable[p * slots + slot]!, 0);
    const least = groups.reduce((one, other) => (count(other) < count(one) ? other : one));
    total += Math.min(tables[slot]!, Math.floor(count(least)));
    if (count(least) < tables[slot]!) scarce.push({ slot, people: least, part });
  }
  return { total, scarce };
}
