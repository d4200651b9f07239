import type { Lang } from "./lang.ts";

/** An instant: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;
/** A calendar day of some zone: `YYYY-MM-DD`. */
export type Day = string;

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The clock of the running app; verbs are handed what it says. */
export function now(): Instant {
  return Date.now();
}

/** Whether this is the name of a time zone this machine knows. */
export function isZone(zone: string): boolean {
  try {
    return Boolean(parts(zone));
  } catch {
    return false;
  }
}

/** Whether this is a real day: 2026-02-29 is not. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The day it is at this instant in this zone. */
export function dayOf(at: Instant, zone: string): Day {
  const p = wallParts(at, zone);
  return `${p.year}-${p.month}-${p.day}`;
}

/** `HH:MM` on the wall clock of this zone. */
export function clockOf(at: Instant, zone: string): string {
  const p = wallParts(at, zone);
  return `${p.hour}:${p.minute}`;
}

/** `YYYY-MM-DDTHH:MM` on the wall clock of this zone, as a form field takes it. */
export function wallTime(at: Instant, zone: string): string {
  return `${dayOf(at, zone)}T${clockOf(at, zone)}`;
}

/**
 * The instant at which the wall clock of this zone shows `YYYY-MM-DDTHH:MM`. A time that clocks
 * jump over is null; one they show twice is the earlier of the two.
 */
export function instantOf(wall: string, zone: string): Instant | null {
  const key = `${wall} ${zone}`;
  let instant = instants.get(key);
  if (instant === undefined) {
    instant = searchInstant(wall, zone);
    if (instants.size === 1000) instants.clear();
    instants.set(key, instant);
  }
  return instant;
}

/** The days and hours of an event are asked for again and again, and a zone is slow to ask. */
const instants = new Map<string, Instant | null>();

function searchInstant(wall: string, zone: string): Instant | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2})?$/.exec(wall);
  if (!match?.[1] || !isDay(match[1])) return null;
  const asUtc = Date.parse(`${match[1]}T${match[2]}Z`);
  if (Number.isNaN(asUtc)) return null;
  const wanted = `${match[1]}T${match[2]}`;
  const guesses = [asUtc - offset(asUtc - day, zone), asUtc - offset(asUtc + day, zone)];
  const hits = guesses.filter((guess) => wallTime(guess, zone) === wanted);
  return hits.length ? Math.min(...hits) : null;
}

/** The first instant of a day in this zone (where midnight is skipped: the first after it). */
export function startOfDay(on: Day, zone: string): Instant {
  const midnight = Date.parse(`${on}T00:00Z`);
  return (
    instantOf(`${on}T00:00`, zone) ??
    instantOf(`${on}T01:00`, zone) ??
    midnight - offset(midnight, zone)
  );
}

/** The day `n` days after this one. */
export function addDays(on: Day, n: number): Day {
  return new Date(Date.parse(`${on}T00:00Z`) + n * day).toISOString().slice(0, 10);
}

/** Every day from the first to the last, both included; at most 60. */
export function daysBetween(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let on = first; on <= last && days.length < 60; on = addDays(on, 1)) days.push(on);
  return days;
}

/** `11月24日（周二）` or `Tue, 24 November`. */
export function formatDay(on: Day, lang: Lang, { year = false } = {}): string {
  const at = Date.parse(`${on}T12:00Z`);
  if (lang === "zh") {
    const weekday = format("zh-CN", "UTC", { weekday: "short" }).format(at);
    const date = format("zh-CN", "UTC", {
      ...(year ? { year: "numeric" } : {}),
      month: "long",
      day: "numeric",
    }).format(at);
    return `${date}（${weekday}）`;
  }
  return format("en-GB", "UTC", {
    weekday: "short",
    day: "numeric",
    month: "long",
    ...(year ? { year: "numeric" } : {}),
  }).format(at);
}

/** The days of an event in one phrase: `2026年11月24日至25日`, `24–25 November 2026`. */
export function formatDays(first: Day, last: Day, lang: Lang): string {
  const [from, until] = [Date.parse(`${first}T12:00Z`), Date.parse(`${last}T12:00Z`)];
  const long = format(lang === "zh" ? "zh-CN" : "en-GB", "UTC", { dateStyle: "long" });
  if (first === last) return long.format(from);
  return lang === "zh"
    ? `${long.format(from)}至${chineseUntil(first, last)}`
    : long.formatRange(from, until).replace(/\s*–\s*/, "–");
}

/** Date and time on the wall of this zone: `11月24日 09:00`, `24 Nov, 09:00`. */
export function formatInstant(at: Instant, zone: string, lang: Lang): string {
  return format(lang === "zh" ? "zh-CN" : "en-GB", zone, {
    month: lang === "zh" ? "long" : "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
}

function chineseUntil(first: Day, last: Day): string {
  const [year, month, date] = last.split("-").map(Number);
  if (!last.startsWith(first.slice(0, 4))) return `${year}年${month}月${date}日`;
  return last.startsWith(first.slice(0, 7)) ? `${date}日` : `${month}月${date}日`;
}

function offset(at: Instant, zone: string): number {
  const p = wallParts(at, zone);
  const wall = Date.parse(`${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}:${p.second}Z`);
  return wall - Math.floor(at / second) * second;
}

function wallParts(at: Instant, zone: string): Record<string, string> {
  const out: Record<string, string> = {};
  for (const part of parts(zone).formatToParts(at)) out[part.type] = part.value;
  return out;
}

function parts(zone: string): Intl.DateTimeFormat {
  return format("en-CA", zone, {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale}|${timeZone}|${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    formats.set(key, made);
  }
  return made;
}
