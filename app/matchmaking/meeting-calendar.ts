import ICAL from "ical.js";
import { foldLines } from "#app/agenda/export/fold-lines.ts";
import { type Lang, localized } from "#app/lib/lang.ts";
import { type Instant, second } from "#app/lib/time.ts";
import { wording } from "#app/lib/wording.ts";
import type { OwnMeeting } from "./own-meetings.ts";

const calendarWords = wording({
  zh: {
    title: (name: string) => `会谈：${name}`,
    table: (room: string, number: number) => `${room} ${number} 号桌`,
  },
  en: {
    title: (name: string) => `Meeting: ${name}`,
    table: (room: string, number: number) => `${room}, table ${number}`,
  },
});

type Options = {
  lang: Lang;
  /** What UIDs end in: the host of the site. */
  host: string;
  /** The page on which one sees one's meetings. */
  url: string;
  /** Who invites whom; left out in a calendar that is only read. */
  invitation?: { organizer: Address; attendee: Address };
};
type Address = { name: string; address: string };

/**
 * Meetings as one iCalendar file by which calendars change (iTIP, RFC 5546): `REQUEST` with those
 * that take place, or `CANCEL` with those that do not. UIDs stay for ever and SEQUENCE grows with
 * each change. Null where there is none of the kind.
 */
export function meetingCalendar(
  meetings: OwnMeeting[],
  method: "REQUEST" | "CANCEL",
  options: Options,
): string | null {
  const some = meetings.filter(({ isOff }) => isOff === (method === "CANCEL"));
  if (some.length === 0) return null;
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", "-//Wutong//Wutong//EN");
  calendar.addPropertyWithValue("calscale", "GREGORIAN");
  calendar.addPropertyWithValue("method", method);
  for (const meeting of some) calendar.addSubcomponent(entryOf(meeting, options));
  return foldLines(calendar.toString());
}

/** A calendar to read with meetings put among what it has. */
export function withMeetings(file: string, meetings: OwnMeeting[], options: Options): string {
  const entries = meetings.map((meeting) => entryOf(meeting, options).toString()).join("\r\n");
  if (entries === "") return file;
  return file.replace(/END:VCALENDAR\r\n$/, () => `${foldLines(entries)}END:VCALENDAR\r\n`);
}

function entryOf(meeting: OwnMeeting, { lang, host, url, invitation }: Options): ICAL.Component {
  const t = calendarWords[lang];
  const { id, startsAt, endsAt, place, isOff, sequence, changedAt } = meeting;
  const entry = new ICAL.Component("vevent");
  const say = (name: string, text: string) => {
    if (text !== "") entry.addPropertyWithValue(name, text);
  };
  say("uid", `meeting-${id.toLowerCase()}@${host}`);
  entry.addPropertyWithValue("sequence", sequence);
  entry.addPropertyWithValue("dtstamp", utc(changedAt));
  entry.addPropertyWithValue("dtstart", utc(startsAt));
  entry.addPropertyWithValue("dtend", utc(endsAt));
  say("summary", t.title(localized(meeting.with.name, lang)));
  say("status", isOff ? "CANCELLED" : "CONFIRMED");
  say("description", meeting.with.people.join(lang === "zh" ? "、" : ", "));
  if (place) {
    const table = t.table(localized(place.room, lang), place.number);
    const way = localized(place.way, lang);
    say("location", [table, place.building, way].filter(Boolean).join(lang === "zh" ? "，" : ", "));
  }
  say("url", url);
  if (invitation) {
    address("organizer", invitation.organizer);
    const attendee = address("attendee", invitation.attendee);
    attendee.setParameter("partstat", "ACCEPTED");
    attendee.setParameter("rsvp", "FALSE");
  }
  return entry;

  function address(name: "organizer" | "attendee", of: Address): ICAL.Property {
    const property = entry.addPropertyWithValue(name, `mailto:${of.address}`);
    if (of.name) property.setParameter("cn", of.name.replaceAll('"', ""));
    return property;
  }
}

function utc(at: Instant): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(Math.floor(at / second) * second), true);
}
