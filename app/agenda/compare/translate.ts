import type { Schedule } from "../schedule.ts";
import { type MatchedBy, matchRooms, matchSessions, matchSpeakers, matchTracks } from "./match.ts";

/** A schedule whose things are named as those of another, where they are the same. */
export type Translated = { schedule: Schedule; matchedBy: Map<string, MatchedBy> };

/**
 * Another schedule in the names of this one: what is the same gets the same key, and what is new one
 * that nothing here has.
 */
export function translated(there: Schedule, here: Schedule): Translated {
  const sessions = matchSessions(there, here);
  const rooms = keysOf(there.rooms, matchRooms(there, here), here.rooms);
  const tracks = keysOf(there.tracks, matchTracks(there, here), here.tracks);
  const speakers = keysOf(there.speakers, matchSpeakers(there, here), here.speakers);
  const own = keysOf(there.sessions, sessions, here.sessions);
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
    sessions: rename(there.sessions, own).map((session) => ({
      ...session,
      track: named(tracks, session.track),
      slot: session.slot && { ...session.slot, room: named(rooms, session.slot.room) },
      speakers: session.speakers.map((it) => ({
        ...it,
        speaker: speakers.get(it.speaker) ?? it.speaker,
      })),
    })),
  };
  return { schedule, matchedBy };
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
