import { createHash } from "node:crypto";
import type { Lang } from "#app/lib/lang.ts";
import { cleanLine, hasHan } from "#app/lib/text.ts";
import { minute } from "#app/lib/time.ts";
import type { Schedule, ScheduleDay } from "../schedule.ts";
import { readAddress } from "./addresses.ts";
import { cleanText } from "./clean-text.ts";
import { allDays, listedDays, programDays } from "./program-days.ts";
import { anyOf, inLanguages, type RawSchedule } from "./raw-schedule.ts";
import { readIds } from "./read-ids.ts";
import { readPeople } from "./read-people.ts";
import { colorOf, readRooms, readTracks, roomOf } from "./read-places.ts";
import { readSession } from "./read-session.ts";
import { readSlots, zoneOf } from "./read-slots.ts";
import { readDuration } from "./read-times.ts";
import type { WarningList } from "./warnings.ts";

/** What is known before a file is read: the event's zone, and the language where somebody said it. */
export type ReadOptions = { zone: string; lang?: Lang };

/** How much of a file became what: every session of it is in one of these. */
export type Tally = { found: number; imported: number; merged: number; leftOut: number };

export type Assembled = { schedule: Schedule; lang: Lang; tally: Tally };

/**
 * Makes a schedule of what a file said. Sessions that say the very same twice are merged, and one
 * without a title is left out; both are told. Everything else comes in, with a warning where it had
 * to be guessed.
 */
export function assemble(raw: RawSchedule, options: ReadOptions, list: WarningList): Assembled {
  const lang = options.lang ?? raw.lang ?? languageOf(raw);
  const zone = zoneOf(raw, options.zone, list);
  const base = readAddress(raw.conference.baseUrl, readAddress(raw.url, "").url).url;
  const found = raw.sessions.length;
  const titled = raw.sessions.filter((session) => {
    const title = cleanLine(anyOf(session.title, lang));
    if (title === "") list.warn("title_missing", { place: session.guid || session.number || "–" });
    return title !== "";
  });
  const sessions = withoutTwins(titled, (it) => {
    list.warn("session_merged", { title: cleanLine(anyOf(it.title, lang)) });
  });
  const kept = { ...raw, sessions };
  const rooms = readRooms(kept, lang, list);
  const tracks = readTracks(kept, lang);
  const people = readPeople(kept, lang, base, list);
  const slots = readSlots(kept, zone, list);
  const days = listedDays(raw.days, zone).filter((day): day is ScheduleDay => day !== null);
  const timed = slots.filter((slot) => slot !== null);
  const dates = programDays(timed, days, zone);
  const dayOfSlot = new Map(timed.map((slot, at) => [slot, dates[at] ?? ""]));
  const placed = sessions.map((session, at) => {
    const slot = slots[at] ?? null;
    const title = cleanLine(anyOf(session.title, lang));
    const room = roomOf(session, rooms, title, list);
    return { raw: session, title, room, start: slot?.start ?? null, slot };
  });
  const ids = readIds(placed, raw.conference.acronym, list);
  const schedule: Schedule = {
    version: cleanLine(raw.version),
    url: readAddress(raw.url, "").url,
    zone,
    conference: {
      title: inLanguages(raw.conference.title, lang, cleanLine),
      acronym: cleanLine(raw.conference.acronym),
      description: inLanguages(raw.conference.description, lang, (text) => cleanText(text).text),
      url: readAddress(raw.conference.url, base).url,
      baseUrl: base,
      logo: readAddress(raw.conference.logo, base).url,
      color: colorOf(raw.conference.color),
      slotMinutes: (readDuration(raw.conference.slotDuration) ?? 0) / minute || null,
    },
    days: [],
    rooms: rooms.all,
    tracks: tracks.all,
    speakers: people.all,
    sessions: placed.flatMap(({ raw: session, room, slot }, at) => {
      const own = ids[at];
      if (!own) return [];
      const when = slot && {
        room,
        start: slot.start,
        end: slot.end,
        day: dayOfSlot.get(slot) ?? "",
      };
      const track = session.track ? tracks.keyOf(session.track.name) : null;
      const speakers = people.speaking(session.people);
      return [
        {
          ...readSession(session, { lang, base, list }),
          key: own.uuid,
          ids: own,
          slot: when,
          track,
          speakers,
        },
      ];
    }),
  };
  schedule.days = allDays(
    days,
    schedule.sessions.flatMap(({ slot }) => slot ?? []),
  );
  const imported = schedule.sessions.length;
  const tally = {
    found,
    imported,
    merged: titled.length - imported,
    leftOut: found - titled.length,
  };
  return { schedule, lang, tally };
}

/** Chinese where a third of the titles has Chinese characters; what is neither counts as English. */
function languageOf(raw: RawSchedule): Lang {
  const titles = raw.sessions
    .map(({ title }) => title)
    .filter((title) => typeof title === "string");
  return titles.filter(hasHan).length * 3 > titles.length ? "zh" : "en";
}

function withoutTwins<T extends object>(all: T[], tell: (twin: T) => void): T[] {
  const met = new Set<string>();
  return all.filter((one) => {
    // A fingerprint: the contents of a thousand sessions are not kept twice.
    const content = createHash("sha256").update(JSON.stringify(one)).digest("base64");
    if (met.has(content)) tell(one);
    const isNew = !met.has(content);
    met.add(content);
    return isNew;
  });
}
