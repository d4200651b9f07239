import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { ok, type Result } from "#app/lib/result.ts";
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
 * A new quota limits its ticket types from now on and counts what they have sold already; that may
 * be more than its size: then nothing is left.
 */
export async function createQuota(
  db: Db,
  {
    eventId,
    details,
    actor,
    now,
  }: { eventId: string; details: QuotaDetails; actor: Actor; now: Instant },
): Promise<Result<{ quotaId: string }, QuotaRefusal>> {
  return transact(db, async (tx): Promise<Result<{ quotaId: string }, QuotaRefusal>> => {
    const checked = await checkQuota(tx, eventId, details);
    if (!checked.ok) return checked;

    await lockHolders(tx, eventId);
    const quotaId = newId(now);
    const { ticketTypeIds, ...row } = details;
    await tx.insert(quotas).values({ id: quotaId, eventId, ...row, claimed: 0 });
    await keepQuotaTicketTypes(tx, { quotaId, ticketTypeIds });
    await reclaimPlaces(tx, quotaId, now);
    await recountPlaces(tx, eventId, now);
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "created_quota",
      subject: { kind: "quota", id: quotaId },
      detail: { name: details.name, size: details.size },
      at: now,
    });
    return ok({ quotaId });
  });
}
