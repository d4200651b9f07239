import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/open.ts";
import { orders } from "#db/schema.server.ts";

/**
 * What an order keeps beyond the prices of its valid tickets grows by an amount, or below 0 shrinks
 * (`purseOf`); part of a verb's transaction, which has locked it.
 */
export async function keepMore(tx: Tx, orderId: string, amount: number): Promise<void> {
  if (amount === 0) return;
  await tx
    .update(orders)
    .set({ kept: sql`${orders.kept} + ${amount}` })
    .where(eq(orders.id, orderId));
}
