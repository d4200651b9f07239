import type { Schedule, ScheduleSession } from "../schedule.ts";

/** One track, room, speaker or session, by its key. */
export type Part = { track: string } | { room: string } | { speaker: string } | { session: string };

/** The part of a schedule that has to do with this one thing; days stay as they are. */
export function partOf(schedule: Schedule, part: Part): Schedule {
  const sessions = schedule.sessions.filter((session) => belongs(session, part));
  const rooms = new Set(sessions.map(({ slot }) => slot?.room));
  const tracks = new Set(sessions.map(({ track }) => track));
  const speakers = new Set(sessions.flatMap((session) => session.speakers.map((it) => it.speaker)));
  return {
    ...schedule,
    rooms: schedule.rooms.filter(({ key }) => rooms.has(key)),
    tracks: schedule.tracks.filter(({ key }) => tracks.has(key)),
    speakers: schedule.speakers.filter(({ key }) => speakers.has(key)),
    sessions,
  };
}

function belongs(session: ScheduleSession, part: Part): boolean {
  if ("track" in part) return session.track === part.track;
  if ("room" in part) return session.slot?.room === part.room;
  if ("speaker" in part) return session.speakers.some(({ speaker }) => speaker === part.speaker);
  return session.key === part.session;
}
