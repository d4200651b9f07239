import { eq, sql } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { claims, quotas } from "#db/schema.server.ts";
import type { Places } from "./places.ts";

/**
 * Claims places even where a quota has none left: only where an organizer said so. Part of a
 * verb's transaction.
 */
export async function claimBeyond(
  tx: Tx,
  needed: Places[],
  { heldBy, expiresAt }: { heldBy: string; expiresAt: Instant | null },
): Promise<void> {
  for (const { quotaId, quantity } of needed) {
    await tx.insert(claims).values({ heldBy, quotaId, quantity, expiresAt });
    await tx
      .update(quotas)
      .set({ claimed: sql`${quotas.claimed} + ${quantity}` })
      .where(eq(quotas.id, quotaId));
  }
}
