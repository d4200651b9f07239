import { Bonuses, noBonuses } from "./bonuses.ts";
import { choosePairs } from "./choose-pairs.ts";
import type { Planning } from "./planning.ts";
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
export function servedBy(planning: Planning, timetable: Timetable): Served {
  const { people, pairs } = planning.problem;
  const { lockedLoad, lockedSlot } = planning;
  const accepted = Int32Array.from(pairs, (pair) => (pair.accepted ? 1 : 0));
  const none = new Int32Array(pairs.length);
  const lockedAccepted = lockedSlot.reduce(
    (sum, slot, e) => sum + (slot < 0 ? 0 : accepted[e]!),
    0,
  );
  const met = lockedLoad.reduce((sum, load) => sum + (load > 0 ? 1 : 0), 0);
  const firsts = new Bonuses(Array.from({ length: people }, () => [1]));
  const most = (weights: Int32Array, bonuses: Bonuses) =>
    choosePairs(planning, { weights, bonuses }).worth;
  return {
    people: timetable.load.reduce((sum, load) => sum + (load > 0 ? 1 : 0), 0),
    mostPeople: met + most(none, firsts),
    accepted: timetable.value(accepted),
    mostAccepted: lockedAccepted + most(accepted, noBonuses(people)),
  };
}
