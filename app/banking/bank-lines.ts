import { and, asc, count, eq, gt, isNotNull, or, sql, sum } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import { promisedDifferences } from "#app/payments/exchanges.ts";
import { orderStatus } from "#app/registration/orders.ts";
import type { Reader } from "#db/open.ts";
import { bankLines, billings, orders, payments } from "#db/schema.server.ts";
import type { PayableOrder } from "./proposals.ts";

export const lineStates = ["open", "matched", "ignored"] as const;
export type LineState = (typeof lineStates)[number];

/** Lines of an event in this state after this id, in the order of their statements. */
export async function bankLinesOf(
  db: Reader,
  { eventId, state }: { eventId: string; state: LineState },
  { after, limit }: { after: string; limit: number },
) {
  const rows = await db
    .select({ line: bankLines, code: orders.code })
    .from(bankLines)
    .leftJoin(orders, eq(orders.id, bankLines.orderId))
    .where(and(eq(bankLines.eventId, eventId), eq(bankLines.state, state), gt(bankLines.id, after)))
    .orderBy(asc(bankLines.id))
    .limit(limit);
  return rows.map(({ line, code }) => ({ ...line, code }));
}

/** How many lines there are in each state. */
export async function lineCounts(db: Reader, eventId: string): Promise<Record<LineState, number>> {
  const rows = await db
    .select({ state: bankLines.state, n: count() })
    .from(bankLines)
    .where(eq(bankLines.eventId, eventId))
    .groupBy(bankLines.state);
  const of = (state: LineState) => rows.find((row) => row.state === state)?.n ?? 0;
  return { open: of("open"), matched: of("matched"), ignored: of("ignored") };
}

/** Which of these fingerprints are known at an event already. */
export async function knownFingerprints(db: Reader, eventId: string): Promise<Set<string>> {
  const rows = await db
    .select({ fingerprint: bankLines.fingerprint })
    .from(bankLines)
    .where(eq(bankLines.eventId, eventId));
  return new Set(rows.map(({ fingerprint }) => fingerprint));
}

/** Every order of an event that costs something, as a statement may mean it at `now`; three queries. */
export async function payableOrders(
  db: Reader,
  eventId: string,
  now: Instant,
): Promise<PayableOrder[]> {
  const paid = await db
    .select({
      orderId: payments.orderId,
      net: sum(sql`${payments.amount} - ${payments.refunded}`).mapWith(Number),
    })
    .from(payments)
    .where(and(eq(payments.eventId, eventId), eq(payments.status, "received")))
    .groupBy(payments.orderId);
  const promised = await promisedDifferences(db, eventId, now);
  const net = new Map(paid.map((row) => [row.orderId, row.net]));
  const rows = await db
    .select({
      id: orders.id,
      code: orders.code,
      status: orders.status,
      expiresAt: orders.expiresAt,
      total: orders.total,
      currency: orders.currency,
      payBy: orders.payBy,
      buyerName: orders.buyerName,
      company: billings.company,
    })
    .from(orders)
    .leftJoin(billings, eq(billings.orderId, orders.id))
    .where(and(eq(orders.eventId, eventId), or(gt(orders.total, 0), isNotNull(orders.payBy))));
  return rows.map((row) => {
    const status = orderStatus(row, now);
    const difference = status === "paid" ? promised.get(row.id) : undefined;
    const awaited = difference?.open ? difference.amount : null;
    return {
      id: row.id,
      code: row.code,
      status: awaited === null ? status : "pending",
      due: awaited ?? Math.max(0, row.total - (net.get(row.id) ?? 0)),
      currency: row.currency,
      names: [row.buyerName, row.company ?? ""].filter(Boolean),
      byTransfer: row.payBy === "transfer" || difference !== undefined,
      missed: difference && !difference.open ? difference.amount : null,
    };
  });
}
