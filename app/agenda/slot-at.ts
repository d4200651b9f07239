import { addDays, clockOf, dayOf, instantOf, minute } from "#app/lib/time.ts";
import type { ScheduleDay, Slot } from "./schedule.ts";

/** When the program goes over to the next day, unless the day itself begins earlier. */
const usualChange = "05:00";

/**
 * The slot that somebody means by a day of the program and a clock: after midnight it is still that
 * day's. Null where clocks jump over that time.
 */
export function slotAt(
  day: ScheduleDay,
  { room, clock, minutes }: { room: string | null; clock: string; minutes: number },
  zone: string,
): Slot | null {
  const begins = dayOf(day.start, zone) === day.date ? clockOf(day.start, zone) : usualChange;
  const isNight = clock < (begins < usualChange ? begins : usualChange);
  const start = instantOf(`${isNight ? addDays(day.date, 1) : day.date}T${clock}`, zone);
  return start === null ? null : { room, start, end: start + minutes * minute, day: day.date };
}
