import { type Lang, type Localized, localized } from "#app/lib/lang.ts";
import type { Board } from "./board.ts";
import { overlap, type Plan } from "./conflicts/plan.ts";
import type { PlanNames } from "./conflicts/sentences.ts";
import type { Draft } from "./draft.ts";
import type { BoardFacts } from "./editor/facts.ts";
import { planOf } from "./plan-of.ts";

/** What the board's script needs to see conflicts by itself: no texts, nobody's address. */
export function boardFacts(
  draft: Draft,
  board: Board,
  { lang, revisionUrl }: { lang: Lang; revisionUrl: string },
): BoardFacts {
  const plan = planWithin(planOf(draft), { start: board.from, end: board.until });
  const all = namesOf(draft, lang);
  const speaking = new Set(plan.sessions.flatMap(({ speakers }) => speakers));
  return {
    lang,
    zone: draft.zone,
    revision: draft.revision,
    revisionUrl,
    from: board.from,
    plan,
    names: {
      sessions: only(all.sessions, new Set(plan.sessions.map(({ id }) => id))),
      rooms: all.rooms,
      speakers: only(all.speakers, speaking),
    },
  };
}

/** What everything in a draft is called in this language, by its id. */
export function namesOf(draft: Draft, lang: Lang): PlanNames {
  const named = (all: { key: string; name: Localized }[]) =>
    Object.fromEntries(all.map(({ key, name }) => [key, localized(name, lang)]));
  return {
    sessions: named(draft.sessions.map(({ key, title }) => ({ key, name: title }))),
    rooms: named(draft.rooms),
    speakers: named(draft.speakers),
  };
}

/** The part of a plan that is at this time, or at none yet. */
function planWithin(plan: Plan, span: { start: number; end: number }): Plan {
  return {
    ...plan,
    sessions: plan.sessions
      .filter(({ slot }) => slot === null || overlap(slot, span))
      .map((session) => ({ ...session, untranslated: [], needsTrack: false })),
  };
}

function only(names: Record<string, string>, ids: Set<string>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).filter(([id]) => ids.has(id)));
}
