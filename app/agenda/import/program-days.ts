import {
  addDays,
  clockOf,
  type Day,
  dayOf,
  hour,
  type Instant,
  startOfDay,
} from "#app/lib/time.ts";
import type { ScheduleDay } from "../schedule.ts";
import type { RawDay } from "./raw-schedule.ts";
import { readClock, readTime } from "./read-times.ts";

/** When the program goes over to the next day if the file does not say. */
const usualChange = "05:00";
/** After so long a pause, what is early in the morning is early and no longer late. */
const night = 2 * hour;

/** The days as a file lists them, in their order; a day without a date is left out. */
export function listedDays(days: RawDay[], zone: string): (ScheduleDay | null)[] {
  return days.map((raw, at) => {
    const [start, end] = [readTime(raw.start, zone), readTime(raw.end, zone)];
    const said = readTime(`${raw.date.trim().slice(0, 10)}T12:00`, zone);
    const date = said.ok ? said.day : start.ok ? dayOf(start.at, zone) : null;
    if (!date) return null;
    const from = start.ok ? start.at : startOfDay(date, zone);
    const until = end.ok && end.at > from ? end.at : startOfDay(addDays(date, 1), zone);
    return { index: at + 1, date, start: from, end: Math.max(until, from) };
  });
}

/** The clock at which a listed day begins: what starts earlier on its list is after midnight. */
export function dayChangeOf(raw: RawDay, day: ScheduleDay, zone: string, said: string): string {
  const change = readClock(said);
  if (change) return change;
  if (!raw.start) return usualChange;
  const begins = dayOf(day.start, zone) === day.date ? clockOf(day.start, zone) : usualChange;
  return begins < usualChange ? begins : usualChange;
}

type Timed = { start: Instant; end: Instant; listed: ScheduleDay | null };

/**
 * The day of the program for each of these, in their order: the one on whose list it stands, or in
 * whose span it begins; else its own date, but the day before where it goes on from there after
 * midnight.
 */
export function programDays(timed: Timed[], days: ScheduleDay[], zone: string): Day[] {
  const answer: Day[] = timed.map(() => "");
  const unlisted: number[] = [];
  timed.forEach(({ start, listed }, at) => {
    const day = listed && isNear(start, listed) ? listed : spanning(days, start);
    if (day) answer[at] = day.date;
    else unlisted.push(at);
  });
  unlisted.sort((a, b) => (timed[a]?.start ?? 0) - (timed[b]?.start ?? 0));
  let last = { day: "", until: 0 };
  for (const at of unlisted) {
    const one = timed[at];
    if (!one) continue;
    const own = dayOf(one.start, zone);
    const goesOn =
      clockOf(one.start, zone) < usualChange &&
      last.day === addDays(own, -1) &&
      one.start - last.until < night;
    const day = goesOn ? last.day : own;
    last = { day, until: day === last.day ? Math.max(last.until, one.end) : one.end };
    answer[at] = day;
  }
  return answer;
}

/** The listed days and those that sessions fall on besides, each long enough for all of its own. */
export function allDays(
  listed: ScheduleDay[],
  slots: { day: Day; start: Instant; end: Instant }[],
): ScheduleDay[] {
  const days = new Map(listed.map((day) => [day.date, { ...day }]));
  for (const { day, start, end } of slots) {
    const met = days.get(day);
    if (!met) days.set(day, { index: 0, date: day, start, end });
    else if (met.index === 0 || start < met.start || end > met.end) {
      met.start = Math.min(met.start, start);
      met.end = Math.max(met.end, end);
    }
  }
  return [...days.values()]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map((day, at) => ({ ...day, index: at + 1 }));
}

function spanning(days: ScheduleDay[], start: Instant): ScheduleDay | undefined {
  return days.find((day) => start >= day.start && start < day.end);
}

// A list may be wrong about its day; hours before it begins or after it ends are still its own.
function isNear(start: Instant, day: ScheduleDay): boolean {
  return (
    start >= day.start - 12 * hour && start < Math.max(day.end, day.start + 24 * hour) + 6 * hour
  );
}
