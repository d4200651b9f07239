import { and, asc, eq, isNull, lt, notExists } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import { tryEach } from "#app/lib/try-each.ts";
import { issuePapers } from "#app/papers/issue-papers.ts";
import { lockedOrder } from "#app/registration/locked-order.ts";
import { type Db, transact } from "#db/open.ts";
import { orders, payments, refunds } from "#db/schema.server.ts";
import { giveBack } from "./give-back.ts";
import { paymentsOf } from "./payments.ts";
import { purseOf } from "./purse.ts";

/**
 * Gives back what came for orders that ran out before all of it was there, at most 200 at a time.
 * What did not arrive when it was given back waits for an organizer, as ever.
 * @returns for how many orders.
 */
export async function returnUnfinished(db: Db, { now }: { now: Instant }): Promise<number> {
  const failed = db
    .select({ id: refunds.id })
    .from(refunds)
    .where(
      and(eq(refunds.orderId, orders.id), eq(refunds.status, "failed"), isNull(refunds.retriedAs)),
    );
  const due = await db
    .selectDistinct({ id: orders.id })
    .from(orders)
    .innerJoin(payments, eq(payments.orderId, orders.id))
    .where(
      and(
        eq(orders.status, "expired"),
        eq(payments.status, "received"),
        lt(payments.refunded, payments.amount),
        notExists(failed),
      ),
    )
    .orderBy(asc(orders.id))
    .limit(200);
  await tryEach(due, ({ id }) => returnOf(db, id, now));
  return due.length;
}

async function returnOf(db: Db, orderId: string, now: Instant): Promise<void> {
  const by = { kind: "system", label: "payments" } as const;
  await transact(db, async (tx) => {
    const order = await lockedOrder(tx, orderId);
    if (order.status !== "expired") return;
    const { surplus: amount } = purseOf(order, await paymentsOf(tx, orderId));
    if (amount === 0) return;
    await giveBack(tx, { orderId, amount, kept: 0, cause: "ran_out", reason: "", by, now });
    await issuePapers(tx, { orderId, now });
  });
}
