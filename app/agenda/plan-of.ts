import type { Lang } from "#app/lib/lang.ts";
import type { Plan, PlannedSession } from "./conflicts/plan.ts";
import type { Draft, DraftSession } from "./draft.ts";

const trackless = new Set<DraftSession["kind"]>(["break", "blocker", "ceremony", "meetup"]);

/**
 * A draft as it is checked for conflicts, by the ids of its things. What was canceled takes nobody's
 * place; the house is open as the days of the draft say.
 */
export function planOf(draft: Draft): Plan {
  return {
    sessions: draft.sessions
      .filter(({ state }) => state === "confirmed")
      .map(plannedIn(draft.langs)),
    rooms: draft.rooms.map(({ key, capacity, building, closed }) => ({
      id: key,
      capacity,
      building,
      closed,
    })),
    speakers: draft.speakers
      .filter(({ away }) => away.length > 0)
      .map(({ key, away }) => ({ id: key, away })),
    opening: draft.days.map(({ start, end }) => ({ start, end })),
  };
}

/** What a blocker is called only organizers read. */
function plannedIn(langs: readonly Lang[]) {
  return ({ key, kind, title, track, seats, slot, speakers }: DraftSession): PlannedSession => ({
    id: key,
    speakers: speakers.map(({ speaker }) => speaker),
    track,
    needsTrack: !trackless.has(kind),
    seats,
    untranslated: kind === "blocker" ? [] : langs.filter((lang) => title[lang] === ""),
    slot,
  });
}
