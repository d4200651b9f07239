import { choosePairs } from "./choose-pairs.ts";
import type { Problem } from "./problem.ts";
import type { Timetable } from "./timetable.ts";

/** How many people meet somebody and how many accepted pairs meet, each beside the most possible. */
export type Served = {
  people: number;
  mostPeople: number;
  accepted: number;
  mostAccepted: number;
};

/**
 * Counts who is served. The most that could be are flows of their own, one that counts people and
 * one that counts accepted pairs; slots left open, they are bounds that few events miss.
 */
export function servedBy(problem: Problem, timetable: Timetable, sides: Uint8Array | null): Served {
  const { pairs } = problem;
  const accepted = Int32Array.from(pairs, (pair) => (pair.accepted ? 1 : 0));
  const none = new Int32Array(pairs.length);
  return {
    people: timetable.load.filter((load) => load > 0).length,
    mostPeople: choosePairs(problem, sides, { weights: none, bonus: 1 }).worth,
    accepted: timetable.value(accepted),
    mostAccepted: choosePairs(problem, sides, { weights: accepted, bonus: 0 }).worth,
  };
}
