import { isLang } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import {
  at,
  isObject,
  type JsonObject,
  type JsonRefusal,
  objects,
  readJsonObject,
  said,
  text,
} from "./json-tree.ts";
import {
  emptyRaw,
  type RawPerson,
  type RawReference,
  type RawSchedule,
  type RawSession,
  rawPerson,
  rawSession,
} from "./raw-schedule.ts";

/**
 * Reads schedule.json as frab and pretalx write its first version, days with rooms with sessions,
 * and a flat list of sessions as later ones have. Refuses what is no JSON, or no schedule.
 */
export function readJson(source: string): Result<RawSchedule, JsonRefusal> {
  const read = readJsonObject(source);
  if (!read.ok) return read;
  const schedule = at(read.value, "schedule") ?? read.value;
  const conference = at(schedule, "conference");
  if (!isObject(schedule) || !isObject(conference)) return refused("not_a_schedule");
  return ok(rawOf(schedule, conference));
}

function rawOf(schedule: JsonObject, conference: JsonObject): RawSchedule {
  const days = objects(at(conference, "days") ?? at(schedule, "days"));
  const lang = text(schedule, "language");
  return {
    ...emptyRaw(),
    version: text(schedule, "version"),
    url: text(schedule, "url"),
    lang: isLang(lang) ? lang : null,
    conference: {
      title: said(conference, "title", "name"),
      acronym: text(conference, "acronym"),
      description: said(conference, "description"),
      url: text(conference, "url"),
      baseUrl: text(schedule, "base_url") || text(conference, "base_url"),
      logo: text(conference, "logo"),
      color: text(at(conference, "colors"), "primary"),
      zone: text(conference, "time_zone_name", "timezone", "time_zone"),
      slotDuration: text(conference, "timeslot_duration"),
      dayChange: text(conference, "day_change"),
    },
    days: days.map((day) => ({
      date: text(day, "date"),
      start: text(day, "day_start", "start"),
      end: text(day, "day_end", "end"),
    })),
    rooms: [...objects(at(conference, "rooms")), ...objects(at(schedule, "rooms"))].map((room) => ({
      name: said(room, "name"),
      guid: text(room, "guid"),
      slug: text(room, "slug"),
      description: said(room, "description"),
      capacity: Number(text(room, "capacity")) || null,
    })),
    tracks: objects(at(conference, "tracks")).map(trackOf),
    people: objects(at(schedule, "persons") ?? at(schedule, "speakers")).map(personOf),
    sessions: [
      ...days.flatMap((day, index) => sessionsOf(at(day, "rooms"), index)),
      ...objects(at(schedule, "events") ?? at(conference, "events")).map((event) =>
        sessionOf(event, null, ""),
      ),
    ],
  };
}

function sessionsOf(rooms: unknown, index: number): RawSession[] {
  if (!isObject(rooms)) return [];
  return Object.entries(rooms).flatMap(([room, events]) =>
    objects(events).map((event) => sessionOf(event, index, room)),
  );
}

function sessionOf(event: JsonObject, listedDay: number | null, listedRoom: string): RawSession {
  const track = at(event, "track");
  const [date, start] = [text(event, "date"), text(event, "start")];
  // Later versions write the whole moment where the first has only a clock.
  const isMoment = /^\d{4}-/.test(start);
  return rawSession({
    guid: text(event, "guid"),
    code: text(event, "code"),
    number: text(event, "id"),
    slug: text(event, "slug"),
    title: said(event, "title", "name"),
    subtitle: said(event, "subtitle"),
    abstract: said(event, "abstract"),
    description: said(event, "description"),
    type: text(event, "type") || text(at(event, "type"), "name", "slug"),
    language: languageOf(at(event, "language")),
    track: isObject(track) ? trackOf(track) : track ? trackOf({ name: track }) : null,
    people: objects(at(event, "persons") ?? at(event, "participants")).map(personOf),
    room: isObject(at(event, "room")) ? said(at(event, "room"), "name") : text(event, "room"),
    listedRoom,
    listedDay,
    date: date || (isMoment ? start : ""),
    start: isMoment ? "" : start,
    end: text(event, "end"),
    duration: text(event, "duration"),
    links: referencesOf(at(event, "links")),
    attachments: referencesOf(at(event, "attachments")),
    recording: {
      license: text(event, "recording_license"),
      optOut: text(event, "do_not_record"),
      url: text(event, "video_download_url", "recording_url"),
    },
    logo: text(event, "logo"),
    url: text(event, "url"),
    feedbackUrl: text(event, "feedback_url"),
    originUrl: text(event, "origin_url"),
    canceled: /^cancell?ed$/i.test(text(event, "state", "status")),
  });
}

function languageOf(language: unknown): string {
  return Array.isArray(language)
    ? language.join(", ")
    : typeof language === "string"
      ? language
      : "";
}

function trackOf(track: JsonObject) {
  return {
    name: said(track, "name", "title"),
    slug: text(track, "slug"),
    color: text(track, "color"),
  };
}

function personOf(person: JsonObject): RawPerson {
  return rawPerson({
    guid: text(person, "guid"),
    code: text(person, "code"),
    number: text(person, "id"),
    name: said(person, "public_name", "name", "full_public_name"),
    biography: said(person, "biography", "abstract", "description"),
    avatar: text(person, "avatar", "avatar_url"),
    url: text(person, "url"),
    role: text(person, "role", "event_role"),
  });
}

function referencesOf(list: unknown): RawReference[] {
  const all = Array.isArray(list) ? list : [];
  return all.map((one) => ({
    url: typeof one === "string" ? one : text(one, "url", "href"),
    title: text(one, "title", "description"),
    type: text(one, "type"),
  }));
}
