import type { Event } from "#app/event/events.ts";
import type { Lang } from "#app/lib/lang.ts";
import { dayOf, formatDay, type Instant } from "#app/lib/time.ts";
import { draftRevisionUrl } from "#app/urls.ts";
import { boardOf, dayAsked } from "./board.ts";
import { boardFacts } from "./board-facts.ts";
import type { Conflict } from "./conflicts/plan.ts";
import { findConflicts } from "./conflicts.ts";
import type { Draft } from "./draft.ts";
import type { Weight } from "./editor/live-check.ts";
import { openSession } from "./open-session.ts";
import { planOf } from "./plan-of.ts";

type Asked = { day: string | null; session: string | null; lang: Lang; now: Instant };

/** What a page with the board shows of a draft: one day, what is open, and how much is wrong. */
export function editorView(event: Event, draft: Draft, { day, session, lang, now }: Asked) {
  const opened = draft.sessions.find(({ key }) => key === session)?.slot?.day ?? null;
  const shown = dayAsked(draft, day ?? opened, dayOf(now, event.zone));
  if (!shown) throw new Error("an event has at least one day");
  const board = boardOf(draft, shown);
  const conflicts = findConflicts(planOf(draft));
  const revisionUrl = draftRevisionUrl(event.slug, draft.revision);
  return {
    isEmpty: draft.sessions.length === 0 || draft.rooms.length === 0,
    days: draft.days.map(({ date }) => ({ date, says: formatDay(date, lang) })),
    rooms: draft.rooms.map(({ key, name }) => ({ key, name })),
    board,
    facts: boardFacts(draft, board, { lang, revisionUrl }),
    marks: marksOf(conflicts),
    blocking: conflicts.filter(({ weight }) => weight === "blocks").length,
    warning: conflicts.filter(({ weight }) => weight === "warns").length,
    opened: openSession(draft, session, { board, conflicts, lang }),
  };
}

/** The worst of each session that its place is wrong for; a missing text is no matter of place. */
function marksOf(conflicts: Conflict[]): Record<string, Weight> {
  const marks: Record<string, Weight> = {};
  for (const { code, sessions, weight } of conflicts) {
    if (code === "translation_missing" || code === "track_missing") continue;
    for (const id of sessions) if (marks[id] !== "blocks") marks[id] = weight;
  }
  return marks;
}
