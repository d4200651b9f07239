import { and, eq } from "drizzle-orm";
import { day, type Instant } from "#app/lib/time.ts";
import { lockedOrder } from "#app/registration/locked-order.ts";
import { waitForPayment } from "#app/registration/wait-for-payment.ts";
import { type Db, transact } from "#db/open.ts";
import { payments } from "#db/schema.server.ts";
import { paymentNamed } from "./payments.ts";
import type { ProviderName } from "./provider.ts";

/** How long a bank may take before an order gives its places back, in ms. */
const bankTime = 7 * day;

/** The buyer has done all, and a bank takes its time: the order's places are kept for it. */
export async function awaitBank(
  db: Db,
  {
    intentId,
    now,
    ...name
  }: { provider: ProviderName; reference: string; intentId: string | null; now: Instant },
): Promise<void> {
  await transact(db, async (tx) => {
    const before = await paymentNamed(tx, name);
    if (!before) return;
    const order = await lockedOrder(tx, before.orderId);
    const [waiting] = await tx
      .update(payments)
      .set({ status: "processing", intentId, url: null })
      .where(and(eq(payments.id, before.id), eq(payments.status, "started")))
      .returning({ id: payments.id });
    if (waiting) await waitForPayment(tx, order, { until: now + bankTime, again: false, now });
  });
}
