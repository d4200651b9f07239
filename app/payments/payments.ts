import { and, asc, eq, inArray, sql, sum } from "drizzle-orm";
import { prepared, type Reader } from "#db/open.ts";
import { payments } from "#db/schema.server.ts";
import type { ProviderName } from "./provider.ts";

export type Payment = typeof payments.$inferSelect;

/** Every attempt to pay an order, the oldest first. */
export async function paymentsOf(db: Reader, orderId: string): Promise<Payment[]> {
  return ofOrder(db).execute({ orderId });
}

/** What was received and not given back; minor units. */
export function netOf(paid: Pick<Payment, "status" | "amount" | "refunded">[]): number {
  return paid
    .filter(({ status }) => status === "received")
    .reduce((sum, { amount, refunded }) => sum + amount - refunded, 0);
}

/** The payment that its provider calls by this name, or null. */
export async function paymentNamed(
  db: Reader,
  { provider, reference }: { provider: ProviderName; reference: string },
): Promise<Payment | null> {
  const [payment] = await named(db).execute({ provider, reference });
  return payment ?? null;
}

/** The same, where it is of this order. */
export async function paymentByReference(
  db: Reader,
  { orderId, ...name }: { orderId: string; provider: ProviderName; reference: string },
): Promise<Payment | null> {
  const payment = await paymentNamed(db, name);
  return payment?.orderId === orderId ? payment : null;
}

/** The payment that is made on this page of its provider's, or null. */
export async function paymentOfSession(db: Reader, sessionId: string): Promise<Payment | null> {
  const [payment] = await ofSession(db).execute({ sessionId });
  return payment ?? null;
}

/** The payment whose money its provider calls by this name, or null. */
export async function paymentOfIntent(db: Reader, intentId: string): Promise<Payment | null> {
  const [payment] = await db.select().from(payments).where(eq(payments.intentId, intentId));
  return payment ?? null;
}

/** The payments of these orders that were received, the newest first. */
export async function receivedOf(db: Reader, orderIds: string[]): Promise<Payment[]> {
  if (orderIds.length === 0) return [];
  const rows = await db
    .select()
    .from(payments)
    .where(and(inArray(payments.orderId, orderIds), eq(payments.status, "received")))
    .orderBy(asc(payments.id));
  return rows.reverse();
}

/** These orders, each with what was received for it and what of it was given back; one query. */
export async function withSums<Row extends { id: string }>(
  db: Reader,
  orders: Row[],
): Promise<(Row & { paid: number; back: number })[]> {
  if (orders.length === 0) return [];
  const ids = orders.map(({ id }) => id);
  const rows = await db
    .select({
      orderId: payments.orderId,
      paid: sum(payments.amount).mapWith(Number),
      back: sum(payments.refunded).mapWith(Number),
    })
    .from(payments)
    .where(and(inArray(payments.orderId, ids), eq(payments.status, "received")))
    .groupBy(payments.orderId);
  const sums = new Map(rows.map(({ orderId, ...both }) => [orderId, both]));
  return orders.map((order) => ({ ...order, ...(sums.get(order.id) ?? { paid: 0, back: 0 }) }));
}

const ofOrder = prepared((db: Reader) =>
  db
    .select()
    .from(payments)
    .where(eq(payments.orderId, sql.placeholder("orderId")))
    .orderBy(asc(payments.id))
    .prepare("payments_of_order"),
);

const named = prepared((db: Reader) =>
  db
    .select()
    .from(payments)
    .where(
      and(
        eq(payments.provider, sql.placeholder("provider")),
        eq(payments.reference, sql.placeholder("reference")),
      ),
    )
    .prepare("payment_named"),
);

const ofSession = prepared((db: Reader) =>
  db
    .select()
    .from(payments)
    .where(eq(payments.sessionId, sql.placeholder("sessionId")))
    .prepare("payment_of_session"),
);
