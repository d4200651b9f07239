import type { PlacedSession } from "./program.ts";

/**
 * Sessions that overlap in one room stand beside each other: for each, by its key, which lane it
 * has and how many there are. One that has its room for itself has the only lane.
 */
export function asLanes(sessions: PlacedSession[]): Map<string, { at: number; of: number }> {
  const found = new Map<string, { at: number; of: number }>();
  const byRoom = new Map<string | null, PlacedSession[]>();
  for (const session of sessions) {
    const { room } = session.slot;
    byRoom.set(room, [...(byRoom.get(room) ?? []), session]);
  }
  for (const inRoom of byRoom.values()) {
    for (const cluster of clusters(inRoom)) share(cluster, found);
  }
  return found;
}

/** Runs of sessions of which each overlaps one before it. */
function clusters(inRoom: PlacedSession[]): PlacedSession[][] {
  const sorted = [...inRoom].sort((a, b) => a.slot.start - b.slot.start || b.slot.end - a.slot.end);
  const found: PlacedSession[][] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const session of sorted) {
    const last = found.at(-1);
    if (last && session.slot.start < until) last.push(session);
    else found.push([session]);
    until = Math.max(until, session.slot.end);
  }
  return found;
}

function share(cluster: PlacedSession[], found: Map<string, { at: number; of: number }>): void {
  const ends: number[] = [];
  const taken = cluster.map(({ slot }) => {
    const free = ends.findIndex((end) => end <= slot.start);
    const at = free < 0 ? ends.length : free;
    ends[at] = slot.end;
    return at;
  });
  for (const [n, { key }] of cluster.entries())
    found.set(key, { at: taken[n] ?? 0, of: ends.length });
}
