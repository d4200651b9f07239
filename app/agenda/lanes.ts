import type { PlacedSession } from "./program.ts";

type Spanned = { start: number; end: number };

/**
 * Puts what overlaps beside each other: the lane of each, from 0, and how many lanes it shares its
 * time with, directly or through others. What is earlier, and of two at once the longer, stands
 * further to the left.
 */
export function lanesOf<T extends Spanned>(all: T[]): (T & { lane: number; lanes: number })[] {
  const queue = [...all].sort((a, b) => a.start - b.start || b.end - a.end);
  const placed: (T & { lane: number; lanes: number })[] = [];
  let group: (T & { lane: number; lanes: number })[] = [];
  let busy: number[] = [];
  const close = () => {
    for (const one of group) one.lanes = busy.length;
    group = [];
    busy = [];
  };
  for (const one of queue) {
    if (busy.every((until) => until <= one.start)) close();
    const free = busy.findIndex((until) => until <= one.start);
    const lane = free === -1 ? busy.length : free;
    busy[lane] = one.end;
    const laid = { ...one, lane, lanes: 1 };
    group.push(laid);
    placed.push(laid);
  }
  close();
  return placed;
}

/** The same room by room, for each session by its key: which lane it has and how many there are. */
export function lanesInRooms(sessions: PlacedSession[]): Map<string, { at: number; of: number }> {
  const byRoom = new Map<string | null, (Spanned & { key: string })[]>();
  for (const { key, slot } of sessions) {
    const inRoom = byRoom.get(slot.room) ?? [];
    inRoom.push({ key, start: slot.start, end: slot.end });
    byRoom.set(slot.room, inRoom);
  }
  const laid = [...byRoom.values()].flatMap(lanesOf);
  return new Map(laid.map(({ key, lane, lanes }) => [key, { at: lane, of: lanes }]));
}
