import { newId } from "#app/lib/ids.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { orderById, orderStatus } from "#app/registration/orders.ts";
import { type Db, transact } from "#db/open.ts";
import { payments } from "#db/schema.server.ts";
import type { ProviderName, StartedPayment } from "./provider.ts";

export type StartRefusal = "already_paid" | "canceled" | "order_expired" | "awaits_approval";

/**
 * Writes down that someone sets out to pay an order, before any provider is asked, so that a
 * payment that comes back is never unknown. Refuses orders that cannot be paid at `now`.
 */
export async function startPayment(
  db: Db,
  { orderId, provider, now }: { orderId: string; provider: ProviderName; now: Instant },
): Promise<Result<StartedPayment, StartRefusal>> {
  return transact(db, async (tx) => {
    const order = await orderById(tx, orderId);
    const status = orderStatus(order, now);
    if (status === "paid") return refused("already_paid");
    if (status === "canceled") return refused("canceled");
    if (status === "expired") return refused("order_expired");
    if (order.approval === "waiting") return refused("awaits_approval");

    const id = newId(now);
    const started = { id, reference: id, amount: order.total, currency: order.currency };
    await tx.insert(payments).values({
      ...started,
      eventId: order.eventId,
      orderId,
      provider,
      status: "started",
      startedAt: now,
    });
    return ok(started);
  });
}
