import type { Timetable } from "./timetable.ts";

/** How many idle slots a person has on all days. */
export function idleOf(timetable: Timetable, p: number): number {
  const days = Math.ceil(timetable.slots / timetable.problem.slotsPerDay);
  let idle = 0;
  for (let day = 0; day < days; day++) idle += idleOn(timetable, p, day);
  return idle;
}

/** All idle slots of a timetable. */
export function idleIn(timetable: Timetable): number {
  let idle = 0;
  for (let p = 0; p < timetable.people; p++) idle += idleOf(timetable, p);
  return idle;
}

/**
 * How many slots of one day a person has nothing in between their first and last meeting, though
 * they are free: a session in between is not idle.
 */
function idleOn(timetable: Timetable, p: number, day: number): number {
  const { at, slots, problem } = timetable;
  const row = p * slots;
  let t = row + day * problem.slotsPerDay;
  let last = Math.min(t + problem.slotsPerDay, row + slots) - 1;
  while (t < last && at[t]! < 0) t++;
  while (last > t && at[last]! < 0) last--;
  let idle = 0;
  for (; t < last; t++) if (at[t] === -1) idle++;
  return idle;
}
