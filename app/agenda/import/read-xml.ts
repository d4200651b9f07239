import { ok, type Result, refused } from "#app/lib/result.ts";
import { checkXml, type XmlRefusal } from "./check-xml.ts";
import {
  emptyRaw,
  type RawPerson,
  type RawReference,
  type RawSchedule,
  type RawSession,
  rawPerson,
  rawSession,
} from "./raw-schedule.ts";
import {
  attribute,
  child,
  children,
  textIn,
  textOf,
  type XmlElement,
  xmlTree,
} from "./xml-tree.ts";

/**
 * Reads schedule.xml as frab, pretalx, wafer, pentabarf and their kin write it: elements in any
 * order, unknown ones passed over. Refuses hostile or broken XML, and XML that is no schedule.
 */
export function readXml(text: string): Result<RawSchedule, XmlRefusal | "not_a_schedule"> {
  const checked = checkXml(text);
  if (!checked.ok) return checked;
  const root = treeOf(checked.value);
  if (!root) return refused("xml_broken", { line: 1 });
  const schedule = child(root, "schedule");
  return schedule ? ok(rawOf(schedule)) : refused("not_a_schedule");
}

function treeOf(xml: string): XmlElement | null {
  try {
    return xmlTree(xml);
  } catch {
    return null;
  }
}

function rawOf(schedule: XmlElement): RawSchedule {
  const conference = child(schedule, "conference");
  const days = children(schedule, "day");
  return {
    ...emptyRaw(),
    version: textIn(schedule, "version") || textIn(conference, "release"),
    url: textIn(schedule, "url"),
    conference: {
      title: textIn(conference, "title"),
      acronym: textIn(conference, "acronym"),
      description: textIn(conference, "description"),
      url: textIn(conference, "url"),
      baseUrl: textIn(conference, "base_url", "baseurl"),
      logo: textIn(conference, "logo"),
      color: attribute(child(conference, "color"), "primary"),
      zone: textIn(conference, "time_zone_name", "timezone") || textIn(schedule, "time_zone_name"),
      slotDuration: textIn(conference, "timeslot_duration"),
      dayChange: textIn(conference, "day_change"),
    },
    days: days.map((day) => ({
      date: attribute(day, "date"),
      start: attribute(day, "start"),
      end: attribute(day, "end"),
    })),
    rooms: [schedule, ...days]
      .flatMap((place) => children(place, "room"))
      .map((room) => ({
        name: attribute(room, "name"),
        guid: attribute(room, "guid"),
        slug: attribute(room, "slug"),
        description: attribute(room, "description"),
        capacity: Number(attribute(room, "capacity")) || null,
      })),
    tracks: [child(schedule, "tracks"), conference, child(conference, "tracks")]
      .flatMap((place) => children(place, "track"))
      .map(trackOf),
    people: personsIn(schedule),
    sessions: [...days.flatMap((day, at) => sessionsIn(day, at)), ...sessionsIn(schedule, null)],
  };
}

function sessionsIn(place: XmlElement, listedDay: number | null): RawSession[] {
  const inRooms = children(place, "room").flatMap((room) =>
    children(room, "event").map((event) => sessionOf(event, listedDay, attribute(room, "name"))),
  );
  const besides = children(place, "event").map((event) => sessionOf(event, listedDay, ""));
  return [...inRooms, ...besides];
}

function sessionOf(event: XmlElement, listedDay: number | null, listedRoom: string): RawSession {
  const track = child(event, "track");
  const recording = child(event, "recording");
  return rawSession({
    guid: attribute(event, "guid") || textIn(event, "guid"),
    code: attribute(event, "code") || textIn(event, "code"),
    number: attribute(event, "id") || textIn(event, "id"),
    slug: textIn(event, "slug"),
    title: textIn(event, "title"),
    subtitle: textIn(event, "subtitle"),
    abstract: textIn(event, "abstract"),
    description: textIn(event, "description"),
    type: textIn(event, "type"),
    language: textIn(event, "language"),
    track: textOf(track) || attribute(track, "name") ? trackOf(track) : null,
    people: personsIn(event),
    room: textIn(event, "room"),
    listedRoom,
    listedDay,
    date: textIn(event, "date"),
    start: textIn(event, "start"),
    end: textIn(event, "end"),
    duration: textIn(event, "duration"),
    links: referencesIn(event, "links", "link"),
    attachments: referencesIn(event, "attachments", "attachment"),
    recording: {
      license: textIn(recording, "license"),
      optOut: textIn(recording, "optout"),
      url: textIn(recording, "url", "link") || textIn(event, "video_download_url"),
    },
    logo: textIn(event, "logo"),
    url: textIn(event, "url", "full_conf_url", "conf_url"),
    feedbackUrl: textIn(event, "feedback_url"),
    originUrl: textIn(event, "origin_url"),
    canceled: /^cancell?ed$/i.test(textIn(event, "state", "status")),
  });
}

function trackOf(track: XmlElement | undefined) {
  return {
    name: textOf(track) || attribute(track, "name"),
    slug: attribute(track, "slug"),
    color: attribute(track, "color"),
  };
}

function personsIn(place: XmlElement): RawPerson[] {
  const persons = children(place, "persons").flatMap((list) => children(list, "person"));
  return persons.map((person) =>
    rawPerson({
      guid: attribute(person, "guid"),
      code: attribute(person, "code"),
      number: attribute(person, "id"),
      name: textIn(person, "name", "public_name") || textOf(person),
      biography: textIn(person, "biography", "extended_biography"),
      avatar: textIn(person, "avatar"),
      url: textIn(person, "url") || attribute(person, "url"),
      role: attribute(person, "role"),
    }),
  );
}

function referencesIn(event: XmlElement, list: string, name: string): RawReference[] {
  const found = children(event, list).flatMap((it) => children(it, name));
  return found.map((reference) => ({
    url: attribute(reference, "href"),
    title: textOf(reference),
    type: attribute(reference, "type"),
  }));
}
