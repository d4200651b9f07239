import { addDays, type Day, dayOf, type Instant } from "#app/lib/time.ts";
import type { ScheduleDay } from "./schedule.ts";

/**
 * The day of the program that something starting now belongs to: the day of the calendar, or the day
 * before while that one has not ended, which may be long after midnight.
 */
export function dayOfSlot(start: Instant, days: ScheduleDay[], zone: string): Day {
  const date = dayOf(start, zone);
  const own = days.find((day) => day.date === date);
  if (own && own.start <= start) return date;
  const before = days.find((day) => day.date === addDays(date, -1));
  return before && start < before.end ? before.date : date;
}
