import { and, desc, eq } from "drizzle-orm";
import type { Day, Instant } from "#app/lib/time.ts";
import { ordersById } from "#app/registration/orders.ts";
import type { Reader } from "#db/open.ts";
import { orders, refundBatches, tickets } from "#db/schema.server.ts";
import { type Payment, receivedOf } from "./payments.ts";
import { planOf } from "./refund-plan.ts";
import { refundRuleOf } from "./refund-rules.ts";

export type BulkRefund = typeof refundBatches.$inferSelect;
export type BulkEvent = { id: string; firstDay: Day; zone: string };

/** The bulk refunds of an event, the newest first; at most 50. */
export async function bulkRefundsOf(db: Reader, eventId: string): Promise<BulkRefund[]> {
  return db
    .select()
    .from(refundBatches)
    .where(eq(refundBatches.eventId, eventId))
    .orderBy(desc(refundBatches.id))
    .limit(50);
}

/** How far it has come: its orders, how many of them are dealt with, and which ones failed. */
export async function progressOf(db: Reader, batches: BulkRefund[]) {
  const failed = batches.flatMap(({ failedIds }) => failedIds);
  const codes = new Map((await ordersById(db, failed)).map(({ id, code }) => [id, code]));
  return batches.map(({ orderIds, failedIds, done, ...batch }) => {
    const orders = new Set(orderIds).size;
    return {
      ...batch,
      orders,
      done: orders - failedIds.length - (orderIds.length - done),
      failed: failedIds.flatMap((id) => codes.get(id) ?? []),
    };
  });
}

/** What canceling these orders at this share would give back at `now`; four queries. */
export async function bulkAmount(
  db: Reader,
  {
    event,
    orderIds,
    percent,
    now,
  }: { event: BulkEvent; orderIds: string[]; percent: number; now: Instant },
): Promise<number> {
  const rule = await refundRuleOf(db, event.id);
  const received = new Map<string, Payment[]>();
  for (const payment of await receivedOf(db, orderIds)) {
    received.set(payment.orderId, [...(received.get(payment.orderId) ?? []), payment]);
  }
  return (await ordersById(db, orderIds)).reduce((total, order) => {
    const tickets = order.tickets.filter(({ status }) => status === "valid");
    const about = { order, paid: received.get(order.id) ?? [], tickets, event, rule, now };
    return total + planOf({ ...about, refund: { percent } }).back;
  }, 0);
}

/** The codes of the orders with a ticket of this type that are paid; at most 5,000. */
export async function codesOfType(db: Reader, ticketTypeId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ code: orders.code })
    .from(orders)
    .innerJoin(tickets, eq(tickets.orderId, orders.id))
    .where(
      and(
        eq(tickets.ticketTypeId, ticketTypeId),
        eq(tickets.status, "valid"),
        eq(orders.status, "paid"),
      ),
    )
    .limit(5000);
  return rows.map(({ code }) => code);
}
