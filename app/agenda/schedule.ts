import type { Localized } from "#app/lib/lang.ts";
import type { Day, Instant } from "#app/lib/time.ts";
import type { SessionKind } from "./session-kinds.ts";

/**
 * A schedule as it is exchanged with other systems: what a file said, or what one will say. Things
 * name each other by `key`, which means nothing outside of this one value. What is not known is "",
 * null or an empty list, and never means that it should be taken away.
 */
export type Schedule = {
  version: string;
  /** Where the schedule itself is published. */
  url: string;
  /** The IANA name of the zone whose wall clock the conference lives by. */
  zone: string;
  conference: Conference;
  days: ScheduleDay[];
  rooms: ScheduleRoom[];
  tracks: ScheduleTrack[];
  speakers: ScheduleSpeaker[];
  sessions: ScheduleSession[];
};

export type Conference = {
  title: Localized;
  acronym: string;
  description: Localized;
  url: string;
  /** What relative addresses in the file are relative to. */
  baseUrl: string;
  logo: string;
  /** `#rrggbb` or "". */
  color: string;
  slotMinutes: number | null;
};

/** A day of the program: it may begin in the morning and end long after midnight. */
export type ScheduleDay = { index: number; date: Day; start: Instant; end: Instant };

export type ScheduleRoom = {
  key: string;
  ids: Ids;
  name: Localized;
  slug: string;
  description: Localized;
  capacity: number | null;
};

export type ScheduleTrack = { key: string; name: Localized; slug: string; color: string };

export type ScheduleSpeaker = {
  key: string;
  ids: Ids;
  name: Localized;
  biography: Localized;
  avatar: string;
  url: string;
};

export type ScheduleSession = {
  key: string;
  ids: Ids;
  slug: string;
  kind: SessionKind;
  /** What the other system calls its kind, where that says more than `kind`. */
  type: string;
  title: Localized;
  subtitle: Localized;
  abstract: Localized;
  description: Localized;
  /** What is spoken: lower-case language tags, most spoken first. */
  languages: string[];
  track: string | null;
  speakers: SessionSpeaker[];
  /** Null while it has no time. */
  slot: Slot | null;
  links: Reference[];
  attachments: Reference[];
  recording: Recording;
  logo: string;
  /** Its page in the system that wrote the file. */
  url: string;
  feedbackUrl: string;
  /** Its page in the system it comes from. */
  originUrl: string;
  state: "confirmed" | "canceled";
};

/** `role` is "" where nobody said more than that they speak. */
export type SessionSpeaker = { speaker: string; role: string };

/** `day` is the day of the program it belongs to, which after midnight is the day before. */
export type Slot = { room: string | null; start: Instant; end: Instant; day: Day };

export type Reference = { url: string; title: string; type: string };

export type Recording = { license: string; optOut: boolean | null; url: string };

/** By what other systems know a thing. */
export type Ids = {
  /** As the file wrote it, UUID or not; "" where it wrote none. */
  guid: string;
  /** The guid as a UUID, or one derived from what else is known; always the same for the same. */
  uuid: string;
  /** A short name such as `G9JGWY`, or "". */
  code: string;
  /** Not unique across systems, sometimes not even within one. */
  number: number | null;
};
