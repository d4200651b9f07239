import { and, eq, ne } from "drizzle-orm";
import type { Actor } from "#app/audit/record-activity.ts";
import { caughtRefusal, ok, Refusal, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { markOrderPaid } from "#app/registration/mark-order-paid.ts";
import { type Db, transact } from "#db/open.ts";
import { payments } from "#db/schema.server.ts";
import type { ProviderName } from "./provider.ts";

export type RecordRefusal =
  | "unknown_payment"
  | "already_paid"
  | "canceled"
  | "awaits_approval"
  | "sold_out";

/**
 * The provider says that a payment was received: it and its order are marked in one transaction.
 * The same news again answers ok and changes nothing. Refuses what the order can no longer take:
 * canceled, paid otherwise, or run out with its places gone.
 */
export async function recordPayment(
  db: Db,
  paid: { provider: ProviderName; reference: string; actor: Actor; now: Instant },
): Promise<Result<undefined, RecordRefusal>> {
  return caughtRefusal(() =>
    transact(db, async (tx): Promise<Result<undefined, RecordRefusal>> => {
      const [payment] = await tx
        .select()
        .from(payments)
        .where(and(eq(payments.provider, paid.provider), eq(payments.reference, paid.reference)));
      if (!payment) return refused("unknown_payment");
      const received = await tx
        .update(payments)
        .set({ status: "received", endedAt: paid.now })
        .where(and(eq(payments.id, payment.id), ne(payments.status, "received")))
        .returning({ id: payments.id });
      if (received.length === 0) return ok();

      const marked = await markOrderPaid(tx, {
        orderId: payment.orderId,
        actor: paid.actor,
        now: paid.now,
      });
      if (!marked.ok) throw new Refusal(marked);
      return ok();
    }),
  );
}
