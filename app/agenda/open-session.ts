import type { Lang } from "#app/lib/lang.ts";
import { clockOf, minute } from "#app/lib/time.ts";
import { type Board, usualMinutes } from "./board.ts";
import { type ConflictLine, conflictLines } from "./conflict-lines.ts";
import type { Conflict } from "./conflicts/plan.ts";
import type { Draft, DraftSession } from "./draft.ts";

/** A session as the form beside the board shows it. */
export type OpenSession = Pick<
  DraftSession,
  "key" | "title" | "kind" | "state" | "version" | "changedAt" | "changedBy"
> & {
  isPlaced: boolean;
  speakers: DraftSession["title"][];
  track: DraftSession["title"] | null;
  /** Where it is, or where one would probably put it, as a form says it. */
  at: { day: string; room: string; start: string; minutes: number };
  wrong: ConflictLine[];
};

/** The session that was opened, with what is wrong with it; null where there is no such one. */
export function openSession(
  draft: Draft,
  key: string | null,
  { board, conflicts, lang }: { board: Board; conflicts: Conflict[]; lang: Lang },
): OpenSession | null {
  const session = draft.sessions.find((one) => one.key === key);
  if (!session) return null;
  const { title, kind, state, version, changedAt, changedBy, slot } = session;
  const own = conflicts.filter(({ sessions }) => sessions.includes(session.key));
  return {
    key: session.key,
    title,
    kind,
    state,
    version,
    changedAt,
    changedBy,
    isPlaced: slot !== null,
    speakers: session.speakers.flatMap(
      ({ speaker }) => draft.speakers.find((one) => one.key === speaker)?.name ?? [],
    ),
    track: draft.tracks.find((one) => one.key === session.track)?.name ?? null,
    at: {
      day: slot?.day ?? board.day,
      room: slot ? (slot.room ?? "") : (draft.rooms[0]?.key ?? ""),
      start: clockOf(slot?.start ?? board.from, draft.zone),
      minutes: slot ? (slot.end - slot.start) / minute : usualMinutes[kind],
    },
    wrong: conflictLines(draft, own, lang),
  };
}
