import type { Weighing } from "./choose-pairs.ts";
import type { Timetable } from "./timetable.ts";

/** What a timetable is worth: its pairs, and what everyone's meetings add. */
export function scoreOf(timetable: Timetable, { weights, bonuses }: Weighing): number {
  let score = timetable.value(weights);
  if (bonuses.any) for (const [p, load] of timetable.load.entries()) score += bonuses.sum(p, load);
  return score;
}
