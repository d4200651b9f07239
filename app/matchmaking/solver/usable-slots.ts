import type { Planning } from "./planning.ts";

/**
 * For each person the slots in which they and at least one of those they could meet are free, and
 * how many meetings they could have in them all.
 */
export function usableSeats({ open, eligible }: Planning): { slots: number[][]; total: number[] } {
  const { people, slots, free, pairs } = open;
  const usable = new Uint8Array(people * slots);
  pairs.forEach(({ a, b }, e) => {
    if (!eligible[e]) return;
    for (let t = 0; t < slots; t++) {
      if (!free[a * slots + t] || !free[b * slots + t]) continue;
      usable[a * slots + t] = 1;
      usable[b * slots + t] = 1;
    }
  });
  const of = Array.from({ length: people }, (_, p) =>
    Array.from({ length: slots }, (_, t) => t).filter((t) => usable[p * slots + t]),
  );
  const total = of.map((mine, p) => mine.reduce((sum, t) => sum + free[p * slots + t]!, 0));
  return { slots: of, total };
}
