import { type Lang, type Localized, localized } from "#app/lib/lang.ts";
import { clockOf, formatDay } from "#app/lib/time.ts";
import { changelogOf, type ProgramChange, type ToldSlot } from "./changelog.ts";
import type { ConflictCode } from "./conflicts/plan.ts";
import { findConflicts } from "./conflicts.ts";
import type { Draft } from "./draft.ts";
import { frozenProgram } from "./freeze.ts";
import { planOf } from "./plan-of.ts";
import { type Program, takesPlace } from "./program.ts";
import { releaseWords } from "./release-wording.ts";

/** How many changes are listed; the count tells the rest. */
const mostChanges = 100;

/** One change in words: what it is, and from where to where. */
export type ToldChange = {
  id: string;
  kind: ProgramChange["kind"];
  title: Localized;
  where: string;
};

/** What releasing the draft would do to the public program, and what is against it. */
export function releaseView(draft: Draft, before: Program | null, lang: Lang) {
  const program = frozenProgram(draft, before, "");
  const changelog = changelogOf(before, program);
  const conflicts = findConflicts(planOf(draft));
  const warnings = new Map<ConflictCode, number>();
  for (const { code, weight } of conflicts) {
    if (weight === "warns") warnings.set(code, (warnings.get(code) ?? 0) + 1);
  }
  return {
    program,
    changelog,
    next: draft.released + 1,
    isFirst: before === null,
    sessions: program.sessions.filter(takesPlace).length,
    changes: toldChanges(changelog, draft.zone, lang),
    changesInAll: changelog.length,
    blocking: conflicts.filter(({ weight }) => weight === "blocks").length,
    warnings: [...warnings].map(([code, count]) => ({ code, count })),
  };
}

/** A changelog in words, as far as a page lists it. */
function toldChanges(changelog: ProgramChange[], zone: string, lang: Lang): ToldChange[] {
  const t = releaseWords[lang];
  const placeOf = (slot: ToldSlot | null) => {
    if (!slot) return t.noPlace;
    const room = slot.room ? ` ${localized(slot.room, lang)}` : "";
    return `${formatDay(slot.day, lang)} ${clockOf(slot.start, zone)}${room}`;
  };
  return changelog.slice(0, mostChanges).map(({ kind, session, title, from, to }) => ({
    id: `${session} ${kind}`,
    kind,
    title,
    where:
      kind === "moved"
        ? t.fromTo(placeOf(from), placeOf(to))
        : kind === "added" || kind === "scheduled" || kind === "returned"
          ? placeOf(to)
          : "",
  }));
}
