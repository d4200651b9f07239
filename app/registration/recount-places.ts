import { and, count, eq, gt, inArray, isNull, ne, notInArray, or, sql, sum } from "drizzle-orm";
import { raiseRevision } from "#app/event/raise-revision.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import {
  claims,
  exchanges,
  holdItems,
  holds,
  orders,
  quotas,
  quotaTicketTypes,
  tickets,
  ticketTypes,
  vouchers,
  voucherTicketTypes,
} from "#db/schema.server.ts";
import { holdAlone, holdTogether } from "#db/word-lock.ts";
import { releaseRunOut } from "./release-places.ts";

/**
 * Keeps the quotas of an event's ticket types as they are until the transaction ends. The first
 * thing of a verb that makes a hold or an order with places: it reads which quotas it needs before
 * anyone can see its row, and a quota linked meanwhile would miss it. Part of a verb's transaction.
 */
export async function keepQuotas(tx: Tx, eventId: string): Promise<void> {
  await holdTogether(tx, `quotas ${eventId}`);
}

/**
 * Keeps every order and hold of an event, and with its order every exchange, from moving or giving back its claims while these are
 * counted anew: it would not see the new ones, and they would stay for good. Whoever is about to
 * make one is waited for. Of two who change
 * quotas at once, the second waits at the event's row. Part of a verb's transaction, and its first
 * write, since whoever has an order goes on to its quotas.
 */
export async function lockHolders(tx: Tx, eventId: string): Promise<void> {
  await holdAlone(tx, `quotas ${eventId}`);
  await raiseRevision(tx, eventId);
  await tx
    .update(orders)
    .set({ places: sql`${orders.places}` })
    .where(and(eq(orders.eventId, eventId), inArray(orders.status, ["pending", "paid"])));
  await tx
    .update(holds)
    .set({ places: sql`${holds.places}` })
    .where(and(eq(holds.eventId, eventId), isNull(holds.orderId)));
}

/**
 * Claims the places of a quota anew for every order, live hold and exchange that waits for its
 * money, after its ticket types have changed: also beyond its size, since what was sold stays sold. Part of a verb's transaction.
 */
export async function reclaimPlaces(tx: Tx, quotaId: string, now: Instant): Promise<void> {
  // The row first: whoever claims at this moment waits for it, and adds to what is counted here.
  await tx.update(quotas).set({ claimed: 0 }).where(eq(quotas.id, quotaId));
  await tx.delete(claims).where(eq(claims.quotaId, quotaId));
  await tx.insert(claims).select(ordersOf(tx, quotaId, now));
  await tx.insert(claims).select(holdsOf(tx, quotaId, now));
  await tx.insert(claims).select(exchangesOf(tx, quotaId, now));
  await reserveAnew(tx, quotaId, now);
  const [counted] = await tx
    .select({ n: sum(claims.quantity).mapWith(Number) })
    .from(claims)
    .where(eq(claims.quotaId, quotaId));
  await tx
    .update(quotas)
    .set({ claimed: counted?.n ?? 0 })
    .where(eq(quotas.id, quotaId));
}

/**
 * Sets how many places each hold and each unpaid order of an event must have, after its quotas
 * have changed: paying and ordering compare with it. Part of a verb's transaction.
 */
export async function recountPlaces(tx: Tx, eventId: string, now: Instant): Promise<void> {
  await tx
    .update(orders)
    .set({ places: sql`${claimedBy(orders.id)}` })
    .where(and(eq(orders.eventId, eventId), eq(orders.status, "pending")));
  await tx
    .update(orders)
    .set({ places: sql`${neededBy(orders.id)}` })
    .where(and(eq(orders.eventId, eventId), eq(orders.status, "expired")));
  await tx
    .update(holds)
    .set({ places: sql`${claimedBy(holds.id)}` })
    .where(and(eq(holds.eventId, eventId), isNull(holds.orderId), gt(holds.expiresAt, now)));
}

/** Applications have no places yet for the types that wait for approval. */
function ordersOf(tx: Tx, quotaId: string, now: Instant) {
  return tx
    .select({
      heldBy: orders.id,
      quotaId: quotaTicketTypes.quotaId,
      quantity: count().as("quantity"),
      expiresAt: orders.expiresAt,
      backTo: backTo().as("back_to"),
    })
    .from(quotaTicketTypes)
    .innerJoin(tickets, eq(tickets.ticketTypeId, quotaTicketTypes.ticketTypeId))
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .innerJoin(ticketTypes, eq(ticketTypes.id, tickets.ticketTypeId))
    .leftJoin(vouchers, and(eq(vouchers.id, tickets.voucherId), reserving(now)))
    .where(
      and(
        eq(quotaTicketTypes.quotaId, quotaId),
        eq(tickets.status, "valid"),
        inArray(orders.status, ["pending", "paid"]),
        or(ne(orders.approval, "waiting"), eq(ticketTypes.needsApproval, false)),
      ),
    )
    .groupBy(orders.id, quotaTicketTypes.quotaId, orders.expiresAt, backTo());
}

function holdsOf(tx: Tx, quotaId: string, now: Instant) {
  return tx
    .select({
      heldBy: holds.id,
      quotaId: quotaTicketTypes.quotaId,
      quantity: sum(holdItems.quantity).mapWith(Number).as("quantity"),
      expiresAt: holds.expiresAt,
      backTo: backTo().as("back_to"),
    })
    .from(quotaTicketTypes)
    .innerJoin(holdItems, eq(holdItems.ticketTypeId, quotaTicketTypes.ticketTypeId))
    .innerJoin(holds, eq(holds.id, holdItems.holdId))
    .innerJoin(ticketTypes, eq(ticketTypes.id, holdItems.ticketTypeId))
    .leftJoin(vouchers, and(eq(vouchers.id, holdItems.voucherId), reserving(now)))
    .where(
      and(
        eq(quotaTicketTypes.quotaId, quotaId),
        isNull(holds.orderId),
        gt(holds.expiresAt, now),
        eq(ticketTypes.needsApproval, false),
      ),
    )
    .groupBy(holds.id, quotaTicketTypes.quotaId, holds.expiresAt, backTo());
}

/** A place for the new type of a ticket, where its present one has none of this quota already. */
function exchangesOf(tx: Tx, quotaId: string, now: Instant) {
  const present = tx
    .select({ id: quotaTicketTypes.ticketTypeId })
    .from(quotaTicketTypes)
    .where(eq(quotaTicketTypes.quotaId, quotaId));
  return tx
    .select({
      heldBy: exchanges.id,
      quotaId: quotaTicketTypes.quotaId,
      quantity: sql<number>`1`.as("quantity"),
      expiresAt: exchanges.expiresAt,
      backTo: sql<string>`''`.as("back_to"),
    })
    .from(quotaTicketTypes)
    .innerJoin(exchanges, eq(exchanges.ticketTypeId, quotaTicketTypes.ticketTypeId))
    .innerJoin(tickets, eq(tickets.id, exchanges.ticketId))
    .where(
      and(
        eq(quotaTicketTypes.quotaId, quotaId),
        eq(exchanges.state, "open"),
        gt(exchanges.expiresAt, now),
        notInArray(tickets.ticketTypeId, present),
      ),
    );
}

/** Reserving vouchers of a quota's types keep the places they have not given away. */
async function reserveAnew(tx: Tx, quotaId: string, now: Instant): Promise<void> {
  const kept = await tx
    .selectDistinct({ id: vouchers.id, validUntil: vouchers.validUntil })
    .from(quotaTicketTypes)
    .innerJoin(
      voucherTicketTypes,
      eq(voucherTicketTypes.ticketTypeId, quotaTicketTypes.ticketTypeId),
    )
    .innerJoin(vouchers, eq(vouchers.id, voucherTicketTypes.voucherId))
    .where(and(eq(quotaTicketTypes.quotaId, quotaId), reserving(now)))
    .orderBy(vouchers.id);
  for (const { id, validUntil } of kept) {
    await releaseRunOut(tx, id, now);
    await tx.insert(claims).select(
      tx
        .select({
          heldBy: quotas.id,
          quotaId: sql<string>`${quotaId}`.as("quota_id"),
          quantity: sql<number>`${quotas.size} - ${quotas.claimed}`.as("quantity"),
          expiresAt: sql<number | null>`cast(${validUntil} as bigint)`.as("expires_at"),
          backTo: sql<string>`''`.as("back_to"),
        })
        .from(quotas)
        .where(eq(quotas.id, id)),
    );
  }
}

/** Whether a voucher keeps places at `now`. */
function reserving(now: Instant) {
  return and(
    eq(vouchers.reserves, true),
    isNull(vouchers.endedAt),
    or(isNull(vouchers.validUntil), gt(vouchers.validUntil, now)),
  );
}

/** The voucher whose reserve a ticket's place came out of, or "". */
function backTo() {
  return sql<string>`coalesce(${vouchers.id}, '')`;
}

function claimedBy(holder: typeof orders.id | typeof holds.id) {
  return sql`(select coalesce(sum(${claims.quantity}), 0) from ${claims} where ${claims.heldBy} = ${holder})`;
}

function neededBy(order: typeof orders.id) {
  const valid = sql`${tickets.orderId} = ${order} and ${tickets.status} = 'valid'`;
  return sql`(select count(*) from ${tickets} join ${quotaTicketTypes} on ${quotaTicketTypes.ticketTypeId} = ${tickets.ticketTypeId} where ${valid}) + (select count(${tickets.voucherId}) from ${tickets} where ${valid})`;
}
