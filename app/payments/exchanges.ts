import { and, eq, gt } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { exchanges } from "#db/schema.server.ts";

export type Exchange = typeof exchanges.$inferSelect;

/** The exchange of an order that waits to be paid at `now`, or null. */
export async function openExchange(
  db: Reader,
  orderId: string,
  now: Instant,
): Promise<Exchange | null> {
  const [found] = await db
    .select()
    .from(exchanges)
    .where(
      and(
        eq(exchanges.orderId, orderId),
        eq(exchanges.state, "open"),
        gt(exchanges.expiresAt, now),
      ),
    );
  return found ?? null;
}
