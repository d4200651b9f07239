import { localized } from "#app/lib/lang.ts";
import { minute } from "#app/lib/time.ts";
import type { Recording, Reference, Schedule } from "../schedule.ts";
import { typeOf } from "../session-kinds.ts";
import {
  acronymOf,
  listedDays,
  offsetTime,
  type Placed,
  sessionNumbers,
  slotTexts,
  spanOf,
  type WriteOptions,
} from "./listing.ts";
import { type NamedIn, namedIn } from "./named-in.ts";
import { element, optional } from "./xml-text.ts";

/**
 * A schedule as schedule.xml, valid against its XSD: every guid a UUID, every id a number of its
 * own, only slugs, codes and colors that the format can say. What has no time is not in it.
 */
export function writeXml(schedule: Schedule, options: WriteOptions): string {
  const writing = {
    schedule,
    options,
    named: namedIn(schedule),
    numbers: sessionNumbers(schedule),
    codes: codesOf(schedule),
    slugs: new Set<string>(),
  };
  const guids = new Map(schedule.rooms.map(({ key, ids }) => [key, ids.uuid]));
  const days = listedDays(schedule, options.lang).map(({ index, date, start, end, rooms }) => {
    const [from, until] = [offsetTime(start, schedule.zone), offsetTime(end, schedule.zone)];
    const inside = rooms.map(({ key, name, sessions }) =>
      element(
        "room",
        { name, guid: key === null ? null : (guids.get(key) ?? null) },
        sessions.map((session) => sessionXml(session, name, writing)),
      ),
    );
    return element("day", { index, date, start: from, end: until }, inside);
  });
  const root = element("schedule", {}, [
    element("generator", { name: "Wutong", version: options.generator }, []),
    element("url", {}, options.url),
    element("version", {}, schedule.version),
    conferenceXml(schedule, options),
    ...days,
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

type Writing = {
  schedule: Schedule;
  options: WriteOptions;
  named: NamedIn;
  numbers: Map<string, number>;
  /** How many sessions have each code. */
  codes: Map<string, number>;
  slugs: Set<string>;
};

function conferenceXml(schedule: Schedule, { lang }: WriteOptions): string {
  const { conference, days, tracks } = schedule;
  const { first, last } = spanOf(schedule);
  return element("conference", {}, [
    element("acronym", {}, acronymOf(schedule)),
    element("title", {}, localized(conference.title, lang)),
    element("start", {}, first),
    element("end", {}, last),
    element("days", {}, String(days.length)),
    element("timeslot_duration", {}, slotDuration(conference.slotMinutes)),
    optional("base_url", conference.baseUrl),
    optional("logo", conference.logo),
    optional("url", conference.url),
    element("time_zone_name", {}, schedule.zone),
    conference.color ? element("color", { primary: conference.color }, []) : "",
    ...tracks.map(({ name, color, slug }) =>
      element(
        "track",
        {
          name: localized(name, lang),
          color: color || null,
          slug: /^[a-z][a-z0-9-]+$/.test(slug) ? slug : null,
        },
        [],
      ),
    ),
  ]);
}

function sessionXml(session: Placed, room: string, writing: Writing): string {
  const { schedule, options, named, numbers, codes, slugs } = writing;
  const { lang } = options;
  const { date, start, duration } = slotTexts(session.slot, schedule.zone);
  const { ids, title, subtitle, abstract, description } = session;
  const track = named.trackOf(session);
  const slug = /^[a-z0-9_]{4,}-[a-z0-9\-_]{4,}$/.test(session.slug) && !slugs.has(session.slug);
  if (slug) slugs.add(session.slug);
  const attributes = {
    guid: ids.uuid,
    id: numbers.get(session.key) ?? null,
    code: isPlainCode(ids.code) && codes.get(ids.code) === 1 ? ids.code : null,
  };
  return element("event", attributes, [
    element("room", {}, room),
    element("title", {}, localized(title, lang)),
    optional("subtitle", localized(subtitle, lang)),
    element("type", {}, typeOf(session)),
    element("date", {}, date),
    element("start", {}, start),
    element("duration", {}, duration),
    element("abstract", {}, localized(abstract, lang)),
    slug ? element("slug", {}, session.slug) : "",
    element("track", {}, track ? localized(track.name, lang) : ""),
    optional("logo", session.logo),
    personsXml(named.speakersOf(session), options),
    optional("language", session.languages.join(", ")),
    optional("description", localized(description, lang)),
    recordingXml(session.recording),
    referencesXml("links", "link", session.links),
    referencesXml("attachments", "attachment", session.attachments),
    element("url", {}, options.sessionUrl(session)),
    optional("feedback_url", session.feedbackUrl),
    optional("origin_url", session.originUrl),
  ]);
}

function personsXml(people: ReturnType<NamedIn["speakersOf"]>, { lang }: WriteOptions): string {
  return element(
    "persons",
    {},
    people.map(({ person: { ids, name } }) =>
      element("person", { id: ids.number, guid: ids.uuid }, localized(name, lang)),
    ),
  );
}

function recordingXml({ license, optOut, url }: Recording): string {
  if (license === "" && optOut === null && url === "") return "";
  return element("recording", {}, [
    element("license", {}, license),
    element("optout", {}, String(optOut ?? false)),
    optional("url", url),
  ]);
}

function referencesXml(list: string, name: string, references: Reference[]): string {
  const all = references.map(({ url, title, type }) =>
    element(name, { href: url, type: type || null }, title),
  );
  return all.length ? element(list, {}, all) : "";
}

function slotDuration(minutes: number | null): string {
  const { duration } = slotTexts(
    { room: null, start: 0, end: (minutes ?? 5) * minute, day: "" },
    "UTC",
  );
  return duration;
}

/** A code goes out as the format can say it, and where no other session has the same. */
function codesOf({ sessions }: Schedule): Map<string, number> {
  const codes = new Map<string, number>();
  for (const { ids } of sessions) codes.set(ids.code, (codes.get(ids.code) ?? 0) + 1);
  return codes;
}

function isPlainCode(code: string): boolean {
  return /^[0-9A-Z]{6}$/.test(code);
}
