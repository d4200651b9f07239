import type { Lang } from "#app/lib/lang.ts";
import { type ConflictLine, conflictLines } from "./conflict-lines.ts";
import type { Conflict, ConflictCode } from "./conflicts/plan.ts";
import { findConflicts } from "./conflicts.ts";
import type { Draft } from "./draft.ts";
import { type DraftQuery, paged } from "./draft-query.ts";
import { planOf } from "./plan-of.ts";

/** The order of the list: what blocks a release first, then what is about places, then texts. */
const order: ConflictCode[] = [
  "room_double_use",
  "speaker_double_use",
  "speaker_away",
  "room_closed",
  "too_far_to_walk",
  "outside_opening",
  "room_too_small",
  "track_missing",
  "translation_missing",
];

/** Alike warnings are told one by one up to this many; more are one line that opens. */
const toldEach = 5;
/** What blocks a release is always in sight, and so many of a kind with it. */
const toldBlocking = 50;

/** Conflicts of one kind: the first of them, and how many there are. */
export type ConflictGroup = {
  code: ConflictCode;
  count: number;
  weight: Conflict["weight"];
  isOpen: boolean;
  lines: ConflictLine[];
};

/** The conflicts of a draft by their kind in groups, or those of one kind as a page of lines. */
export function conflictPage(draft: Draft, query: DraftQuery, lang: Lang) {
  const all = findConflicts(planOf(draft));
  const kinds = order
    .map((code) => ({ code, count: all.filter((one) => one.code === code).length }))
    .filter(({ count }) => count > 0);
  const kind = kinds.find(({ code }) => code === query.view)?.code ?? null;
  const { rows, total } = paged(kind ? all.filter(({ code }) => code === kind) : [], query);
  return {
    kinds,
    kind,
    total,
    inAll: all.length,
    blocking: all.filter(({ weight }) => weight === "blocks").length,
    lines: conflictLines(draft, rows, lang),
    groups: kind ? [] : kinds.map(({ code }) => groupOf(code, all, draft, lang)),
  };
}

function groupOf(code: ConflictCode, all: Conflict[], draft: Draft, lang: Lang): ConflictGroup {
  const alike = all.filter((one) => one.code === code);
  const weight = alike[0]?.weight ?? "warns";
  const told = alike.slice(0, weight === "blocks" ? toldBlocking : toldEach);
  return {
    code,
    count: alike.length,
    weight,
    isOpen: weight === "blocks" || alike.length <= toldEach,
    lines: conflictLines(draft, told, lang),
  };
}
