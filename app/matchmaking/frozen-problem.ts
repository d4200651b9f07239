import type { Instance } from "./instance.ts";
import type { Fairness } from "./solver/bonuses.ts";

/**
 * A problem as it is kept in the database: how many are free in each slot, a letter a slot; and how
 * fair its plan shall be.
 */
export type FrozenProblem = Omit<Instance, "free"> & { free: string[]; fairness: Fairness };

/** The most people of one party that a letter can say. */
const mostFree = 35;

/** A problem in the form in which it is kept. */
export function freeze({ free, ...problem }: Instance, fairness: Fairness): FrozenProblem {
  const { people, slots } = problem;
  const rows = Array.from({ length: people }, (_, p) =>
    Array.from(free.subarray(p * slots, (p + 1) * slots), (count) =>
      Math.min(count, mostFree).toString(36),
    ).join(""),
  );
  return { ...problem, free: rows, fairness };
}

/** The same problem as it was before it was kept. */
export function thaw({ free: rows, fairness: _, ...problem }: FrozenProblem): Instance {
  const free = new Uint8Array(problem.people * problem.slots);
  for (const [p, row] of rows.entries()) {
    for (let t = 0; t < problem.slots; t++) {
      free[p * problem.slots + t] = Number.parseInt(row[t] ?? "0", 36);
    }
  }
  return { ...problem, free };
}
