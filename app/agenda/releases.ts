import { and, desc, eq } from "drizzle-orm";
import type { Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { scheduleReleases } from "#db/schema.server.ts";
import type { ProgramChange } from "./changelog.ts";
import type { Program } from "./program.ts";

/** A version of the schedule that was made public, and what it changed against the one before. */
export type Release = {
  id: string;
  number: number;
  /** What the organizers called it; "" where they did not. */
  name: string;
  note: Localized;
  changelog: ProgramChange[];
  /** The number of the release it brought back; null where it came from the draft. */
  restores: number | null;
  actorLabel: string;
  releasedAt: Instant;
};

/** A release with its program: frozen, the same for ever. */
export type ReleasedProgram = { release: Release; program: Program };

/** The newest release of an event with its program; null while nothing was released. */
export async function releasedProgram(
  db: Reader,
  eventId: string,
): Promise<ReleasedProgram | null> {
  const [release] = await db
    .select(told)
    .from(scheduleReleases)
    .where(eq(scheduleReleases.eventId, eventId))
    .orderBy(desc(scheduleReleases.number))
    .limit(1);
  return release ? withProgram(db, asRelease(release)) : null;
}

/** The release of this number with its program. */
export async function releaseOf(
  db: Reader,
  { eventId, number }: { eventId: string; number: number },
): Promise<ReleasedProgram | null> {
  const [release] = await db
    .select(told)
    .from(scheduleReleases)
    .where(and(eq(scheduleReleases.eventId, eventId), eq(scheduleReleases.number, number)));
  return release ? withProgram(db, asRelease(release)) : null;
}

/** Every release of an event with what it changed, the newest first; without their programs. */
export async function releasesOf(db: Reader, eventId: string): Promise<Release[]> {
  const rows = await db
    .select(told)
    .from(scheduleReleases)
    .where(eq(scheduleReleases.eventId, eventId))
    .orderBy(desc(scheduleReleases.number));
  return rows.map(asRelease);
}

const told = {
  id: scheduleReleases.id,
  number: scheduleReleases.number,
  name: scheduleReleases.name,
  note: scheduleReleases.note,
  changelog: scheduleReleases.changelog,
  restores: scheduleReleases.restores,
  actorLabel: scheduleReleases.actorLabel,
  releasedAt: scheduleReleases.releasedAt,
};

/** A release never changes, so its program is read once a process; the last few are kept. */
const kept = new Map<string, Program>();
const mostKept = 4;

async function withProgram(db: Reader, release: Release): Promise<ReleasedProgram> {
  const known = kept.get(release.id);
  if (known) return { release, program: known };
  const [row] = await db
    .select({ frozen: scheduleReleases.frozen })
    .from(scheduleReleases)
    .where(eq(scheduleReleases.id, release.id));
  if (!row) throw new Error("a release vanished while it was read");
  const program = row.frozen as Program;
  kept.set(release.id, program);
  for (const id of [...kept.keys()].slice(0, -mostKept)) kept.delete(id);
  return { release, program };
}

type Told = Omit<Release, "changelog"> & { changelog: unknown };

function asRelease(row: Told): Release {
  return { ...row, changelog: row.changelog as ProgramChange[] };
}
