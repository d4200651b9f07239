import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  ne,
  or,
  type SQL,
} from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { orders, tickets } from "#db/schema.server.ts";
import { orderAmount } from "./order-amount.ts";
import { type OrderShownState, orderShownState } from "./order-states.ts";
import type { Order } from "./orders.ts";
import { hasText } from "./text-search.ts";
import { searchTickets } from "./ticket-search.ts";

export type OrderFilter = {
  eventId: string;
  /** A code, a name in either script, part of the buyer's name or address; or "". */
  search: string;
  /** null: in every state. */
  state: OrderShownState | null;
  /** Orders with a ticket of this type; null: any. */
  ticketTypeId: string | null;
  /** Placed from this instant on, and before that one; null: no such limit. */
  from: Instant | null;
  before: Instant | null;
};

export type ListedOrder = Pick<
  Order,
  | "id"
  | "code"
  | "buyerName"
  | "buyerEmail"
  | "buyerPhone"
  | "total"
  | "currency"
  | "payBy"
  | "source"
  | "placedAt"
  | "paidAt"
> & { state: OrderShownState; tickets: number };

export const orderSorts = ["placed", "buyer", "total"] as const;
export type OrderSort = (typeof orderSorts)[number];

const mostFound = 500;

/**
 * One page of an event's orders and how many there are in all; four queries at most, however many
 * they are. `total` is what it
 * stands for (`amountOf`), in minor units; tickets that were canceled do not count.
 */
export async function orderList(
  db: Reader,
  filter: OrderFilter,
  page: { sort: OrderSort; descending: boolean; limit: number; offset: number; now: Instant },
): Promise<{ rows: ListedOrder[]; total: number }> {
  const where = await conditions(db, filter, page.now);
  const [counted] = await db.select({ n: count() }).from(orders).where(where);
  const direction = page.descending ? desc : asc;
  const found = await select(db)
    .where(where)
    .orderBy(direction(columns[page.sort]), direction(orders.id))
    .limit(page.limit)
    .offset(page.offset);
  return { rows: await withTickets(db, found, page.now), total: counted?.n ?? 0 };
}

/** Orders as they were placed, those after the id `after` first: for exports. */
export async function nextOrders(
  db: Reader,
  filter: OrderFilter,
  { after, limit, now }: { after: string; limit: number; now: Instant },
): Promise<ListedOrder[]> {
  const where = await conditions(db, filter, now);
  const found = await select(db)
    .where(and(where, gt(orders.id, after)))
    .orderBy(asc(orders.id))
    .limit(limit);
  return withTickets(db, found, now);
}

/** How many orders of an event are in each state at `now`. */
export async function orderCounts(
  db: Reader,
  eventId: string,
  now: Instant,
): Promise<Record<OrderShownState, number>> {
  const counts = { paid: 0, pending: 0, waiting: 0, expired: 0, canceled: 0, declined: 0 };
  const rows = await db
    .select({ status: orders.status, approval: orders.approval, n: count() })
    .from(orders)
    .where(eq(orders.eventId, eventId))
    .groupBy(orders.status, orders.approval);
  for (const { status, approval, n } of rows) {
    counts[orderShownState({ status, approval, expiresAt: null }, now)] += n;
  }
  const [ranOut] = await db
    .select({ n: count() })
    .from(orders)
    .where(and(eq(orders.eventId, eventId), ranOutBy(now)));
  const late = ranOut?.n ?? 0;
  return { ...counts, pending: counts.pending - late, expired: counts.expired + late };
}

const columns = {
  placed: orders.placedAt,
  buyer: orders.buyerName,
  total: orderAmount,
} satisfies Record<OrderSort, unknown>;

function select(db: Reader) {
  return db
    .select({
      id: orders.id,
      code: orders.code,
      buyerName: orders.buyerName,
      buyerEmail: orders.buyerEmail,
      buyerPhone: orders.buyerPhone,
      total: orderAmount.mapWith(Number).as("total"),
      currency: orders.currency,
      payBy: orders.payBy,
      source: orders.source,
      placedAt: orders.placedAt,
      paidAt: orders.paidAt,
      status: orders.status,
      approval: orders.approval,
      expiresAt: orders.expiresAt,
    })
    .from(orders);
}

async function withTickets(
  db: Reader,
  found: Awaited<ReturnType<typeof select>>,
  now: Instant,
): Promise<ListedOrder[]> {
  if (found.length === 0) return [];
  const ids = found.map((order) => order.id);
  const counted = await db
    .select({ orderId: tickets.orderId, n: count() })
    .from(tickets)
    .where(and(inArray(tickets.orderId, ids), eq(tickets.status, "valid")))
    .groupBy(tickets.orderId);
  const numbers = new Map(counted.map((row) => [row.orderId, row.n]));
  return found.map(({ status, approval, expiresAt, ...order }) => ({
    ...order,
    state: orderShownState({ status, approval, expiresAt }, now),
    tickets: numbers.get(order.id) ?? 0,
  }));
}

async function conditions(db: Reader, filter: OrderFilter, now: Instant): Promise<SQL | undefined> {
  const { eventId, search, state, ticketTypeId, from, before } = filter;
  const all: (SQL | undefined)[] = [eq(orders.eventId, eventId), standing(state, now)];
  if (from !== null) all.push(gte(orders.placedAt, from));
  if (before !== null) all.push(lt(orders.placedAt, before));
  if (ticketTypeId !== null) {
    const ofType = db
      .select({ id: tickets.orderId })
      .from(tickets)
      .where(and(eq(tickets.eventId, eventId), eq(tickets.ticketTypeId, ticketTypeId)));
    all.push(inArray(orders.id, ofType));
  }
  if (search !== "") {
    const { ids } = await searchTickets(db, { eventId, typed: search, limit: mostFound });
    const holding = db
      .select({ id: tickets.orderId })
      .from(tickets)
      .where(inArray(tickets.id, ids));
    all.push(
      or(
        ids.length > 0 ? inArray(orders.id, holding) : undefined,
        eq(orders.code, search.toUpperCase().replace(/[\s-]/g, "")),
        hasText(orders.buyerName, search),
        hasText(orders.buyerEmail, search),
      ),
    );
  }
  return and(...all);
}

function standing(state: OrderShownState | null, now: Instant): SQL | undefined {
  const pending = eq(orders.status, "pending");
  const decided = ne(orders.approval, "waiting");
  if (state === null) return undefined;
  if (state === "paid") return eq(orders.status, "paid");
  if (state === "waiting") return and(pending, eq(orders.approval, "waiting"));
  if (state === "pending") {
    return and(pending, decided, or(isNull(orders.expiresAt), gt(orders.expiresAt, now)));
  }
  if (state === "expired") return or(eq(orders.status, "expired"), ranOutBy(now));
  const canceled = eq(orders.status, "canceled");
  return state === "declined"
    ? and(canceled, eq(orders.approval, "declined"))
    : and(canceled, ne(orders.approval, "declined"));
}

function ranOutBy(now: Instant): SQL | undefined {
  return and(
    eq(orders.status, "pending"),
    ne(orders.approval, "waiting"),
    lte(orders.expiresAt, now),
  );
}
