import { type Day, type Instant, instantOf, isDay, minute } from "#app/lib/time.ts";

/** What a text says of a moment: where it is, or what keeps it from being anywhere. */
export type ReadTime =
  | { ok: true; at: Instant; day: Day; clock: string; hadOffset: boolean }
  | { ok: false; reason: "unreadable" | "skipped" };

const moment =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * Reads a date and time, to the minute: with an offset it is where it says, without one on the wall
 * clock of the zone. A time that clocks jump over is `skipped`; of one shown twice, the first.
 */
export function readTime(text: string, zone: string): ReadTime {
  const match = moment.exec(text.trim());
  const day = match ? `${match[1]}-${two(match[2])}-${two(match[3])}` : "";
  const clock = match ? `${two(match[4])}:${match[5]}` : "";
  if (!match || !isDay(day) || Number.isNaN(Date.parse(`${day}T${clock}Z`))) {
    return { ok: false, reason: "unreadable" };
  }
  const offset = match[7]?.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");
  const at = offset ? Date.parse(`${day}T${clock}${offset}`) : instantOf(`${day}T${clock}`, zone);
  if (at === null) return { ok: false, reason: "skipped" };
  if (Number.isNaN(at)) return { ok: false, reason: "unreadable" };
  return { ok: true, at, day, clock, hadOffset: offset !== undefined };
}

/** `HH:MM` of a time of day, which may have seconds or lack a leading zero; null if it is none. */
export function readClock(text: string): string | null {
  const match = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text.trim());
  if (!match || Number(match[1]) > 23 || Number(match[2]) > 59) return null;
  return `${two(match[1])}:${match[2]}`;
}

/**
 * A duration in ms: `H:MM`, `HH:MM:SS`, `D:HH:MM:SS`, minutes, or ISO 8601 (`PT1H30M`); null if it
 * is none of these. Seconds are let go.
 */
export function readDuration(text: string): number | null {
  const said = text.trim();
  if (/^\d{1,5}$/.test(said)) return Number(said) * minute;
  const iso = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/.exec(said);
  if (iso && said.length > 2) return sum(iso[1], iso[2], iso[3]);
  const clock = /^(?:(\d{1,3}):(?=\d+:\d+:))?(\d{1,4}):(\d{2})(?::\d{2})?$/.exec(said);
  return clock ? sum(clock[1], clock[2], clock[3]) : null;
}

function sum(days = "0", hours = "0", minutes = "0"): number {
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * minute;
}

function two(digits = ""): string {
  return digits.padStart(2, "0");
}
