import { type Localized, localized } from "#app/lib/lang.ts";
import { hour, minute } from "#app/lib/time.ts";
import type { Reference, Schedule, ScheduleRoom } from "../schedule.ts";
import { typeOf } from "../session-kinds.ts";
import {
  acronymOf,
  durationOf,
  listedDays,
  offsetTime,
  type Placed,
  roomNames,
  sessionNumbers,
  slotTexts,
  spanOf,
  type WriteOptions,
} from "./listing.ts";
import { type NamedIn, namedIn } from "./named-in.ts";

/**
 * A schedule as schedule.json, version 1, valid against its schema and with the language of its
 * texts beside the version. What has no time is not in it.
 */
export function writeJson(schedule: Schedule, options: WriteOptions): string {
  const { conference, zone } = schedule;
  const { lang } = options;
  const { first, last } = spanOf(schedule);
  const names = roomNames(schedule, lang);
  const numbers = sessionNumbers(schedule);
  const named = namedIn(schedule);
  const days = listedDays(schedule, lang);
  return JSON.stringify({
    generator: { name: "Wutong", version: options.generator },
    schedule: {
      version: schedule.version,
      language: lang,
      url: options.url,
      ...known("base_url", conference.baseUrl),
      conference: {
        acronym: acronymOf(schedule),
        title: localized(conference.title, lang),
        ...known("description", localized(conference.description, lang)),
        start: first,
        end: last,
        daysCount: schedule.days.length,
        timeslot_duration: durationOf({
          room: null,
          start: 0,
          end: (conference.slotMinutes ?? 5) * minute,
          day: first,
        }),
        ...known("time_zone_name", zoneShape.test(zone) ? zone : ""),
        ...known("logo", conference.logo),
        ...(conference.color ? { colors: { primary: conference.color } } : {}),
        ...known("url", conference.url),
        tracks: schedule.tracks.map(({ name, slug, color }) => ({
          name: localized(name, lang),
          ...known("slug", slugShape.test(slug) ? slug : ""),
          ...known("color", color),
        })),
        rooms: schedule.rooms.map((room) => roomJson(room, names.get(room.key) ?? "", options)),
        days: days.map(({ index, date, start, end, rooms }) => ({
          index,
          date,
          day_start: offsetTime(start, zone),
          day_end: offsetTime(end, zone),
          rooms: Object.fromEntries(
            rooms.map(({ name, sessions }) => [
              name,
              sessions.map((one) =>
                sessionJson(one, name, numbers.get(one.key) ?? 1, { schedule, named, options }),
              ),
            ]),
          ),
        })),
      },
    },
  });
}

const zoneShape = /^(?:[A-Z][a-z]+\/[A-Z][a-z].*|.*UTC)$/;
const slugShape = /^[a-z0-9_-]+[a-z0-9]$/;
const referenceTypes = ["slides", "paper", "web", "blog", "article", "media", "related"];

function roomJson(room: ScheduleRoom, name: string, { lang }: WriteOptions) {
  return {
    name,
    guid: room.ids.uuid,
    ...known("slug", slugShape.test(room.slug) ? room.slug : ""),
    description: localized(room.description, lang) || null,
    capacity: room.capacity,
  };
}

function sessionJson(
  session: Placed,
  room: string,
  number: number,
  { schedule, named, options }: { schedule: Schedule; named: NamedIn; options: WriteOptions },
) {
  const { ids, slot, recording } = session;
  const text = (value: Localized) => localized(value, options.lang);
  const track = named.trackOf(session);
  const { date, start, end, duration } = slotTexts(slot, schedule.zone);
  return {
    guid: ids.uuid,
    ...known("code", /^[A-Z0-9]+$/.test(ids.code) ? ids.code : ""),
    id: number,
    date,
    start,
    end,
    duration: slot.end - slot.start < 99 * hour ? duration : longDuration(slot),
    room,
    slug: `${acronymOf(schedule)}-${number}`,
    url: options.sessionUrl(session),
    logo: session.logo || null,
    title: text(session.title),
    subtitle: text(session.subtitle),
    track: track ? text(track.name) : null,
    type: typeOf(session),
    language: session.languages.join(", ") || null,
    abstract: text(session.abstract),
    description: text(session.description),
    ...known("recording_license", recording.license),
    do_not_record: recording.optOut,
    persons: named.speakersOf(session).map(({ person, role }) => ({
      guid: person.ids.uuid,
      ...known("code", /^[A-Z0-9]+$/.test(person.ids.code) ? person.ids.code : ""),
      name: text(person.name),
      biography: text(person.biography) || null,
      avatar: person.avatar || null,
      ...known("url", person.url),
      ...known("role", role),
    })),
    links: session.links.map(referenceJson),
    attachments: session.attachments.map(referenceJson),
    ...known("feedback_url", session.feedbackUrl),
    ...known("origin_url", session.originUrl),
  };
}

function referenceJson({ url, title, type }: Reference) {
  const known = referenceTypes.includes(type) ? { type } : {};
  return { url, title, ...known };
}

function longDuration({ start, end }: Placed["slot"]): string {
  const minutes = Math.floor((end - start) / minute);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

function known(name: string, value: string): Record<string, string> {
  return value === "" ? {} : { [name]: value };
}
