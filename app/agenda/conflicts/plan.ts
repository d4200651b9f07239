import { type Instant, minute } from "#app/lib/time.ts";

/** A draft as it is checked: plain values, whoever they come from. */
export type Plan = {
  sessions: PlannedSession[];
  rooms: PlannedRoom[];
  /** When people can speak; someone who is not in it always can. */
  speakers: { id: string; away: Span[] }[];
  /** When the house is open; empty means always. */
  opening: Span[];
  /** How long one needs from a building to another, in ms. */
  walk?: number;
};

export type Span = { start: Instant; end: Instant };
export type PlannedRoom = { id: string; capacity: number | null; building: string; closed: Span[] };
export type PlannedSession = {
  id: string;
  speakers: string[];
  track: string | null;
  /** A break belongs to no track and needs no speaker. */
  needsTrack: boolean;
  /** Seats that are given out; null where everyone may come. */
  seats: number | null;
  /** Languages in which its title is missing. */
  untranslated: readonly ("zh" | "en")[];
  slot: (Span & { room: string | null }) | null;
};

/** `blocks` keeps a schedule from being released; `warns` asks to be acknowledged. */
export type Conflict = {
  code: ConflictCode;
  weight: "blocks" | "warns";
  sessions: string[];
  /** Of whom or what it speaks: a room, a speaker. */
  about: string | null;
};

export type ConflictCode =
  | "room_double_use"
  | "speaker_double_use"
  | "speaker_away"
  | "room_closed"
  | "outside_opening"
  | "room_too_small"
  | "too_far_to_walk"
  | "translation_missing"
  | "track_missing";

/** How long a walk to another building takes where nobody said. */
export const usualWalk = 10 * minute;

/** Whether two spans share any time; those that only touch share none. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
