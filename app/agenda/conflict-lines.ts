import type { Lang } from "#app/lib/lang.ts";
import { clockOf, minute } from "#app/lib/time.ts";
import { namesOf } from "./board-facts.ts";
import { type Fix, fixesFor } from "./conflicts/fixes.ts";
import type { Conflict, ConflictCode } from "./conflicts/plan.ts";
import { conflictSentence, fixSentence } from "./conflicts/sentences.ts";
import type { Draft, DraftSession } from "./draft.ts";
import { planOf } from "./plan-of.ts";

/** What a button posts that ends a conflict, or where one has to write something. */
export type FixStep =
  | { kind: "post"; says: string; fields: Record<string, string> }
  | { kind: "edit"; says: string; session: string };

/** A conflict as people read it, with what would end it. */
export type ConflictLine = {
  id: string;
  code: ConflictCode;
  weight: Conflict["weight"];
  says: string;
  sessions: { key: string; day: string | null }[];
  steps: FixStep[];
};

/** Conflicts in the reader's words; each with at least one step that would end it. */
export function conflictLines(draft: Draft, conflicts: Conflict[], lang: Lang): ConflictLine[] {
  const plan = planOf(draft);
  const names = namesOf(draft, lang);
  const reader = { lang, zone: draft.zone };
  const sessions = new Map(draft.sessions.map((session) => [session.key, session]));
  return conflicts.map((conflict) => ({
    id: [conflict.code, ...conflict.sessions, conflict.about].join("-"),
    code: conflict.code,
    weight: conflict.weight,
    says: conflictSentence(conflict, names, reader),
    sessions: conflict.sessions.map((key) => ({
      key,
      day: sessions.get(key)?.slot?.day ?? null,
    })),
    steps: fixesFor(conflict, plan).flatMap((fix) => {
      const session = sessions.get(fix.session);
      const says = fixSentence(fix, names, reader);
      return session ? [stepOf(fix, session, says, draft)] : [];
    }),
  }));
}

function stepOf(fix: Fix, session: DraftSession, says: string, draft: Draft): FixStep {
  const { key, version, slot } = session;
  const fields = (more: Record<string, string>): FixStep => ({
    kind: "post",
    says,
    fields: { session: key, version: String(version), ...more },
  });
  if (fix.code === "put_aside") return fields({ intent: "aside" });
  if (fix.code === "fewer_seats") return fields({ intent: "seats", seats: String(fix.seats) });
  const moves = fix.code === "move_to_room" || fix.code === "move_to_time";
  if (!moves || !slot) return { kind: "edit", says, session: key };
  const start = fix.code === "move_to_time" ? fix.start : slot.start;
  const length = slot.end - slot.start;
  const day = draft.days.find((one) => start >= one.start && start + length <= one.end);
  return fields({
    intent: "move",
    day: day?.date ?? slot.day,
    room: (fix.code === "move_to_room" ? fix.room : slot.room) ?? "",
    start: clockOf(start, draft.zone),
    minutes: String(length / minute),
  });
}
