import { folded } from "#app/lib/text.ts";
import type {
  Schedule,
  ScheduleRoom,
  ScheduleSession,
  ScheduleSpeaker,
  ScheduleTrack,
} from "../schedule.ts";

export type MatchedBy = "guid" | "code" | "content" | "title" | "name";
export type Match<T> = { local: T; by: MatchedBy };

type Pass<T> = { by: MatchedBy; keys(one: T, of: Schedule): string[] };

const sessionPasses: Pass<ScheduleSession>[] = [
  { by: "guid", keys: ({ ids }) => [ids.uuid] },
  { by: "code", keys: ({ ids }) => [ids.code] },
  {
    by: "content",
    keys: ({ title, slot }, { rooms }) => {
      const room = rooms.find(({ key }) => key === slot?.room);
      const places = room ? wordings(room.name) : [""];
      return wordings(title).flatMap((one) =>
        places.map((place) => `${one}|${slot?.start ?? ""}|${place}`),
      );
    },
  },
  // What nothing else knows, and has moved: by its title, where only one is left that has it.
  { by: "title", keys: ({ title, ids }) => (ids.guid && ids.code ? [] : wordings(title)) },
];

const speakerPasses: Pass<ScheduleSpeaker>[] = [
  { by: "guid", keys: ({ ids }) => [ids.uuid] },
  { by: "code", keys: ({ ids }) => [ids.code] },
  { by: "name", keys: ({ name }) => wordings(name) },
];

const roomPasses: Pass<ScheduleRoom>[] = [
  { by: "guid", keys: ({ ids }) => [ids.uuid] },
  { by: "name", keys: ({ name }) => wordings(name) },
];

const trackPasses: Pass<ScheduleTrack>[] = [{ by: "name", keys: ({ name }) => wordings(name) }];

/**
 * Which session here is which of there: by guid, else by code, else by title, start and room, else
 * by a title that only one on each side is left with. Numbers are never relied on.
 */
export function matchSessions(there: Schedule, here: Schedule) {
  return matched(there, there.sessions, here, here.sessions, sessionPasses);
}

/** Which speaker is which: by guid, else by code, else by a name that only one on each side has. */
export function matchSpeakers(there: Schedule, here: Schedule) {
  return matched(there, there.speakers, here, here.speakers, speakerPasses);
}

/** Which room is which: by guid, else by name in any language. */
export function matchRooms(there: Schedule, here: Schedule) {
  return matched(there, there.rooms, here, here.rooms, roomPasses);
}

/** Which track is which: by name in any language. */
export function matchTracks(there: Schedule, here: Schedule) {
  return matched(there, there.tracks, here, here.tracks, trackPasses);
}

function matched<T>(
  there: Schedule,
  incoming: T[],
  here: Schedule,
  local: T[],
  passes: Pass<T>[],
): Map<T, Match<T>> {
  const matches = new Map<T, Match<T>>();
  const taken = new Set<T>();
  for (const { by, keys } of passes) {
    const ours = byKey(
      local.filter((one) => !taken.has(one)),
      (one) => keys(one, here),
    );
    const rest = incoming.filter((one) => !matches.has(one));
    const theirs = byKey(rest, (one) => keys(one, there));
    for (const one of rest) {
      const found = new Set(
        keys(one, there).flatMap((key) =>
          theirs.get(key)?.size === 1 ? [...(ours.get(key) ?? [])] : [],
        ),
      );
      const [only] = found;
      if (found.size !== 1 || !only || taken.has(only)) continue;
      matches.set(one, { local: only, by });
      taken.add(only);
    }
  }
  return matches;
}

function byKey<T>(all: T[], keys: (one: T) => string[]): Map<string, Set<T>> {
  const index = new Map<string, Set<T>>();
  for (const one of all) {
    for (const key of keys(one)) {
      if (key === "") continue;
      const known = index.get(key);
      if (known) known.add(one);
      else index.set(key, new Set([one]));
    }
  }
  return index;
}

/** A name or title as it is compared, once for each wording it has. */
export function wordings({ zh, en }: { zh: string; en: string }): string[] {
  return [...new Set([folded(zh), folded(en)])].filter(Boolean);
}
