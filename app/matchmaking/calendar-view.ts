import { clockOf } from "#app/lib/time.ts";
import type { MeetingCalendar } from "./availability.ts";

/** Someone's slots day by day, with the clock of the event's zone. */
export function calendarView({ slots }: MeetingCalendar, zone: string) {
  const days = [...new Set(slots.map(({ day }) => day))];
  return days.map((day) => ({
    day,
    slots: slots
      .filter((slot) => slot.day === day)
      .map(({ startsAt, state, taken }) => ({
        value: String(startsAt),
        time: clockOf(startsAt, zone),
        state,
        taken,
      })),
  }));
}

export type CalendarDay = ReturnType<typeof calendarView>[number];
