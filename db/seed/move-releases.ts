import { eq } from "drizzle-orm";
import type { ProgramChange, ToldSlot } from "#app/agenda/changelog.ts";
import type { Program } from "#app/agenda/program.ts";
import { newId } from "#app/lib/ids.ts";
import { addDays, type Day, type Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { scheduleReleases } from "#db/schema.server.ts";

type Shift = { by: number; byDays: number };

/**
 * The releases of a demo that moves along say the new days too. A release is kept in memory by its id,
 * so each gets a new one. A part of moving the demo; `by` is in ms.
 */
export async function moveReleases(
  tx: Tx,
  { eventId, by, byDays, now }: Shift & { eventId: string; now: Instant },
): Promise<void> {
  const shift = { by, byDays };
  const releases = await tx
    .select()
    .from(scheduleReleases)
    .where(eq(scheduleReleases.eventId, eventId));
  for (const { id, frozen, changelog } of releases) {
    await tx
      .update(scheduleReleases)
      .set({
        id: newId(now),
        frozen: movedProgram(frozen as Program, shift),
        changelog: (changelog as ProgramChange[]).map((change) => ({
          ...change,
          from: moved<ToldSlot>(change.from, shift),
          to: moved<ToldSlot>(change.to, shift),
        })),
      })
      .where(eq(scheduleReleases.id, id));
  }
}

function movedProgram(program: Program, shift: Shift): Program {
  return {
    ...program,
    days: program.days.map((one) => ({
      ...one,
      date: addDays(one.date, shift.byDays),
      start: one.start + shift.by,
      end: one.end + shift.by,
    })),
    sessions: program.sessions.map((session) => ({
      ...session,
      slot: moved(session.slot, shift),
      was: moved(session.was, shift),
    })),
  };
}

function moved<Slot extends { start: Instant; end: Instant; day: Day }>(
  slot: Slot | null,
  { by, byDays }: Shift,
): Slot | null {
  return (
    slot && { ...slot, start: slot.start + by, end: slot.end + by, day: addDays(slot.day, byDays) }
  );
}
