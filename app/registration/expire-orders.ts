import { and, asc, eq, isNotNull, lte } from "drizzle-orm";
import { recordActivity } from "#app/audit/record-activity.ts";
import type { Instant } from "#app/lib/time.ts";
import { tryEach } from "#app/lib/try-each.ts";
import { type Db, transact } from "#db/open.ts";
import { orders } from "#db/schema.server.ts";
import { endOrder } from "./end-order.ts";
import { lockedOrder } from "./locked-order.ts";

/**
 * Writes down which pending orders ran out, and tells their buyers; at most 200 at a time. What
 * they kept does not count from the moment they ran out, with or without this.
 * @returns how many were written down.
 */
export async function expireOrders(db: Db, { now }: { now: Instant }): Promise<number> {
  const due = await db
    .select({ id: orders.id })
    .from(orders)
    .where(
      and(eq(orders.status, "pending"), isNotNull(orders.expiresAt), lte(orders.expiresAt, now)),
    )
    .orderBy(asc(orders.expiresAt))
    .limit(200);
  await tryEach(due, ({ id }) => expire(db, id, now));
  return due.length;
}

async function expire(db: Db, id: string, now: Instant): Promise<void> {
  await transact(db, async (tx) => {
    const order = await lockedOrder(tx, id);
    if (order.status !== "pending" || order.expiresAt === null || order.expiresAt > now) return;
    await endOrder(tx, order, { status: "expired", now });
    await recordActivity(tx, {
      eventId: order.eventId,
      actor: { kind: "system", label: "expiry" },
      verb: "expired_order",
      subject: { kind: "order", id },
      detail: { code: order.code },
      at: now,
    });
  });
}
