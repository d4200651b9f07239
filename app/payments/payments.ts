import { and, asc, eq } from "drizzle-orm";
import type { OrderStatus } from "#app/registration/orders.ts";
import type { Reader } from "#db/open.ts";
import { payments } from "#db/schema.server.ts";
import type { ProviderName } from "./provider.ts";

export type Payment = typeof payments.$inferSelect;

/** Every attempt to pay an order, the oldest first. */
export async function paymentsOf(db: Reader, orderId: string): Promise<Payment[]> {
  return db.select().from(payments).where(eq(payments.orderId, orderId)).orderBy(asc(payments.id));
}

/** The money received beyond what the order takes, to be paid back by a person; minor units. */
export function surplusOf(
  order: { status: OrderStatus; total: number },
  paid: Pick<Payment, "status" | "amount">[],
): number {
  const received = paid
    .filter(({ status }) => status === "received")
    .reduce((sum, { amount }) => sum + amount, 0);
  return Math.max(0, received - (order.status === "paid" ? order.total : 0));
}

/** The payment of this order that the provider calls by this name, or null. */
export async function paymentByReference(
  db: Reader,
  { orderId, provider, reference }: { orderId: string; provider: ProviderName; reference: string },
): Promise<Payment | null> {
  const [payment] = await db
    .select()
    .from(payments)
    .where(and(eq(payments.provider, provider), eq(payments.reference, reference)));
  return payment && payment.orderId === orderId ? payment : null;
}
