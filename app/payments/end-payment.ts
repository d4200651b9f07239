import { and, eq, inArray } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import { lockedOrder } from "#app/registration/locked-order.ts";
import { paymentWindow } from "#app/registration/place-order.ts";
import { waitForPayment } from "#app/registration/wait-for-payment.ts";
import { type Db, transact } from "#db/open.ts";
import { payments } from "#db/schema.server.ts";
import { paymentNamed } from "./payments.ts";
import type { ProviderName } from "./provider.ts";

/**
 * A started payment came to nothing: it failed, or the buyer left. Its order stays as it is; one
 * that waited for a bank waits for another payment as long as a new order does.
 */
export async function endPayment(
  db: Db,
  ended: {
    provider: ProviderName;
    reference: string;
    status: "failed" | "abandoned";
    now: Instant;
  },
): Promise<void> {
  await transact(db, async (tx) => {
    const before = await paymentNamed(tx, ended);
    if (!before) return;
    const order = await lockedOrder(tx, before.orderId);
    const waited = await tx
      .update(payments)
      .set({ status: ended.status, url: null, endedAt: ended.now })
      .where(and(eq(payments.id, before.id), inArray(payments.status, ["started", "processing"])))
      .returning({ id: payments.id });
    if (waited.length === 0 || before.status !== "processing") return;
    await waitForPayment(tx, order, {
      until: ended.now + paymentWindow,
      again: true,
      now: ended.now,
    });
  });
}
