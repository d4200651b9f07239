import type { Localized } from "#app/lib/lang.ts";
import type { Draft, DraftSession } from "./draft.ts";

export type RoomRow = {
  key: string;
  name: Localized;
  capacity: number | null;
  floor: Localized;
  building: string;
  sessions: number;
};

export type TrackRow = { key: string; name: Localized; color: string; sessions: number };

/** The rooms of a draft as a list shows them, each with how many sessions are in it. */
export function roomRows(draft: Draft): RoomRow[] {
  const counts = countsBy(draft, ({ slot }) => slot?.room ?? null);
  return draft.rooms.map(({ key, name, capacity, floor, building }) => ({
    key,
    name,
    capacity,
    floor,
    building,
    sessions: counts.get(key) ?? 0,
  }));
}

/** The tracks of a draft as a list shows them, each with how many sessions belong to it. */
export function trackRows(draft: Draft): TrackRow[] {
  const counts = countsBy(draft, ({ track }) => track);
  return draft.tracks.map(({ key, name, color }) => ({
    key,
    name,
    color,
    sessions: counts.get(key) ?? 0,
  }));
}

function countsBy(draft: Draft, of: (session: DraftSession) => string | null) {
  const counts = new Map<string, number>();
  for (const session of draft.sessions) {
    const key = of(session);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
