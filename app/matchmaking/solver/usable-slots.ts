import type { Problem } from "./problem.ts";

/** For each person the slots in which they and at least one of those they could meet are free. */
export function usableSlots({ people, slots, free, pairs }: Problem): number[][] {
  const usable = new Uint8Array(people * slots);
  for (const { a, b } of pairs) {
    for (let t = 0; t < slots; t++) {
      if (!free[a * slots + t] || !free[b * slots + t]) continue;
      usable[a * slots + t] = 1;
      usable[b * slots + t] = 1;
    }
  }
  return Array.from({ length: people }, (_, p) =>
    Array.from({ length: slots }, (_, t) => t).filter((t) => usable[p * slots + t]),
  );
}
