import { eq } from "drizzle-orm";
import { raiseRevision } from "#app/event/raise-revision.ts";
import { newId } from "#app/lib/ids.ts";
import type { Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import { insertMany } from "#db/insert-many.ts";
import type { Tx } from "#db/open.ts";
import { agendas, releasedSlots, scheduleReleases, sessions } from "#db/schema.server.ts";
import { changelogOf, type ProgramChange } from "./changelog.ts";
import { type Program, takesPlace } from "./program.ts";

export type NewRelease = {
  eventId: string;
  number: number;
  name: string;
  note: Localized;
  before: Program | null;
  program: Program;
  restores: number | null;
  actorLabel: string;
  now: Instant;
};

/**
 * Writes a release down: the program as it is for ever, what it changed, and where and when
 * everything is from now on. A part of the verbs that release.
 */
export async function insertRelease(tx: Tx, release: NewRelease): Promise<ProgramChange[]> {
  const { eventId, number, program, before, now } = release;
  const changelog = changelogOf(before, program);
  await tx.insert(scheduleReleases).values({
    id: newId(now),
    eventId,
    number,
    name: release.name,
    note: release.note,
    frozen: program,
    changelog,
    restores: release.restores,
    actorLabel: release.actorLabel,
    releasedAt: now,
  });
  await tx.update(agendas).set({ released: number }).where(eq(agendas.eventId, eventId));
  await replaceSlots(tx, eventId, program);
  await raiseRevision(tx, eventId);
  return changelog;
}

async function replaceSlots(tx: Tx, eventId: string, program: Program): Promise<void> {
  await tx.delete(releasedSlots).where(eq(releasedSlots.eventId, eventId));
  const rows = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(eq(sessions.eventId, eventId));
  const still = new Set(rows.map(({ id }) => id));
  await insertMany(
    tx,
    releasedSlots,
    program.sessions
      .filter(takesPlace)
      .filter(({ key }) => still.has(key))
      .map(({ key, title, slot }) => ({
        sessionId: key,
        eventId,
        roomId: slot.room,
        startsAt: slot.start,
        endsAt: slot.end,
        title,
      })),
  );
}
