import { nothing, type Timetable } from "./timetable.ts";

/** How many idle slots a person has on all days. */
export function idleOf(timetable: Timetable, p: number): number {
  const days = Math.ceil(timetable.slots / timetable.problem.slotsPerDay);
  const isOne = timetable.firstRow[p + 1]! - timetable.firstRow[p]! === 1;
  let idle = 0;
  for (let day = 0; day < days; day++) {
    idle += isOne ? idleOn(timetable, p, day) : idleOfSeveral(timetable, p, day);
  }
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
  const { at, slots, problem, firstRow } = timetable;
  const row = firstRow[p]! * slots;
  let t = row + day * problem.slotsPerDay;
  let last = Math.min(t + problem.slotsPerDay, row + slots) - 1;
  while (t < last && at[t]! < 0) t++;
  while (last > t && at[last]! < 0) last--;
  let idle = 0;
  for (; t < last; t++) if (at[t] === nothing) idle++;
  return idle;
}

/** The same for an organization: a slot is idle in which somebody is there and nobody meets. */
function idleOfSeveral(timetable: Timetable, p: number, day: number): number {
  const { slots, problem } = timetable;
  let t = day * problem.slotsPerDay;
  let last = Math.min(t + problem.slotsPerDay, slots) - 1;
  while (t < last && !timetable.isBusy(p, t)) t++;
  while (last > t && !timetable.isBusy(p, last)) last--;
  let idle = 0;
  for (; t < last; t++) if (timetable.isThere(p, t) && !timetable.isBusy(p, t)) idle++;
  return idle;
}
