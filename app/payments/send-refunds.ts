import { and, asc, eq, inArray, lte, notInArray, sql } from "drizzle-orm";
import { type Instant, minute } from "#app/lib/time.ts";
import { tryEach } from "#app/lib/try-each.ts";
import { type Db, transact } from "#db/open.ts";
import { payments, refunds } from "#db/schema.server.ts";
import type { OnlineProvider, ProviderName } from "./provider.ts";
import type { Refund } from "./refunds.ts";
import { settleRefund } from "./settle-refund.ts";

/** How long a worker has a refund to itself; after it, or after a failure, it is tried again. */
const lease = minute;

/**
 * Asks providers to give back what was set aside, at most 50 refunds at a time. Each has one key
 * at its provider, so one that is asked for twice, after a crash or by two processes, is paid out
 * once. Where a provider does not answer it is tried again after a minute. What people took is
 * left to people.
 * @returns how many were asked for.
 */
export async function sendRefunds(
  db: Db,
  {
    providers,
    now,
    stopping,
  }: {
    providers: (name: ProviderName) => OnlineProvider | null;
    now: Instant;
    stopping?: AbortSignal;
  },
): Promise<number> {
  const taken = await takeDue(db, now);
  await tryEach(taken, async ({ refund, payment }) => {
    const provider = providers(payment.provider);
    if (!provider || stopping?.aborted) return;
    const news = await provider.refund(refund, payment);
    await settleRefund(db, { refundId: refund.id, news, now });
  });
  return taken.length;
}

type Due = { refund: Refund; payment: { provider: ProviderName; intentId: string | null } };

async function takeDue(db: Db, now: Instant): Promise<Due[]> {
  // A literal, not a parameter: only so does SQLite see that the partial index fits.
  const waiting = sql`${refunds.status} in ('requested', 'pending')`;
  return transact(db, async (tx) => {
    const due = await tx
      .select({ id: refunds.id })
      .from(refunds)
      .innerJoin(payments, eq(payments.id, refunds.paymentId))
      .where(
        and(
          waiting,
          eq(refunds.status, "requested"),
          lte(refunds.visibleAt, now),
          notInArray(payments.provider, ["door", "transfer"]),
        ),
      )
      .orderBy(asc(refunds.visibleAt))
      .limit(50);
    if (due.length === 0) return [];
    const ids = due.map(({ id }) => id);
    const taken = await tx
      .update(refunds)
      .set({ visibleAt: now + lease, attempts: sql`${refunds.attempts} + 1` })
      .where(
        and(inArray(refunds.id, ids), eq(refunds.status, "requested"), lte(refunds.visibleAt, now)),
      )
      .returning();
    if (taken.length === 0) return [];
    const paid = await tx
      .select({ id: payments.id, provider: payments.provider, intentId: payments.intentId })
      .from(payments)
      .where(
        inArray(
          payments.id,
          taken.map((refund) => refund.paymentId),
        ),
      );
    return taken.flatMap((refund) => {
      const payment = paid.find(({ id }) => id === refund.paymentId);
      return payment ? [{ refund, payment }] : [];
    });
  });
}
