import ICAL from "ical.js";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { instantOf, isZone } from "#app/lib/time.ts";
import { isUuid } from "../schedule-ids.ts";
import {
  emptyRaw,
  type RawSchedule,
  type RawSession,
  rawPerson,
  rawSession,
} from "./raw-schedule.ts";
import type { WarningList } from "./warnings.ts";

export type IcsRefusal = "ics_broken" | "nested_too_deep" | "not_a_schedule";

const mostIcsDepth = 10;

/**
 * Reads an iCalendar file (RFC 5545): each entry a session, its place the room, its first category
 * the track. A rule by which an entry repeats is told and not followed; an entry of whole days lasts
 * from midnight to midnight. Refuses what is no calendar.
 */
export function readIcs(text: string, list: WarningList): Result<RawSchedule, IcsRefusal> {
  if (depthOf(text) > mostIcsDepth) return refused("nested_too_deep", { max: mostIcsDepth });
  const calendar = parse(text);
  if (calendar === null) return refused("ics_broken");
  if (calendar.name !== "vcalendar") return refused("not_a_schedule");
  const entries = calendar.getAllSubcomponents("vevent");
  const raw = emptyRaw();
  raw.conference.title = sayingOf(calendar, "x-wr-calname") || sayingOf(calendar, "name");
  raw.conference.zone = sayingOf(calendar, "x-wr-timezone") || zoneNamedBy(calendar);
  raw.url = sayingOf(calendar, "source") || sayingOf(calendar, "url");
  raw.sessions = entries.map((entry) => sessionOf(entry, list));
  return ok(raw);
}

function sessionOf(entry: ICAL.Component, list: WarningList): RawSession {
  const title = sayingOf(entry, "summary");
  const [from, until] = [timeOf(entry, "dtstart"), timeOf(entry, "dtend")];
  if (from?.isDate) list.warn("whole_day", { title });
  if (entry.hasProperty("rrule") || entry.hasProperty("rdate")) list.warn("repeats", { title });
  const uid = sayingOf(entry, "uid");
  const own = uid.split("@", 1)[0] ?? "";
  const preface = sayingOf(entry, "x-wutong-preface");
  const description = sayingOf(entry, "description");
  const text =
    preface && description.startsWith(preface) ? description.slice(preface.length) : description;
  const isLong = sayingOf(entry, "x-wutong-text") === "description";
  return rawSession({
    guid: isUuid(own) ? own : uid,
    title,
    abstract: isLong ? "" : text.trim(),
    description: isLong ? text.trim() : "",
    track: trackOf(entry),
    people: entry.getAllProperties("contact").map((one) => rawPerson({ name: first(one) })),
    room: sayingOf(entry, "location"),
    date: from?.text ?? "",
    end: endOf(from, until),
    duration: sayingOf(entry, "duration") || (from?.isDate && !until ? "24:00" : ""),
    zone: from?.zone ?? "",
    links: entry
      .getAllProperties("attach")
      .map((one) => ({ url: first(one), title: "", type: "" })),
    url: sayingOf(entry, "url"),
    canceled: sayingOf(entry, "status").toUpperCase() === "CANCELLED",
  });
}

type CalendarTime = { text: string; zone: string; isDate: boolean };

/**
 * A time as text: in a zone this machine knows it stays a wall clock of that zone; in UTC, or in one
 * that only the file describes, it is UTC's; one without a zone is the conference's.
 */
function timeOf(entry: ICAL.Component, name: string): CalendarTime | null {
  const property = entry.getFirstProperty(name);
  const time = property?.getFirstValue();
  if (!property || !(time instanceof ICAL.Time)) return null;
  if (time.isDate) return { text: `${time.toString()}T00:00`, zone: "", isDate: true };
  const tzid = String(property.getParameter("tzid") ?? "");
  if (tzid && isZone(tzid)) return { text: wallOf(time), zone: tzid, isDate: false };
  if (time.zone === ICAL.Timezone.localTimezone) {
    return { text: wallOf(time), zone: "", isDate: false };
  }
  return { text: new Date(time.toUnixTime() * 1000).toISOString(), zone: "UTC", isDate: false };
}

/** An end on the clocks of another zone than its start is brought to UTC. */
function endOf(from: CalendarTime | null, until: CalendarTime | null): string {
  if (!until) return "";
  if (until.zone === "" || until.zone === "UTC" || until.zone === from?.zone) return until.text;
  const at = instantOf(until.text.slice(0, 16), until.zone);
  return at === null ? until.text : new Date(at).toISOString();
}

function wallOf(time: ICAL.Time): string {
  return time.toString().replace(/Z$/, "");
}

function trackOf(entry: ICAL.Component) {
  const [name] = entry.getFirstProperty("categories")?.getValues() ?? [];
  return name ? { name: String(name), slug: "", color: "" } : null;
}

function zoneNamedBy(calendar: ICAL.Component): string {
  const zones = calendar.getAllSubcomponents("vtimezone").map((zone) => sayingOf(zone, "tzid"));
  return zones.length === 1 ? (zones[0] ?? "") : "";
}

function sayingOf(component: ICAL.Component, name: string): string {
  const property = component.getFirstProperty(name);
  return property ? first(property) : "";
}

function first(property: ICAL.Property): string {
  return String(property.getFirstValue() ?? "").trim();
}

function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const [, begin] of text.matchAll(/^(?:(BEGIN)|END):/gim)) {
    depth += begin ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function parse(text: string): ICAL.Component | null {
  try {
    const parsed = ICAL.parse(text);
    const [calendar] = Array.isArray(parsed[0]) ? parsed : [parsed];
    return new ICAL.Component(calendar);
  } catch {
    return null;
  }
}
