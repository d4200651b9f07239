import { and, eq } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import { releasePlaces } from "#app/registration/release-places.ts";
import type { Tx } from "#db/open.ts";
import { exchanges } from "#db/schema.server.ts";

/** Exchanges of an order that were not paid come to nothing; part of a verb's transaction. */
export async function dropExchanges(tx: Tx, orderId: string, now: Instant): Promise<void> {
  const dropped = await tx
    .update(exchanges)
    .set({ state: "dropped" })
    .where(and(eq(exchanges.orderId, orderId), eq(exchanges.state, "open")))
    .returning({ id: exchanges.id });
  for (const { id } of dropped) await releasePlaces(tx, id, now);
}
