import { and, desc, eq } from "drizzle-orm";
import { newId } from "#app/lib/ids.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { day, type Instant, minute } from "#app/lib/time.ts";
import { lockedOrder } from "#app/registration/locked-order.ts";
import { type Order, orderStatus } from "#app/registration/orders.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { payments } from "#db/schema.server.ts";
import { openExchange } from "./exchanges.ts";
import { isTooLittle } from "./least-amounts.ts";
import { netOf, paymentsOf } from "./payments.ts";
import type { ProviderName, StartedPayment } from "./provider.ts";

export type StartRefusal =
  | "already_paid"
  | "canceled"
  | "order_expired"
  | "awaits_approval"
  | "payment_processing"
  | "below_least";

/** A page to pay on lives as long as its order waits, within what providers allow; ms. */
const shortest = 31 * minute;
const longest = day - minute;

/**
 * Writes down that someone sets out to pay an order, before any provider is asked, so that a
 * payment that comes back is never unknown. The same again, while its page lives, is the same
 * payment. Refuses orders that cannot be paid at `now`, those whose bank is still at work on a
 * payment, and amounts too small for a bank.
 */
export async function startPayment(
  db: Db,
  { orderId, provider, now }: { orderId: string; provider: ProviderName; now: Instant },
): Promise<Result<StartedPayment, StartRefusal>> {
  return transact(db, async (tx): Promise<Result<StartedPayment, StartRefusal>> => {
    const order = await lockedOrder(tx, orderId);
    const status = orderStatus(order, now);
    const exchange = status === "paid" ? await openExchange(tx, orderId, now) : null;
    if (status === "paid" && !exchange) return refused("already_paid");
    if (status === "canceled") return refused("canceled");
    if (status === "expired") return refused("order_expired");
    if (order.approval === "waiting") return refused("awaits_approval");
    const before = await paymentsOf(tx, orderId);
    if (before.some((payment) => payment.status === "processing")) {
      return refused("payment_processing");
    }
    const amount = exchange?.difference ?? order.total - netOf(before);
    if (isTooLittle(provider, amount, order.currency)) return refused("below_least");

    const open = await openPayment(tx, { orderId, provider, amount, now });
    if (open) return ok(open);
    const id = newId(now);
    const started = {
      id,
      eventId: order.eventId,
      reference: id,
      amount,
      currency: order.currency,
      sessionId: null,
      url: null,
      expiresAt: pageUntil(exchange ?? order, now),
    };
    await tx
      .insert(payments)
      .values({ ...started, orderId, provider, status: "started", refunded: 0, startedAt: now });
    return ok(started);
  });
}

async function openPayment(
  tx: Tx,
  wanted: { orderId: string; provider: ProviderName; amount: number; now: Instant },
): Promise<StartedPayment | null> {
  const [latest] = await tx
    .select()
    .from(payments)
    .where(
      and(
        eq(payments.orderId, wanted.orderId),
        eq(payments.provider, wanted.provider),
        eq(payments.status, "started"),
      ),
    )
    .orderBy(desc(payments.id))
    .limit(1);
  if (!latest) return null;
  // A page that is still to be made lives as long as any from the moment it is made.
  const least = latest.sessionId === null ? shortest - minute : minute;
  if (latest.amount === wanted.amount && (latest.expiresAt ?? 0) > wanted.now + least) {
    return latest;
  }
  // Nobody is to pay there any more: the next run of the job closes it.
  await tx.update(payments).set({ expiresAt: wanted.now }).where(eq(payments.id, latest.id));
  return null;
}

function pageUntil(order: Pick<Order, "expiresAt">, now: Instant): Instant {
  const until = order.expiresAt ?? now + longest;
  return Math.max(now + shortest, Math.min(until, now + longest));
}
