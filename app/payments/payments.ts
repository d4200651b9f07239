import { and, asc, eq } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { payments } from "#db/schema.server.ts";
import type { ProviderName } from "./provider.ts";

export type Payment = typeof payments.$inferSelect;

/** Every attempt to pay an order, the oldest first. */
export async function paymentsOf(db: Reader, orderId: string): Promise<Payment[]> {
  return db.select().from(payments).where(eq(payments.orderId, orderId)).orderBy(asc(payments.id));
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
