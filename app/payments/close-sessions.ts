import { and, asc, eq, gt, isNotNull, lte, ne, notExists, or, sql } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import { tryEach } from "#app/lib/try-each.ts";
import type { Db } from "#db/open.ts";
import { exchanges, orders, payments } from "#db/schema.server.ts";
import { endPayment } from "./end-payment.ts";
import type { OnlineProvider } from "./provider.ts";
import { settlePayment } from "./settle-payment.ts";

/**
 * Closes the pages on which nothing can be paid any more: of orders that ended or were paid
 * otherwise, and those that another page took the place of; a paid order whose exchange waits for
 * its difference is yet to be paid. A page lives longer at its provider than an order waits, so it
 * is we who end it; where it was paid just before, that is a payment like any other.
 * @returns how many were seen to.
 */
export async function closeSessions(
  db: Db,
  { provider, now }: { provider: OnlineProvider; now: Instant },
): Promise<number> {
  // A literal, not a parameter: only so does SQLite see that the partial index fits.
  const open = sql`${payments.status} in ('started', 'processing')`;
  const due = await db
    .select({ payment: payments })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .where(
      and(
        open,
        eq(payments.provider, provider.name),
        eq(payments.status, "started"),
        isNotNull(payments.sessionId),
        or(
          and(ne(orders.status, "pending"), notExists(openExchanges(db, now))),
          and(eq(orders.status, "pending"), lte(orders.expiresAt, now)),
          lte(payments.expiresAt, now),
        ),
      ),
    )
    .orderBy(asc(payments.startedAt))
    .limit(50);
  await tryEach(due, async ({ payment }) => {
    const { provider: name, reference } = payment;
    if ((await provider.close(payment)) === "complete") {
      await settlePayment(db, { payment, provider, now });
    } else await endPayment(db, { provider: name, reference, status: "abandoned", now });
  });
  return due.length;
}

/** The exchanges of the order at hand that wait for their difference. */
function openExchanges(db: Db, now: Instant) {
  return db
    .select({ id: exchanges.id })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.orderId, orders.id),
        eq(exchanges.state, "open"),
        gt(exchanges.expiresAt, now),
      ),
    );
}
