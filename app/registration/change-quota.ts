import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { quotas } from "#db/schema.server.ts";
import {
  checkQuota,
  keepQuotaTicketTypes,
  type QuotaDetails,
  type QuotaRefusal,
} from "./quota-details.ts";
import { lockHolders, reclaimPlaces, recountPlaces } from "./recount-places.ts";

/**
 * Changes a quota's name, size and ticket types. Nobody loses a ticket: where more are taken than
 * the new size, nothing is left until enough are canceled.
 */
export async function changeQuota(
  db: Db,
  {
    eventId,
    quotaId,
    details,
    actor,
    now,
  }: { eventId: string; quotaId: string; details: QuotaDetails; actor: Actor; now: Instant },
): Promise<Result<undefined, QuotaRefusal | "unknown_quota">> {
  return transact(db, async (tx): Promise<Result<undefined, QuotaRefusal | "unknown_quota">> => {
    const checked = await checkQuota(tx, eventId, details);
    if (!checked.ok) return checked;

    await lockHolders(tx, eventId);
    const { ticketTypeIds, ...row } = details;
    const changed = await tx
      .update(quotas)
      .set(row)
      .where(and(eq(quotas.id, quotaId), eq(quotas.eventId, eventId), eq(quotas.kind, "places")))
      .returning({ id: quotas.id });
    if (changed.length === 0) return refused("unknown_quota");
    await keepQuotaTicketTypes(tx, { quotaId, ticketTypeIds });
    await reclaimPlaces(tx, quotaId, now);
    await recountPlaces(tx, eventId, now);
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "changed_quota",
      subject: { kind: "quota", id: quotaId },
      detail: { name: details.name, size: details.size },
      at: now,
    });
    return ok();
  });
}
