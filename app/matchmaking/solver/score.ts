import type { Weighing } from "./choose-pairs.ts";
import type { Timetable } from "./timetable.ts";

/** What a timetable is worth: its pairs, and the bonus of everyone who has a meeting. */
export function scoreOf(timetable: Timetable, { weights, bonus }: Weighing): number {
  let score = timetable.value(weights);
  if (bonus > 0) for (const load of timetable.load) if (load > 0) score += bonus;
  return score;
}
