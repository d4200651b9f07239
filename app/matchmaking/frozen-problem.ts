import type { Instance } from "./instance.ts";
import { slotBits } from "./slot-bits.ts";

/** A problem as it is kept in the database: each person's free slots as a hexadecimal number. */
export type FrozenProblem = Omit<Instance, "free"> & { free: string[] };

/** A problem in the form in which it is kept. */
export function freeze({ free, ...problem }: Instance): FrozenProblem {
  const { people, slots } = problem;
  const rows = Array.from({ length: people }, (_, p) =>
    slotBits(slots, (t) => free[p * slots + t] === 1),
  );
  return { ...problem, free: rows };
}

/** The same problem as it was before it was kept. */
export function thaw({ free: rows, ...problem }: FrozenProblem): Instance {
  const free = new Uint8Array(problem.people * problem.slots);
  for (const [p, row] of rows.entries()) {
    const bits = BigInt(`0x${row}`);
    for (let t = 0; t < problem.slots; t++) {
      free[p * problem.slots + t] = Number((bits >> BigInt(t)) & 1n);
    }
  }
  return { ...problem, free };
}
