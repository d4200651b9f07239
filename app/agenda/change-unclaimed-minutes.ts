import { eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { agendas } from "#db/schema.server.ts";
import { lockAgenda } from "./lock-agenda.ts";

/**
 * Seats are kept so many minutes after the start from now on, whole and not negative: for every session
 * of the event that has not given its unclaimed seats away yet. No part of the draft, so at once.
 */
export function changeUnclaimedMinutes(
  db: Db,
  {
    eventId,
    minutes,
    actor,
    now,
  }: { eventId: string; minutes: number; actor: Actor; now: Instant },
): Promise<void> {
  return transact(db, async (tx) => {
    await lockAgenda(tx, eventId);
    await tx.update(agendas).set({ unclaimedMinutes: minutes }).where(eq(agendas.eventId, eventId));
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "changed_unclaimed_minutes",
      subject: { kind: "schedule", id: eventId },
      detail: { minutes },
      at: now,
    });
  });
}
