import type { Schedule, ScheduleSession } from "../schedule.ts";
import {
  type MatchedBy,
  matchRooms,
  matchSessions,
  matchSpeakers,
  matchTracks,
  wordings,
} from "./match.ts";

/** A schedule whose things are named as those of another, where they are the same. */
export type Translated = { schedule: Schedule; matchedBy: Map<string, MatchedBy> };

/**
 * Another schedule in the names of this one: what is the same gets the same key, and what is new one
 * that nothing here has. A speaker of whom only the name is said, and whose name several have here, is
 * the one who speaks in the same session.
 */
export function translated(there: Schedule, here: Schedule): Translated {
  const sessions = matchSessions(there, here);
  const rooms = keysOf(there.rooms, matchRooms(there, here), here.rooms);
  const tracks = keysOf(there.tracks, matchTracks(there, here), here.tracks);
  const speakers = keysOf(there.speakers, matchSpeakers(there, here), here.speakers);
  const own = keysOf(there.sessions, sessions, here.sessions);
  const namesakes = namesakesOf(there, here);
  const matchedBy = new Map<string, MatchedBy>();
  for (const { local, by } of sessions.values()) matchedBy.set(local.key, by);
  const named = (names: Map<string, string>, key: string | null | undefined) =>
    key === null || key === undefined ? null : (names.get(key) ?? null);
  const rename = <T extends { key: string }>(all: T[], names: Map<string, string>) =>
    all.map((one) => ({ ...one, key: names.get(one.key) ?? one.key }));
  const schedule = {
    ...there,
    rooms: rename(there.rooms, rooms),
    tracks: rename(there.tracks, tracks),
    speakers: rename(there.speakers, speakers),
    sessions: there.sessions.map((session) => ({
      ...session,
      key: own.get(session.key) ?? session.key,
      track: named(tracks, session.track),
      slot: session.slot && { ...session.slot, room: named(rooms, session.slot.room) },
      speakers: session.speakers.map((it) => ({
        ...it,
        speaker:
          speakerOf(sessions.get(session)?.local, namesakes.get(it.speaker)) ??
          speakers.get(it.speaker) ??
          it.speaker,
      })),
    })),
  };
  const speaking = new Set(
    schedule.sessions.flatMap((session) => session.speakers.map(({ speaker }) => speaker)),
  );
  const settled = new Set([...namesakes.keys()].map((key) => speakers.get(key) ?? key));
  schedule.speakers = schedule.speakers.filter(({ key }) => speaking.has(key) || !settled.has(key));
  return { schedule, matchedBy };
}

/** Who may be meant by those of whom only a name is said that several have here. */
function namesakesOf(there: Schedule, here: Schedule): Map<string, Set<string>> {
  const keys = new Map<string, Set<string>>();
  for (const { key, name } of here.speakers) {
    for (const wording of wordings(name)) {
      keys.set(wording, (keys.get(wording) ?? new Set()).add(key));
    }
  }
  const found = new Map<string, Set<string>>();
  for (const { key, ids, name } of there.speakers) {
    if (ids.guid || ids.code || ids.number !== null) continue;
    const meant = wordings(name).map((wording) => keys.get(wording) ?? new Set<string>());
    const all = new Set(meant.flatMap((one) => [...one]));
    if (all.size > 1) found.set(key, all);
  }
  return found;
}

function speakerOf(session: ScheduleSession | undefined, meant: Set<string> | undefined) {
  return meant && session?.speakers.find(({ speaker }) => meant.has(speaker))?.speaker;
}

function keysOf<T extends { key: string }>(
  there: T[],
  matches: Map<T, { local: T }>,
  here: T[],
): Map<string, string> {
  const taken = new Set(here.map(({ key }) => key));
  return new Map(
    there.map((one) => {
      let key = matches.get(one)?.local.key;
      if (key === undefined) {
        key = one.key;
        while (taken.has(key)) key = `+${key}`;
        taken.add(key);
      }
      return [one.key, key];
    }),
  );
}
