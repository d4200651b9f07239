import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "#app/audit/record-activity.ts";
import { caughtRefusal, ok, Refusal, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { issuePapers } from "#app/papers/issue-papers.ts";
import { lockedOrder } from "#app/registration/locked-order.ts";
import { type Db, transact } from "#db/open.ts";
import { refunds } from "#db/schema.server.ts";
import { giveBack } from "./give-back.ts";
import { paymentsOf } from "./payments.ts";
import { purseOf } from "./purse.ts";
import { refundById } from "./refunds.ts";
import { settleAlertOf } from "./settle-alert.ts";

/**
 * Tries again to give back what failed, once, as a refund of its own (of several payments, where
 * that one has too little left by now); refused if it did not fail, and where that money went back
 * meanwhile in another way.
 */
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
      const order = await lockedOrder(tx, found.orderId);
      const { surplus } = purseOf(order, await paymentsOf(tx, order.id));
      const isGone = order.status !== "pending" && found.amount > surplus;
      if (found.status === "failed" && isGone) return refused("more_than_paid");
      const { orderId, paymentId: first, amount, kept, cause, reason } = found;
      const again = { orderId, first, amount, kept, cause, reason, by: actor, now };
      const [retriedAs = ""] = await giveBack(tx, again);
      const marked = await tx
        .update(refunds)
        .set({ retriedAs })
        .where(
          and(eq(refunds.id, refundId), eq(refunds.status, "failed"), isNull(refunds.retriedAs)),
        )
        .returning({ id: refunds.id });
      if (marked.length === 0) throw new Refusal(refused("not_failed"));
      await settleAlertOf(tx, { kind: "refund_failed", reference: refundId, actor, now });
      await issuePapers(tx, { orderId: found.orderId, now });
      return ok(retriedAs);
    }),
  );
}
