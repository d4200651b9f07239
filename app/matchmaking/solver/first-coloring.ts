import type { Lists } from "./chains.ts";
import { Inserting } from "./inserting.ts";
import type { Random } from "./random.ts";
import type { Timetable } from "./timetable.ts";

/**
 * Gives each of the pairs a slot, those with least choice first and among them the worthiest; says
 * which found none. Pairs that have a slot already keep one.
 */
export function color(
  timetable: Timetable,
  wanted: number[],
  by: { lists: Lists; weights: ArrayLike<number>; random: Random },
): number[] {
  const { lists, weights, random } = by;
  const choices = new Int32Array(timetable.slotOf.length);
  for (const e of wanted) choices[e] = choicesOf(timetable, e, lists);
  const inserting = new Inserting(timetable, lists, random);
  return wanted
    .filter((e) => timetable.slotOf[e]! < 0)
    .sort((e, f) => choices[e]! - choices[f]! || weights[f]! - weights[e]! || e - f)
    .filter((e) => !inserting.insert(e));
}

function choicesOf(timetable: Timetable, e: number, lists: Lists): number {
  const { slots } = timetable;
  let choices = 0;
  for (let t = 0; t < slots; t++) {
    if (timetable.isPossible(e, t) && (!lists || lists[e * slots + t] === 1)) choices++;
  }
  return choices;
}
