import { and, eq } from "drizzle-orm";
import { recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { refundBatches } from "#db/schema.server.ts";
import type { Person } from "./propose-bulk-refund.ts";

/**
 * A second organizer confirms a bulk refund, or anyone with the right declines it, once. Refuses
 * its proposer as the one to confirm.
 */
export async function decideBulkRefund(
  db: Db,
  asked: {
    batchId: string;
    eventId: string;
    decision: "confirm" | "decline";
    actor: Person;
    now: Instant;
  },
): Promise<Result<undefined, "already_decided" | "same_person">> {
  const { batchId, eventId, decision, actor, now } = asked;
  return transact(db, async (tx): Promise<Result<undefined, "already_decided" | "same_person">> => {
    const mine = and(eq(refundBatches.id, batchId), eq(refundBatches.eventId, eventId));
    const [batch] = await tx.select().from(refundBatches).where(mine);
    if (batch?.status !== "proposed") return refused("already_decided");
    if (decision === "confirm" && batch.proposedBy === actor.id) return refused("same_person");
    const status = decision === "confirm" ? "confirmed" : "declined";
    const decided = await tx
      .update(refundBatches)
      .set({ status, decidedByLabel: actor.label, decidedAt: now })
      .where(and(mine, eq(refundBatches.status, "proposed")))
      .returning({ id: refundBatches.id });
    if (decided.length === 0) return refused("already_decided");
    await recordActivity(tx, {
      eventId,
      actor,
      verb: decision === "confirm" ? "confirmed_bulk_refund" : "declined_bulk_refund",
      subject: { kind: "event", id: eventId },
      detail: { count: batch.orderIds.length, amount: batch.amount, reason: batch.reason },
      at: now,
    });
    return ok();
  });
}
