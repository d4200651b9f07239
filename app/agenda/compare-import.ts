import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Event } from "#app/event/events.ts";
import type { Lang } from "#app/lib/lang.ts";
import { folded } from "#app/lib/text.ts";
import type { Reader } from "#db/open.ts";
import { scheduleDays, scheduleImports } from "#db/schema.server.ts";
import { type Comparison, changesNothing, compareSchedules } from "./compare.ts";
import { type Draft, draftOf } from "./draft.ts";
import type { ImportedSchedule } from "./import/read-schedule.ts";
import type { Schedule } from "./schedule.ts";

/** What a file is taken as: its schedule in its language, and what a missing session means. */
export type Incoming = Pick<ImportedSchedule, "schedule" | "lang"> & {
  missing?: "canceled" | "kept";
};

/** What storing a file would do to the draft as it is now. */
export type ImportComparison = {
  source: string;
  digest: string;
  /** The file is, to the letter, the one that was imported last: nothing is to be done. */
  isKnown: boolean;
  base: Schedule | null;
  draft: Draft;
  comparison: Comparison;
};

/** Compares a file with the draft and with what was imported last from where it is from. */
export async function compareImport(
  db: Reader,
  { event, incoming }: { event: Event; incoming: Incoming },
): Promise<ImportComparison> {
  const { schedule, missing = "canceled" } = incoming;
  const source = sourceOf(schedule, incoming.lang);
  const digest = digestOf(incoming);
  const [last] = await db
    .select({ base: scheduleImports.base, digest: scheduleImports.digest })
    .from(scheduleImports)
    .where(and(eq(scheduleImports.eventId, event.id), eq(scheduleImports.source, source)));
  const base = (last?.base as Schedule | undefined) ?? null;
  const draft = await draftOf(db, event);
  const isFirst = (await db.$count(scheduleDays, eq(scheduleDays.eventId, event.id))) === 0;
  const local = isFirst ? { ...draft, days: [] } : draft;
  const comparison = compareSchedules({ base, local, incoming: schedule, missing });
  return { source, digest, isKnown: last?.digest === digest, base, draft: local, comparison };
}

/** Whether this file was stored last from where it is from: then nothing else needs to be asked. */
export async function isStored(
  db: Reader,
  { eventId, incoming }: { eventId: string; incoming: Incoming },
): Promise<boolean> {
  const source = sourceOf(incoming.schedule, incoming.lang);
  const [last] = await db
    .select({ digest: scheduleImports.digest })
    .from(scheduleImports)
    .where(and(eq(scheduleImports.eventId, eventId), eq(scheduleImports.source, source)));
  return last?.digest === digestOf(incoming);
}

/** Whether storing would write nothing that anyone sees. */
export function isNoChange({ comparison, draft }: ImportComparison): boolean {
  const days = new Set(draft.days.map(({ date }) => date));
  return changesNothing(comparison) && comparison.incoming.days.every(({ date }) => days.has(date));
}

/** The same for every version of one schedule: its conference and its language. */
function sourceOf({ conference, url }: Schedule, lang: Lang): string {
  const { acronym, title } = conference;
  return `${acronym || url || folded(title[lang]) || "file"}/${lang}`;
}

function digestOf({ schedule, missing = "canceled" }: Incoming): string {
  const { sessions, ...rest } = schedule;
  const hash = createHash("sha256").update(missing).update(JSON.stringify(rest));
  // One by one: as one text a large schedule would be another copy of its file.
  for (const session of sessions) hash.update(JSON.stringify(session));
  return hash.digest("base64url");
}
