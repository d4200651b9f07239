import ical, { ICalCalendarMethod } from "ical-generator";
import type { Lang, Localized } from "#app/lib/lang.ts";
import { localized } from "#app/lib/lang.ts";
import { type Day, daysBetween, type Instant, instantOf } from "#app/lib/time.ts";

/** What of an event goes into a visitor's own calendar. */
export type CalendarEvent = {
  id: string;
  name: Localized;
  venue: Localized;
  address: Localized;
  firstDay: Day;
  lastDay: Day;
  /** `HH:MM` on the wall of `zone`; both "" where only the days are known. */
  opensAt: string;
  closesAt: string;
  zone: string;
  /** Its page, https. */
  url: string;
};

/**
 * The event as an iCalendar file: one entry a day while its doors are open, in UTC, or one entry of
 * whole days where the hours are unknown. UIDs stay the same for ever and `sequence` grows with
 * every change of the event (its revision), so a calendar replaces what it had; `stamp` says when.
 */
export function eventCalendar(
  event: CalendarEvent,
  lang: Lang,
  { sequence, stamp }: { sequence: number; stamp: Instant },
): string {
  const name = localized(event.name, lang);
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: "//Wutong//Wutong//EN",
  });
  for (const { uid, ...span } of spans(event)) {
    calendar.createEvent({
      ...span,
      id: `${uid}@${new URL(event.url).hostname}`,
      sequence,
      stamp: new Date(stamp),
      summary: name,
      location: [localized(event.venue, lang), localized(event.address, lang)]
        .filter(Boolean)
        .join(", "),
      url: event.url,
    });
  }
  return calendar.toString();
}

type Span = { uid: string; start: Date; end: Date; allDay?: boolean };

function spans(event: CalendarEvent): Span[] {
  const hours = daysBetween(event.firstDay, event.lastDay).map((on) => {
    const from = event.opensAt ? instantOf(`${on}T${event.opensAt}`, event.zone) : null;
    const until = event.closesAt ? instantOf(`${on}T${event.closesAt}`, event.zone) : null;
    if (from === null || until === null || until <= from) return null;
    return { uid: `${event.id}-${on}`, start: new Date(from), end: new Date(until) };
  });
  if (hours.every((span) => span !== null)) return hours;
  return [
    {
      uid: event.id,
      start: new Date(`${event.firstDay}T00:00Z`),
      end: new Date(`${event.lastDay}T24:00Z`),
      allDay: true,
    },
  ];
}
