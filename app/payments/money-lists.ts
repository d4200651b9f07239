import { and, asc, count, desc, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { disputes, orders, paymentAlerts, payments, refunds } from "#db/schema.server.ts";

/** The lists of an event's money. */
export const moneyLists = ["payments", "refunds", "disputes", "alerts"] as const;
export type MoneyList = (typeof moneyLists)[number];

/** The states by which each list is filtered. */
export const moneyStates = {
  payments: ["received", "processing", "started", "failed", "abandoned"],
  refunds: ["requested", "pending", "succeeded", "failed"],
  disputes: ["open", "won", "lost"],
  alerts: ["open", "settled"],
} as const;

export type MoneyFilter = {
  eventId: string;
  /** An order's code, as typed; "" for all. */
  code: string;
  state: string | null;
};

type Page = { limit: number; offset: number };

/** Attempts to pay, the newest first, with the order of each; one query. */
export async function listedPayments(db: Reader, filter: MoneyFilter, page: Page) {
  const rows = await db
    .select({ row: payments, code: orders.code, buyer: orders.buyerName })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .where(
      and(
        eq(payments.eventId, filter.eventId),
        filter.state ? sql`${payments.status} = ${filter.state}` : undefined,
        byCode(filter),
      ),
    )
    .orderBy(desc(payments.id))
    .limit(page.limit)
    .offset(page.offset);
  return rows.map(({ row, ...order }) => ({ ...row, ...order }));
}

/** Refunds, the newest first, with order and provider of each; one query. */
export async function listedRefunds(db: Reader, filter: MoneyFilter, page: Page) {
  const rows = await db
    .select({
      row: refunds,
      code: orders.code,
      buyer: orders.buyerName,
      provider: payments.provider,
    })
    .from(refunds)
    .innerJoin(orders, eq(orders.id, refunds.orderId))
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(
      and(
        eq(refunds.eventId, filter.eventId),
        filter.state ? sql`${refunds.status} = ${filter.state}` : undefined,
        byCode(filter),
      ),
    )
    .orderBy(desc(refunds.id))
    .limit(page.limit)
    .offset(page.offset);
  return rows.map(({ row, ...order }) => ({ ...row, ...order }));
}

/** Disputes, the newest first, with the order of each; one query. */
export async function listedDisputes(db: Reader, filter: MoneyFilter, page: Page) {
  const rows = await db
    .select({ row: disputes, code: orders.code, buyer: orders.buyerName })
    .from(disputes)
    .innerJoin(orders, eq(orders.id, disputes.orderId))
    .where(
      and(
        eq(disputes.eventId, filter.eventId),
        filter.state ? sql`${disputes.status} = ${filter.state}` : undefined,
        byCode(filter),
      ),
    )
    .orderBy(desc(disputes.id))
    .limit(page.limit)
    .offset(page.offset);
  return rows.map(({ row, ...order }) => ({ ...row, ...order }));
}

/** Alerts of this event and those that are everybody's, the oldest open one first; one query. */
export async function listedAlerts(db: Reader, filter: MoneyFilter, page: Page) {
  const rows = await db
    .select({ row: paymentAlerts, code: orders.code })
    .from(paymentAlerts)
    .leftJoin(orders, eq(orders.id, paymentAlerts.orderId))
    .where(and(alertsOf(filter.eventId), settled(filter.state), byCode(filter)))
    .orderBy(sql`${paymentAlerts.settledAt} is not null`, asc(paymentAlerts.id))
    .limit(page.limit)
    .offset(page.offset);
  return rows.map(({ row, code }) => ({ ...row, code }));
}

/** How many rows each list has, and how many alerts are open; five queries. */
export async function moneyCounts(db: Reader, eventId: string) {
  return {
    payments: await db.$count(payments, eq(payments.eventId, eventId)),
    refunds: await db.$count(refunds, eq(refunds.eventId, eventId)),
    disputes: await db.$count(disputes, eq(disputes.eventId, eventId)),
    alerts: await openAlerts(db, eventId),
  };
}

/** How many rows a list has under this filter; one query. */
export async function moneyTotal(db: Reader, list: MoneyList, filter: MoneyFilter) {
  const of = {
    payments: () => counted(db, payments, eq(payments.eventId, filter.eventId), filter),
    refunds: () => counted(db, refunds, eq(refunds.eventId, filter.eventId), filter),
    disputes: () => counted(db, disputes, eq(disputes.eventId, filter.eventId), filter),
    alerts: async () => {
      const [row] = await db
        .select({ n: count() })
        .from(paymentAlerts)
        .leftJoin(orders, eq(orders.id, paymentAlerts.orderId))
        .where(and(alertsOf(filter.eventId), settled(filter.state), byCode(filter)));
      return row?.n ?? 0;
    },
  };
  return of[list]();
}

/** How many alerts of this event wait for someone to look at them; one query. */
export async function openAlerts(db: Reader, eventId: string): Promise<number> {
  return db.$count(paymentAlerts, and(alertsOf(eventId), isNull(paymentAlerts.settledAt)));
}

async function counted(
  db: Reader,
  table: typeof payments | typeof refunds | typeof disputes,
  mine: SQL,
  filter: MoneyFilter,
): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(table)
    .innerJoin(orders, eq(orders.id, table.orderId))
    .where(
      and(mine, filter.state ? sql`${table.status} = ${filter.state}` : undefined, byCode(filter)),
    );
  return row?.n ?? 0;
}

function byCode({ code }: MoneyFilter): SQL | undefined {
  return code === "" ? undefined : eq(orders.code, code.toUpperCase());
}

function alertsOf(eventId: string): SQL | undefined {
  return or(eq(paymentAlerts.eventId, eventId), isNull(paymentAlerts.eventId));
}

function settled(state: string | null): SQL | undefined {
  if (state === "open") return isNull(paymentAlerts.settledAt);
  return state === "settled" ? isNotNull(paymentAlerts.settledAt) : undefined;
}
