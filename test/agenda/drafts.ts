import type { Draft } from "#app/agenda/draft.ts";
import type { ScheduleSession } from "#app/agenda/schedule.ts";
import { schedule } from "./schedules.ts";

/** A draft of two days, two rooms, two speakers and these sessions, as the database gives one. */
export function draftWith(sessions: ScheduleSession[]): Draft {
  const nothing = { zh: "", en: "" };
  const { rooms, tracks, speakers, ...rest } = schedule(sessions);
  return {
    ...rest,
    revision: 1,
    released: 0,
    langs: ["zh", "en"],
    rooms: rooms.map((room, position) => ({
      ...room,
      floor: nothing,
      building: "",
      equipment: nothing,
      directions: nothing,
      closed: [],
      position,
      version: 1,
    })),
    tracks: tracks.map((track, position) => ({ ...track, position, version: 1 })),
    speakers: speakers.map((speaker) => ({
      ...speaker,
      slug: speaker.key,
      organization: nothing,
      links: [],
      email: "",
      personId: null,
      away: [],
      hasEditLink: false,
      version: 1,
    })),
    sessions: sessions.map((session) => ({
      ...session,
      level: "any",
      seats: null,
      was: null,
      sequence: 0,
      seatsTaken: 0,
      version: 1,
      changedAt: 0,
      changedBy: "",
    })),
  };
}
