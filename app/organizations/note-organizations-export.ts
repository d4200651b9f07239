import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";

/** Whoever takes the organizations out of the house leaves a line that says so. */
export async function noteOrganizationsExport(
  db: Db,
  { eventId, file, actor, now }: { eventId: string; file: string; actor: Actor; now: Instant },
): Promise<void> {
  await transact(db, (tx) =>
    recordActivity(tx, {
      eventId,
      actor,
      verb: "exported_organizations",
      subject: { kind: "organization", id: eventId },
      detail: { file },
      at: now,
    }),
  );
}
