import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { payments, refunds } from "#db/schema.server.ts";

/**
 * A person gave back what a person had taken, at the desk or by transfer. Refuses refunds that an
 * online provider sends, and those that are settled already.
 */
export async function handOverRefund(
  db: Db,
  {
    refundId,
    eventId,
    actor,
    now,
  }: { refundId: string; eventId: string; actor: Actor; now: Instant },
): Promise<Result<undefined, "not_by_hand">> {
  return transact(db, async (tx): Promise<Result<undefined, "not_by_hand">> => {
    const [found] = await tx
      .select({ provider: payments.provider })
      .from(refunds)
      .innerJoin(payments, eq(payments.id, refunds.paymentId))
      .where(and(eq(refunds.id, refundId), eq(refunds.eventId, eventId)));
    if (found?.provider !== "door" && found?.provider !== "transfer") return refused("not_by_hand");
    const [given] = await tx
      .update(refunds)
      .set({ status: "succeeded", endedAt: now })
      .where(and(eq(refunds.id, refundId), eq(refunds.status, "requested")))
      .returning();
    if (!given) return refused("not_by_hand");
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "handed_over_refund",
      subject: { kind: "order", id: given.orderId },
      detail: { amount: given.amount, currency: given.currency },
      at: now,
    });
    return ok();
  });
}
