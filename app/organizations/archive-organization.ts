import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { raiseRevision } from "#app/event/raise-revision.ts";
import { localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { organizations } from "#db/schema.server.ts";

/**
 * Puts an organization away, or takes it out again: who is put away is in no list, and nobody meets
 * it. Nothing of it is deleted. Refuses one that is not there.
 */
export async function archiveOrganization(
  db: Db,
  {
    eventId,
    id,
    state,
    actor,
    now,
  }: { eventId: string; id: string; state: "active" | "archived"; actor: Actor; now: Instant },
): Promise<Result<undefined, "unknown_organization">> {
  return transact(db, async (tx): Promise<Result<undefined, "unknown_organization">> => {
    const [changed] = await tx
      .update(organizations)
      .set({ state, mergedInto: null, changedAt: now })
      .where(and(eq(organizations.id, id), eq(organizations.eventId, eventId)))
      .returning({ name: organizations.name });
    if (!changed) return refused("unknown_organization");

    await raiseRevision(tx, eventId);
    await recordActivity(tx, {
      eventId,
      actor,
      verb: state === "archived" ? "archived_organization" : "restored_organization",
      subject: { kind: "organization", id },
      detail: { name: localized(changed.name, "zh") },
      at: now,
    });
    return ok();
  });
}
