import { and, eq, ne } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { caughtRefusal, ok, Refusal, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { markOrderPaid } from "#app/registration/mark-order-paid.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { payments } from "#db/schema.server.ts";
import type { Payment } from "./payments.ts";
import type { ProviderName } from "./provider.ts";

/** Why an order did not take the money that was received for it. */
type NotTaken = "already_paid" | "canceled" | "awaits_approval" | "sold_out";
export type RecordRefusal = "unknown_payment" | NotTaken;

type Paid = { provider: ProviderName; reference: string; actor: Actor; now: Instant };

/**
 * The provider says that a payment was received: it and its order are marked in one transaction.
 * The same news again answers ok and changes nothing. What the order can no longer take (canceled,
 * paid otherwise, or run out with its places gone) is refused and leaves the order as it is; the
 * payment is recorded all the same, with a line in the audit, for a person to pay back.
 */
export async function recordPayment(db: Db, paid: Paid): Promise<Result<undefined, RecordRefusal>> {
  const taken = await caughtRefusal(() =>
    transact(db, async (tx): Promise<Result<undefined, RecordRefusal>> => {
      const payment = await receive(tx, paid);
      if (payment === null) return refused("unknown_payment");
      if (payment === "known") return ok();
      const { orderId } = payment;
      const marked = await markOrderPaid(tx, { orderId, actor: paid.actor, now: paid.now });
      if (!marked.ok) throw new Refusal(marked);
      return ok();
    }),
  );
  if (taken.ok || taken.reason === "unknown_payment") return taken;
  await keepUntaken(db, paid);
  return taken;
}

/** Notes the money alone: what refused it has rolled back all that came with it. */
async function keepUntaken(db: Db, paid: Paid): Promise<void> {
  await transact(db, async (tx) => {
    const payment = await receive(tx, paid);
    if (payment === null || payment === "known") return;
    await recordActivity(tx, {
      eventId: payment.eventId,
      actor: paid.actor,
      verb: "received_untaken_payment",
      subject: { kind: "order", id: payment.orderId },
      detail: { amount: payment.amount },
      at: paid.now,
    });
  });
}

/** Marks a payment as received, once; null where there is none of this name. */
async function receive(tx: Tx, { provider, reference, now }: Paid) {
  const named = and(eq(payments.provider, provider), eq(payments.reference, reference));
  const [payment]: Payment[] = await tx.select().from(payments).where(named);
  if (!payment) return null;
  const [received] = await tx
    .update(payments)
    .set({ status: "received", endedAt: now })
    .where(and(eq(payments.id, payment.id), ne(payments.status, "received")))
    .returning();
  return received ?? "known";
}
