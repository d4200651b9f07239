import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { raiseRevision } from "#app/event/raise-revision.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { representatives } from "#db/schema.server.ts";

/**
 * Someone no longer speaks for an organization: by their own wish, or by that of a colleague or an
 * organizer. Refuses who does not speak for it.
 */
export async function partRepresentative(
  db: Db,
  {
    eventId,
    organizationId,
    personId,
    actor,
    now,
  }: { eventId: string; organizationId: string; personId: string; actor: Actor; now: Instant },
): Promise<Result<undefined, "unknown_representative">> {
  return transact(db, async (tx): Promise<Result<undefined, "unknown_representative">> => {
    const parted = await tx
      .delete(representatives)
      .where(
        and(
          eq(representatives.eventId, eventId),
          eq(representatives.organizationId, organizationId),
          eq(representatives.personId, personId),
        ),
      )
      .returning({ personId: representatives.personId });
    if (parted.length === 0) return refused("unknown_representative");
    await raiseRevision(tx, eventId);
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "parted_representative",
      subject: { kind: "organization", id: organizationId },
      at: now,
    });
    return ok();
  });
}
