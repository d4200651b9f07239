import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import { prepared, type Reader } from "#db/open.ts";
import { exchanges } from "#db/schema.server.ts";

export type Exchange = typeof exchanges.$inferSelect;

/** The exchange of an order that waits to be paid at `now`, or null. */
export async function openExchange(
  db: Reader,
  orderId: string,
  now: Instant,
): Promise<Exchange | null> {
  const [found] = await openOf(db).execute({ orderId, now });
  return found ?? null;
}

/** The differences that buyers of an event promised to transfer, by order: `open` while waited for. */
export async function promisedDifferences(
  db: Reader,
  eventId: string,
  now: Instant,
): Promise<Map<string, { amount: number; open: boolean }>> {
  const rows = await db
    .select()
    .from(exchanges)
    .where(
      and(
        eq(exchanges.eventId, eventId),
        inArray(exchanges.state, ["open", "lapsed"]),
        eq(exchanges.payBy, "transfer"),
      ),
    )
    .orderBy(asc(exchanges.id));
  return new Map(
    rows.map(({ orderId, difference, state, expiresAt }) => {
      return [orderId, { amount: difference, open: state === "open" && expiresAt > now }];
    }),
  );
}

const openOf = prepared((db: Reader) =>
  db
    .select()
    .from(exchanges)
    .where(
      and(
        eq(exchanges.orderId, sql.placeholder("orderId")),
        eq(exchanges.state, "open"),
        gt(exchanges.expiresAt, sql.placeholder("now")),
      ),
    )
    .prepare("open_exchange_of_order"),
);
