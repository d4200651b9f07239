import { hour, type Instant, minute } from "#app/lib/time.ts";
import { type PlacedSession, type Program, type ProgramRoom, takesPlace } from "./program.ts";

/** What is on in a room now and what comes after it; either may be nothing. */
export type RoomNow = {
  room: ProgramRoom | null;
  now: PlacedSession | null;
  next: PlacedSession | null;
};

/** How long ahead a screen in a hall looks. */
const ahead = 3 * hour;
/** How long a screen shows one part of many rooms. */
export const turn = 12 * 1000;

/**
 * What is on in each room at this moment and what follows within three hours; a break for everyone
 * stands in a room of its own, first. Rooms in which neither is are left out.
 */
export function nowAndNext(program: Program, now: Instant): RoomNow[] {
  const soon = program.sessions
    .filter(takesPlace)
    .filter(({ slot, kind }) => kind !== "blocker" && slot.end > now && slot.start < now + ahead)
    .sort((a, b) => a.slot.start - b.slot.start);
  return [null, ...program.rooms].flatMap((room) => {
    const here = soon.filter(({ slot }) => slot.room === (room?.key ?? null));
    const on = here.findLast(({ slot }) => slot.start <= now) ?? null;
    const next = here.find(({ slot }) => slot.start > now) ?? null;
    return on || next ? [{ room, now: on, next }] : [];
  });
}

/**
 * The rooms that fit on a screen at once; where there are more, the next ones every twelve seconds.
 * @returns them, which part of the whole they are (from 1) and how many there are.
 */
export function onScreen(
  rooms: RoomNow[],
  { now, most }: { now: Instant; most: number },
): { rooms: RoomNow[]; part: number; of: number } {
  const of = Math.max(1, Math.ceil(rooms.length / most));
  const at = Math.floor(now / turn) % of;
  const each = Math.ceil(rooms.length / of);
  return { rooms: rooms.slice(at * each, (at + 1) * each), part: at + 1, of };
}

/** How far a session has come at a moment: 0 at its start, 1 at its end. */
export function shareOver({ slot }: PlacedSession, now: Instant): number {
  const whole = Math.max(minute, slot.end - slot.start);
  return Math.min(1, Math.max(0, (now - slot.start) / whole));
}
