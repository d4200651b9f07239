import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { quotas } from "#db/schema.server.ts";
import { lockHolders, recountPlaces } from "./recount-places.ts";

/** A quota that is gone limits nothing any more; every ticket sold under it stays. */
export async function removeQuota(
  db: Db,
  {
    eventId,
    quotaId,
    actor,
    now,
  }: { eventId: string; quotaId: string; actor: Actor; now: Instant },
): Promise<Result<undefined, "unknown_quota">> {
  return transact(db, async (tx) => {
    await lockHolders(tx, eventId);
    const [gone] = await tx
      .delete(quotas)
      .where(and(eq(quotas.id, quotaId), eq(quotas.eventId, eventId), eq(quotas.kind, "places")))
      .returning({ name: quotas.name });
    if (!gone) return refused("unknown_quota");
    await recountPlaces(tx, eventId, now);
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "removed_quota",
      subject: { kind: "quota", id: quotaId },
      detail: { name: gone.name },
      at: now,
    });
    return ok();
  });
}
