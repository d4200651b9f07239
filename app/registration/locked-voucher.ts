import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/open.ts";
import { quotas } from "#db/schema.server.ts";
import { type Voucher, voucherOf } from "./vouchers.ts";

/**
 * A voucher of this event with what counts its uses locked, so that nobody uses it meanwhile, or
 * null. Part of a verb's transaction.
 */
export async function lockedVoucher(tx: Tx, eventId: string, id: string): Promise<Voucher | null> {
  const [counter] = await tx
    .update(quotas)
    .set({ kind: "uses" })
    .where(and(eq(quotas.id, id), eq(quotas.kind, "uses")))
    .returning({ id: quotas.id });
  return counter ? voucherOf(tx, eventId, id) : null;
}
