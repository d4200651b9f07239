import ICAL from "ical.js";
import { localized } from "#app/lib/lang.ts";
import { type Instant, second } from "#app/lib/time.ts";
import type { Schedule, ScheduleSession } from "../schedule.ts";
import { foldLines } from "./fold-lines.ts";
import { roomNames, type WriteOptions } from "./listing.ts";
import { type NamedIn, namedIn } from "./named-in.ts";

export type IcsOptions = WriteOptions & {
  /** How often a session was changed for its calendar entry; it may only grow. */
  sequenceOf(session: ScheduleSession): number;
  /** When this was written. */
  stamp: Instant;
};

/**
 * The sessions that have a time as an iCalendar file (RFC 5545): all in UTC, folded, each with the
 * same UID for ever. A canceled one stays in, marked, so that calendars take it out.
 */
export function writeIcs(schedule: Schedule, options: IcsOptions): string {
  const calendar = new ICAL.Component("vcalendar");
  const title = localized(schedule.conference.title, options.lang);
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", `-//Wutong//Wutong ${options.generator}//EN`);
  calendar.addPropertyWithValue("calscale", "GREGORIAN");
  calendar.addPropertyWithValue("method", "PUBLISH");
  calendar.addPropertyWithValue("x-wr-calname", title);
  calendar.addPropertyWithValue("x-wr-timezone", schedule.zone);
  calendar.addPropertyWithValue("url", options.url);
  const rooms = roomNames(schedule, options.lang);
  const named = namedIn(schedule);
  for (const session of schedule.sessions) {
    const entry = session.slot && entryOf(session, session.slot, { named, options });
    if (!entry) continue;
    const room = rooms.get(session.slot?.room ?? null);
    if (room) entry.addPropertyWithValue("location", room);
    calendar.addSubcomponent(entry);
  }
  return foldLines(calendar.toString());
}

function entryOf(
  session: ScheduleSession,
  slot: { start: Instant; end: Instant },
  { named, options }: { named: NamedIn; options: IcsOptions },
): ICAL.Component {
  const { lang } = options;
  const entry = new ICAL.Component("vevent");
  const say = (name: string, text: string) => {
    if (text !== "") entry.addPropertyWithValue(name, text);
  };
  const track = named.trackOf(session);
  say("uid", `${session.ids.uuid}@${new URL(options.url).hostname}`);
  entry.addPropertyWithValue("sequence", options.sequenceOf(session));
  entry.addPropertyWithValue("dtstamp", utc(options.stamp));
  entry.addPropertyWithValue("dtstart", utc(slot.start));
  entry.addPropertyWithValue("dtend", utc(slot.end));
  say("summary", localized(session.title, lang));
  say("status", session.state === "canceled" ? "CANCELLED" : "CONFIRMED");
  if (track) say("categories", localized(track.name, lang));
  const names = named.speakersOf(session).map(({ person }) => localized(person.name, lang));
  for (const name of names) say("contact", name);
  sayWhatAbout(session, names, lang, say);
  say("url", options.sessionUrl(session));
  return entry;
}

/** What phones show: who speaks, and what it is about; with signs by which it is read apart again. */
function sayWhatAbout(
  session: ScheduleSession,
  names: string[],
  lang: "zh" | "en",
  say: (name: string, text: string) => void,
) {
  const abstract = localized(session.abstract, lang);
  const text = abstract || localized(session.description, lang);
  const preface = names.join(lang === "zh" ? "、" : ", ");
  say("description", [preface, text].filter(Boolean).join("\n\n"));
  say("x-wutong-preface", preface);
  if (abstract === "" && text !== "") say("x-wutong-text", "description");
}

function utc(at: Instant): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(Math.floor(at / second) * second), true);
}
