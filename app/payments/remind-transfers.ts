import { and, asc, eq, gt, isNull, lte, sql } from "drizzle-orm";
import type { Localized } from "#app/lib/lang.ts";
import { day, type Instant } from "#app/lib/time.ts";
import { tryEach } from "#app/lib/try-each.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { orderById } from "#app/registration/orders.ts";
import { type Db, transact } from "#db/open.ts";
import { bankAccounts, exchanges, orders, ticketTypes } from "#db/schema.server.ts";
import { tellOfExchange } from "./tell-of-exchange.ts";

/**
 * Reminds, once, those whose transfer is due in as many days as their event says and is not here, for
 * an order or for the difference of an exchange; at most 200 of each at a time. Someone who promised
 * it later than that is not reminded the same day.
 * @returns how many were reminded.
 */
export async function remindTransfers(db: Db, { now }: { now: Instant }): Promise<number> {
  const both = await tryEach([remindOfOrders, remindOfExchanges], (remindOf) => remindOf(db, now));
  return both.reduce((sum, count) => sum + count, 0);
}

async function remindOfOrders(db: Db, now: Instant): Promise<number> {
  const due = await db
    .select({ id: orders.id })
    .from(orders)
    .innerJoin(bankAccounts, eq(bankAccounts.eventId, orders.eventId))
    .where(
      and(
        eq(orders.status, "pending"),
        eq(orders.payBy, "transfer"),
        gt(bankAccounts.remindDays, 0),
        isNull(orders.remindedAt),
        isDueSoon(orders, now),
        lte(orders.placedAt, now - day),
      ),
    )
    .orderBy(asc(orders.id))
    .limit(200);
  return (await tryEach(due, ({ id }) => remind(db, id, now))).filter(Boolean).length;
}

async function remind(db: Db, id: string, now: Instant): Promise<boolean> {
  return transact(db, async (tx) => {
    const [order] = await tx
      .update(orders)
      .set({ remindedAt: now })
      .where(and(eq(orders.id, id), eq(orders.status, "pending"), isNull(orders.remindedAt)))
      .returning();
    if (!order) return false;
    await queueLetter(tx, {
      key: `transfer-reminder:${id}`,
      eventId: order.eventId,
      kind: "transfer-reminder",
      to: { name: order.buyerName, address: order.buyerEmail },
      lang: order.lang,
      props: { orderId: id },
      now,
      ...(order.expiresAt === null ? {} : { uselessAfter: order.expiresAt }),
    });
    return true;
  });
}

async function remindOfExchanges(db: Db, now: Instant): Promise<number> {
  const due = await db
    .select({ id: exchanges.id, orderId: exchanges.orderId, wanted: ticketTypes.name })
    .from(exchanges)
    .innerJoin(bankAccounts, eq(bankAccounts.eventId, exchanges.eventId))
    .innerJoin(ticketTypes, eq(ticketTypes.id, exchanges.ticketTypeId))
    .where(
      and(
        eq(exchanges.state, "open"),
        eq(exchanges.payBy, "transfer"),
        gt(bankAccounts.remindDays, 0),
        isNull(exchanges.remindedAt),
        isDueSoon(exchanges, now),
        lte(exchanges.createdAt, now - day),
      ),
    )
    .orderBy(asc(exchanges.id))
    .limit(200);
  return (await tryEach(due, (one) => remindOfExchange(db, one, now))).filter(Boolean).length;
}

/** What is due within as many days as its event reminds before, and not overdue. */
function isDueSoon({ dueAt }: Pick<typeof orders | typeof exchanges, "dueAt">, now: Instant) {
  const from = sql`${dueAt} - ${bankAccounts.remindDays} * cast(86400000 as bigint)`;
  return and(gt(dueAt, now), lte(from, now));
}

async function remindOfExchange(
  db: Db,
  { id, orderId, wanted }: { id: string; orderId: string; wanted: Localized },
  now: Instant,
): Promise<boolean> {
  return transact(db, async (tx) => {
    const [exchange] = await tx
      .update(exchanges)
      .set({ remindedAt: now })
      .where(and(eq(exchanges.id, id), eq(exchanges.state, "open"), isNull(exchanges.remindedAt)))
      .returning();
    const order = await orderById(tx, orderId);
    const ticket = order.tickets.find((one) => one.id === exchange?.ticketId);
    if (!exchange || !ticket) return false;
    const until = exchange.expiresAt;
    await tellOfExchange(tx, { id, order, ticket, wanted }, { news: "reminder", until, now });
    return true;
  });
}
