import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "#app/audit/record-activity.ts";
import { caughtRefusal, Refusal, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { issuePapers } from "#app/papers/issue-papers.ts";
import { lockedOrder } from "#app/registration/locked-order.ts";
import { type Db, transact } from "#db/open.ts";
import { refunds } from "#db/schema.server.ts";
import { refundById } from "./refunds.ts";
import { requestRefund } from "./request-refund.ts";
import { settleAlertOf } from "./settle-alert.ts";

/** Tries again to give back what failed, once, as a refund of its own; refused if it did not fail. */
export async function retryRefund(
  db: Db,
  {
    refundId,
    eventId,
    actor,
    now,
  }: { refundId: string; eventId: string; actor: Actor; now: Instant },
): Promise<Result<string, "not_failed" | "more_than_paid">> {
  type Answer = Result<string, "not_failed" | "more_than_paid">;
  return caughtRefusal(() =>
    transact(db, async (tx): Promise<Answer> => {
      const found = await refundById(tx, refundId);
      if (!found || found.eventId !== eventId) return refused("not_failed");
      await lockedOrder(tx, found.orderId);
      const { paymentId, amount, kept, cause, reason } = found;
      const payment = { id: paymentId };
      const again = { payment, amount, kept, cause, reason, by: actor, now };
      const asked = await requestRefund(tx, again);
      if (!asked.ok) throw new Refusal(asked);
      const marked = await tx
        .update(refunds)
        .set({ retriedAs: asked.value })
        .where(
          and(eq(refunds.id, refundId), eq(refunds.status, "failed"), isNull(refunds.retriedAs)),
        )
        .returning({ id: refunds.id });
      if (marked.length === 0) throw new Refusal(refused("not_failed"));
      await settleAlertOf(tx, { kind: "refund_failed", reference: refundId, actor, now });
      await issuePapers(tx, { orderId: found.orderId, now });
      return asked;
    }),
  );
}
