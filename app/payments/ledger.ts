import { and, eq, ne, sum } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { disputes, ledgerEntries, payments, refunds } from "#db/schema.server.ts";

/** What an event took and gave in one currency, in minor units; `balance` is what is left. */
export type Balance = {
  currency: string;
  paid: number;
  refunded: number;
  fees: number;
  disputed: number;
  balance: number;
};

/** The ledger of an event added up, by currency; one query. */
export async function balancesOf(db: Reader, eventId: string): Promise<Balance[]> {
  const rows = await db
    .select({
      currency: ledgerEntries.currency,
      kind: ledgerEntries.kind,
      amount: sum(ledgerEntries.amount).mapWith(Number),
    })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.eventId, eventId))
    .groupBy(ledgerEntries.currency, ledgerEntries.kind);
  const currencies = [...new Set(rows.map((row) => row.currency))].sort();
  return currencies.map((currency) => {
    const of = (...kinds: string[]) =>
      rows
        .filter((row) => row.currency === currency && kinds.includes(row.kind))
        .reduce((total, row) => total + row.amount, 0);
    const paid = of("payment");
    const refunded = 0 - of("refund", "refund_reversed");
    const fees = 0 - of("fee");
    const disputed = 0 - of("dispute", "dispute_reversed");
    return { currency, paid, refunded, fees, disputed, balance: paid - refunded - fees - disputed };
  });
}

/**
 * Payments whose rows say something other than the ledger: received, given back, kept as a fee and
 * disputed must add up to what was entered. Empty where the books are right; four queries.
 */
export async function ledgerFaults(
  db: Reader,
  eventId: string,
): Promise<{ paymentId: string; orderId: string; entered: number; due: number }[]> {
  const paid = await db.select().from(payments).where(eq(payments.eventId, eventId));
  const entered = totals(
    await db
      .select({
        paymentId: ledgerEntries.paymentId,
        n: sum(ledgerEntries.amount).mapWith(Number),
      })
      .from(ledgerEntries)
      .where(eq(ledgerEntries.eventId, eventId))
      .groupBy(ledgerEntries.paymentId),
  );
  const back = totals(
    await db
      .select({ paymentId: refunds.paymentId, n: sum(refunds.amount).mapWith(Number) })
      .from(refunds)
      .where(and(eq(refunds.eventId, eventId), ne(refunds.status, "failed")))
      .groupBy(refunds.paymentId),
  );
  const gone = totals(
    await db
      .select({ paymentId: disputes.paymentId, n: sum(disputes.amount).mapWith(Number) })
      .from(disputes)
      .where(and(eq(disputes.eventId, eventId), ne(disputes.status, "won")))
      .groupBy(disputes.paymentId),
  );
  return paid.flatMap(({ id: paymentId, orderId, status, amount, fee, refunded }) => {
    const received = status === "received" ? amount - (fee ?? 0) : 0;
    const due = received - back(paymentId) - gone(paymentId);
    const right = entered(paymentId) === due && refunded === back(paymentId) && refunded <= amount;
    return right ? [] : [{ paymentId, orderId, entered: entered(paymentId), due }];
  });
}

function totals(rows: { paymentId: string; n: number }[]): (paymentId: string) => number {
  const byPayment = new Map(rows.map(({ paymentId, n }) => [paymentId, n]));
  return (paymentId) => byPayment.get(paymentId) ?? 0;
}
