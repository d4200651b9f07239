import type { Lang } from "#app/lib/lang.ts";
import { cleanLine, folded } from "#app/lib/text.ts";
import type { ScheduleRoom, ScheduleTrack } from "../schedule.ts";
import { guidAsUuid, uuidOf } from "../schedule-ids.ts";
import { cleanText } from "./clean-text.ts";
import {
  anyOf,
  inLanguages,
  type RawSchedule,
  type RawSession,
  type Said,
} from "./raw-schedule.ts";
import type { WarningList } from "./warnings.ts";

/** Things that sessions name: all of them, and which of them a name means. */
export type Named<T> = { all: T[]; keyOf(name: Said): string | null };

/**
 * The rooms of a file, each once by its name; a guid that several share is nobody's. A room that
 * only a session names is one too.
 */
export function readRooms(
  raw: RawSchedule,
  lang: Lang,
  { warn }: WarningList,
): Named<ScheduleRoom> {
  const rooms = new Map<string, ScheduleRoom>();
  const named = raw.sessions.map((session) => ({
    name: session.room || session.listedRoom,
    guid: "",
    slug: "",
    description: "",
    capacity: null,
  }));
  for (const room of [...raw.rooms, ...named]) {
    const key = keyOf(room.name, lang);
    if (key === "") continue;
    const met = rooms.get(key);
    const guid = met?.ids.guid || cleanLine(room.guid);
    const description = inLanguages(room.description, lang, (text) => cleanText(text).text);
    rooms.set(key, {
      key,
      ids: {
        guid,
        uuid: guid ? guidAsUuid(guid) : uuidOf(`room:${raw.conference.acronym}:${key}`),
        code: "",
        number: null,
      },
      name: met?.name ?? inLanguages(room.name, lang, cleanLine),
      slug: met?.slug || cleanLine(room.slug),
      description: {
        zh: met?.description.zh || description.zh,
        en: met?.description.en || description.en,
      },
      capacity: met?.capacity ?? (room.capacity && room.capacity > 0 ? room.capacity : null),
    });
  }
  const all = [...rooms.values()];
  for (const guid of new Set(all.map(({ ids }) => ids.guid))) {
    const sharing = all.filter(({ ids }) => ids.guid === guid);
    if (guid === "" || sharing.length < 2) continue;
    warn("room_guid_shared", { guid, rooms: sharing.map(({ key }) => key).join(", ") });
    for (const room of sharing) {
      room.ids = {
        ...room.ids,
        guid: "",
        uuid: uuidOf(`room:${raw.conference.acronym}:${room.key}`),
      };
    }
  }
  return { all, keyOf: (name) => keyOf(name, lang) || null };
}

/** The room a session is in: its own word before that of the list it stands in. */
export function roomOf(
  session: RawSession,
  rooms: Named<ScheduleRoom>,
  title: string,
  { warn }: WarningList,
) {
  const [own, listed] = [rooms.keyOf(session.room), rooms.keyOf(session.listedRoom)];
  if (!own && !listed) warn("room_missing", { title });
  if (own && listed && own !== listed)
    warn("room_contradicts", { title, room: own, other: listed });
  return own ?? listed;
}

/** The tracks of a file, each once by its name, also those that only a session names. */
export function readTracks(raw: RawSchedule, lang: Lang): Named<ScheduleTrack> {
  const tracks = new Map<string, ScheduleTrack>();
  const named = raw.sessions.flatMap(({ track }) => track ?? []);
  for (const track of [...raw.tracks, ...named]) {
    const key = keyOf(track.name, lang);
    if (key === "") continue;
    const met = tracks.get(key);
    tracks.set(key, {
      key,
      name: met?.name ?? inLanguages(track.name, lang, cleanLine),
      slug: met?.slug || cleanLine(track.slug),
      color: met?.color || colorOf(track.color),
    });
  }
  return { all: [...tracks.values()], keyOf: (name) => keyOf(name, lang) || null };
}

/** A color as `#rrggbb`, or "" where it is none. */
export function colorOf(said: string): string {
  const text = folded(said).replace(/^#?([\da-f])([\da-f])([\da-f])$/, "#$1$1$2$2$3$3");
  return /^#?[\da-f]{6}$/.test(text) ? `#${text.replace("#", "")}` : "";
}

function keyOf(name: Said, lang: Lang): string {
  return cleanLine(anyOf(name, lang));
}
