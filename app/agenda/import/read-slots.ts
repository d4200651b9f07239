import { addDays, clockOf, type Instant, isZone } from "#app/lib/time.ts";
import type { ScheduleDay } from "../schedule.ts";
import { dayChangeOf, listedDays } from "./program-days.ts";
import type { RawSchedule, RawSession } from "./raw-schedule.ts";
import { readClock, readDuration, readTime } from "./read-times.ts";
import type { WarningList } from "./warnings.ts";

export type ReadSlot = { start: Instant; end: Instant; listed: ScheduleDay | null };

/** The zone a file names, if this machine knows it; else that of the event it is read for. */
export function zoneOf(raw: RawSchedule, eventZone: string, { warn }: WarningList): string {
  const said = raw.conference.zone.trim();
  if (said && isZone(said)) return said;
  if (said) warn("zone_unknown", { said, zone: eventZone });
  else warn("zone_missing", { zone: eventZone });
  return eventZone;
}

/**
 * When each session is, in the order of the file; null for one whose time is missing, cannot be
 * read, or is one that clocks jump over. An end before the start is taken for the start.
 */
export function readSlots(raw: RawSchedule, zone: string, list: WarningList): (ReadSlot | null)[] {
  const days = listedDays(raw.days, zone);
  return raw.sessions.map((session) => {
    const title = titleIn(session);
    const start = startOf(session, raw, days, zone, list);
    if (start === null) return null;
    const end = endOf(session, start, zone, list);
    if (end === start) list.warn("duration_zero", { title });
    return { start, end, listed: listedDay(session, days) };
  });
}

function startOf(
  session: RawSession,
  raw: RawSchedule,
  days: (ScheduleDay | null)[],
  zone: string,
  { warn, count }: WarningList,
): Instant | null {
  const title = titleIn(session);
  const clock = readClock(session.start);
  const day = listedDay(session, days);
  const onlyDay = /^\d{4}-\d{2}-\d{2}$/.test(session.date);
  let said = session.date;
  if (onlyDay && clock) said = `${session.date}T${clock}`;
  else if (session.date === "" && clock && day && session.listedDay !== null) {
    const rawDay = raw.days[session.listedDay] ?? { date: "", start: "", end: "" };
    const isLate = clock < dayChangeOf(rawDay, day, zone, raw.conference.dayChange);
    said = `${isLate ? addDays(day.date, 1) : day.date}T${clock}`;
    count("date_missing", {});
  } else if (session.date === "") said = session.start;
  if (said === "") {
    warn("time_missing", { title });
    return null;
  }
  const own = session.zone || zone;
  const read = readTime(said, own);
  if (!read.ok) {
    warn(read.reason === "skipped" ? "time_skipped" : "time_unreadable", { title, said });
    return null;
  }
  if (clock && clock !== read.clock) {
    warn("clock_contradicts", { title, clock, date: session.date });
  }
  if (read.hadOffset && own === zone && clockOf(read.at, zone) !== read.clock) {
    count("zone_contradicts", { zone });
  }
  return read.at;
}

function endOf(session: RawSession, start: Instant, zone: string, { warn }: WarningList): Instant {
  const title = titleIn(session);
  const end = session.end ? readTime(session.end, session.zone || zone) : null;
  if (end?.ok) {
    if (end.at < start) warn("end_before_start", { title });
    return Math.max(end.at, start);
  }
  const duration = readDuration(session.duration);
  if (duration === null) warn("duration_missing", { title });
  return start + (duration ?? 0);
}

function listedDay(session: RawSession, days: (ScheduleDay | null)[]): ScheduleDay | null {
  return session.listedDay === null ? null : (days[session.listedDay] ?? null);
}

function titleIn({ title }: RawSession): string {
  return typeof title === "string" ? title : title.zh || title.en || "";
}
