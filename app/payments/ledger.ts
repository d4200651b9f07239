import { and, eq, sql, sum } from "drizzle-orm";
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
 * disputed must add up to what was entered. Empty where the books are right; one query an event.
 */
export async function ledgerFaults(
  db: Reader,
  eventId: string,
): Promise<{ paymentId: string; orderId: string; entered: number; due: number }[]> {
  const entered =
    sql<number>`coalesce((select sum(${ledgerEntries.amount}) from ${ledgerEntries} where ${ledgerEntries.paymentId} = ${payments.id}), 0)`.mapWith(
      Number,
    );
  const back =
    sql<number>`coalesce((select sum(${refunds.amount}) from ${refunds} where ${refunds.paymentId} = ${payments.id} and ${refunds.status} <> 'failed'), 0)`.mapWith(
      Number,
    );
  const taken =
    sql<number>`coalesce((select sum(${disputes.amount}) from ${disputes} where ${disputes.paymentId} = ${payments.id} and ${disputes.status} <> 'won'), 0)`.mapWith(
      Number,
    );
  const rows = await db
    .select({
      paymentId: payments.id,
      orderId: payments.orderId,
      status: payments.status,
      amount: payments.amount,
      refunded: payments.refunded,
      fee: payments.fee,
      entered,
      back,
      taken,
    })
    .from(payments)
    .where(and(eq(payments.eventId, eventId)));
  return rows.flatMap((row) => {
    const received = row.status === "received" ? row.amount - (row.fee ?? 0) : 0;
    const due = received - row.back - row.taken;
    const right = row.entered === due && row.refunded === row.back && row.refunded <= row.amount;
    const { paymentId, orderId } = row;
    return right ? [] : [{ paymentId, orderId, entered: row.entered, due }];
  });
}
