import type {
  Schedule,
  ScheduleRoom,
  ScheduleSession,
  ScheduleSpeaker,
  ScheduleTrack,
} from "../schedule.ts";

/** What the keys of a session stand for. */
export type NamedIn = {
  trackOf(session: ScheduleSession): ScheduleTrack | undefined;
  roomOf(session: ScheduleSession): ScheduleRoom | undefined;
  /** Who speaks and as what, in their order; whom the schedule does not know is left out. */
  speakersOf(session: ScheduleSession): { person: ScheduleSpeaker; role: string }[];
};

/** Looks up what sessions name by key, each in one step: a thousand sessions name thousands. */
export function namedIn({ tracks, rooms, speakers }: Schedule): NamedIn {
  const [track, room, speaker] = [byKey(tracks), byKey(rooms), byKey(speakers)];
  return {
    trackOf: (session) => track.get(session.track ?? ""),
    roomOf: ({ slot }) => room.get(slot?.room ?? ""),
    speakersOf: (session) =>
      session.speakers.flatMap(({ speaker: key, role }) => {
        const person = speaker.get(key);
        return person ? [{ person, role }] : [];
      }),
  };
}

function byKey<T extends { key: string }>(all: T[]): Map<string, T> {
  return new Map(all.map((one) => [one.key, one]));
}
