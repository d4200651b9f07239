import type { Localized } from "#app/lib/lang.ts";
import type { Level } from "./levels.ts";
import type {
  Reference,
  Schedule,
  ScheduleRoom,
  ScheduleSession,
  ScheduleSpeaker,
  ScheduleTrack,
  Slot,
} from "./schedule.ts";

/**
 * The program as the public sees it: a schedule with what only we know beside. The `key` of
 * everything in it is the id of its row, so that it can be written, filtered and compared like any
 * other schedule; every slug is there and unique among its kind. It holds nothing private.
 */
export type Program = Omit<Schedule, "rooms" | "tracks" | "speakers" | "sessions"> & {
  rooms: ProgramRoom[];
  tracks: ProgramTrack[];
  speakers: ProgramSpeaker[];
  sessions: ProgramSession[];
};

export type ProgramRoom = ScheduleRoom & {
  floor: Localized;
  building: string;
  equipment: Localized;
  /** How to get there. */
  directions: Localized;
};

export type ProgramTrack = ScheduleTrack;

export type ProgramSpeaker = ScheduleSpeaker & {
  slug: string;
  organization: Localized;
  links: Reference[];
};

export type ProgramSession = ScheduleSession & {
  level: Level;
  /** Seats that are given out one by one; null where everyone may come. */
  seats: number | null;
  /**
   * Where and when it was before, with the room's name of then: for a session that moved in the
   * newest release, and for one that has lost its slot since; null for all others.
   */
  was: (Slot & { roomName: Localized }) | null;
  /** How often its calendar entry changed: the SEQUENCE of its `.ics`. */
  sequence: number;
};

/** A session with a time. */
export type PlacedSession = ProgramSession & { slot: Slot };

/** What an event has before its first release. */
export function emptyProgram(zone: string): Program {
  const none = { zh: "", en: "" };
  const texts = { title: none, acronym: "", description: none, url: "", baseUrl: "" };
  return {
    version: "",
    url: "",
    zone,
    conference: { ...texts, logo: "", color: "", slotMinutes: null },
    days: [],
    rooms: [],
    tracks: [],
    speakers: [],
    sessions: [],
  };
}

/** Whether it takes place at a known time. */
export function takesPlace(session: ProgramSession): session is PlacedSession {
  return session.slot !== null && session.state === "confirmed";
}

/** The session at this slug, or of this id or UUID. */
export function sessionIn({ sessions }: Program, name: string): ProgramSession | null {
  return sessions.find(isCalled(name)) ?? null;
}

/** The speaker at this slug, or of this id or UUID. */
export function speakerIn({ speakers }: Program, name: string): ProgramSpeaker | null {
  return speakers.find(isCalled(name)) ?? null;
}

/** The room at this slug, or of this id or UUID. */
export function roomIn({ rooms }: Program, name: string): ProgramRoom | null {
  return rooms.find(isCalled(name)) ?? null;
}

/** The track at this slug, or of this id. */
export function trackIn({ tracks }: Program, name: string): ProgramTrack | null {
  return tracks.find(({ key, slug }) => key === name || slug === name) ?? null;
}

function isCalled(name: string) {
  return ({ key, slug, ids }: { key: string; slug: string; ids: { uuid: string } }) =>
    key === name || slug === name || ids.uuid === name;
}
