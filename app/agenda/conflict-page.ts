import type { Lang } from "#app/lib/lang.ts";
import { conflictLines } from "./conflict-lines.ts";
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

/** The conflicts of a draft by their kind, and those of one kind as a page of lines. */
export function conflictPage(draft: Draft, query: DraftQuery, lang: Lang) {
  const all = findConflicts(planOf(draft));
  const kinds = order
    .map((code) => ({ code, count: all.filter((one) => one.code === code).length }))
    .filter(({ count }) => count > 0);
  const kind = kinds.find(({ code }) => code === query.view)?.code ?? null;
  const wanted = all.filter(({ code }) => kind === null || code === kind).sort(byWeight);
  const { rows, total } = paged(wanted, query);
  return {
    kinds,
    kind,
    total,
    inAll: all.length,
    blocking: all.filter(({ weight }) => weight === "blocks").length,
    lines: conflictLines(draft, rows, lang),
  };
}

function byWeight(a: Conflict, b: Conflict): number {
  return order.indexOf(a.code) - order.indexOf(b.code);
}
