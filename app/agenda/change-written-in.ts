import { eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { agendas } from "#db/schema.server.ts";
import { lockAgenda } from "./lock-agenda.ts";

/**
 * The program is written in this language, or, with null, in both: what is missing in another is no
 * conflict from now on, and no text goes away.
 */
export function changeWrittenIn(
  db: Db,
  {
    eventId,
    writtenIn,
    actor,
    now,
  }: { eventId: string; writtenIn: Lang | null; actor: Actor; now: Instant },
): Promise<void> {
  return transact(db, async (tx) => {
    await lockAgenda(tx, eventId);
    await tx.update(agendas).set({ writtenIn }).where(eq(agendas.eventId, eventId));
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "changed_program_language",
      subject: { kind: "schedule", id: eventId },
      detail: { language: writtenIn ?? "" },
      at: now,
    });
  });
}
