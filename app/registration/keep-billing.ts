import type { Tx } from "#db/open.ts";
import { billings } from "#db/schema.server.ts";
import type { Billing } from "./billings.ts";

/** Writes down whom an order's papers are made out to from now on; part of a verb's transaction. */
export async function keepBilling(
  tx: Tx,
  { orderId, billing, corrections }: { orderId: string; billing: Billing; corrections: number },
): Promise<void> {
  await tx
    .insert(billings)
    .values({ orderId, ...billing, corrections })
    .onConflictDoUpdate({ target: billings.orderId, set: { ...billing, corrections } });
}
