import { and, eq, inArray } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { orders, refundBatches } from "#db/schema.server.ts";
import { type BulkEvent, bulkAmount } from "./bulk-refunds.ts";
import { refundRuleOf } from "./refund-rules.ts";

export type Person = Extract<Actor, { kind: "person" }>;

/**
 * An organizer wants these orders canceled and a share of their prices given back. Up to the limit
 * of the event that begins at once; above it a second organizer has to confirm. Refuses a list
 * without any order that lives.
 */
export async function proposeBulkRefund(
  db: Db,
  asked: {
    event: BulkEvent & { currency: string };
    codes: string[];
    percent: number;
    reason: string;
    actor: Person;
    now: Instant;
  },
): Promise<Result<{ id: string; status: "proposed" | "confirmed" }, "no_orders">> {
  const { event, percent, reason, actor, now } = asked;
  return transact(db, async (tx) => {
    const codes = [...new Set(asked.codes)].slice(0, 5000);
    const found = await tx
      .select({ id: orders.id })
      .from(orders)
      .where(
        and(
          eq(orders.eventId, event.id),
          inArray(orders.code, codes),
          inArray(orders.status, ["paid", "pending"]),
        ),
      );
    if (found.length === 0) return refused("no_orders");
    const orderIds = found.map((order) => order.id).sort();
    const amount = await bulkAmount(tx, { event, orderIds, percent, now });
    const { confirmAbove } = await refundRuleOf(tx, event.id);
    const status = amount > confirmAbove ? "proposed" : "confirmed";
    const id = newId(now);
    await tx.insert(refundBatches).values({
      id,
      eventId: event.id,
      status,
      orderIds,
      amount,
      currency: event.currency,
      percent,
      reason,
      proposedBy: actor.id,
      proposedByLabel: actor.label,
      proposedAt: now,
      done: 0,
      failedIds: [],
    });
    await recordActivity(tx, {
      eventId: event.id,
      actor,
      verb: "proposed_bulk_refund",
      subject: { kind: "event", id: event.id },
      detail: { count: orderIds.length, amount, reason },
      at: now,
    });
    return ok({ id, status } as const);
  });
}
