import type { Event } from "#app/event/events.ts";
import { daysBetween, instantOf, startOfDay } from "#app/lib/time.ts";
import type { ScheduleDay } from "./schedule.ts";

/** The days of an event as its own settings say them, from when it opens until it closes. */
export function ownDays(
  event: Pick<Event, "firstDay" | "lastDay" | "opensAt" | "closesAt" | "zone">,
): ScheduleDay[] {
  const at = (wall: string, date: string) =>
    instantOf(`${date}T${wall}`, event.zone) ?? startOfDay(date, event.zone);
  return daysBetween(event.firstDay, event.lastDay).map((date, n) => ({
    index: n + 1,
    date,
    start: at(event.opensAt, date),
    end: at(event.closesAt, date),
  }));
}
