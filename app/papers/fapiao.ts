import { and, asc, count, eq, gt, sum } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { fapiaoRequests, orders, papers } from "#db/schema.server.ts";

export type Fapiao = typeof fapiaoRequests.$inferSelect;
export const fapiaoStates = ["requested", "issued", "red", "reversed"] as const;
export type FapiaoState = (typeof fapiaoStates)[number];

/** What a buyer asked to have on the fapiao of an order, or null. */
export async function fapiaoOf(db: Reader, orderId: string): Promise<Fapiao | null> {
  const [found] = await db.select().from(fapiaoRequests).where(eq(fapiaoRequests.orderId, orderId));
  return found ?? null;
}

/** What an order's papers come to: what there is to issue a fapiao for, in minor units. */
export async function billedOf(db: Reader, orderId: string): Promise<number> {
  const [row] = await db
    .select({ n: sum(papers.amount).mapWith(Number) })
    .from(papers)
    .where(eq(papers.orderId, orderId));
  return row?.n ?? 0;
}

/** The requests of an event after this id with their orders, and what each order comes to. */
export async function fapiaoAfter(
  db: Reader,
  { eventId, state }: { eventId: string; state: FapiaoState | null },
  { after, limit }: { after: string; limit: number },
) {
  const billed = db
    .select({ orderId: papers.orderId, amount: sum(papers.amount).mapWith(Number).as("amount") })
    .from(papers)
    .where(eq(papers.eventId, eventId))
    .groupBy(papers.orderId)
    .as("billed");
  const rows = await db
    .select({
      request: fapiaoRequests,
      code: orders.code,
      buyer: orders.buyerName,
      currency: orders.currency,
      amount: billed.amount,
    })
    .from(fapiaoRequests)
    .innerJoin(orders, eq(orders.id, fapiaoRequests.orderId))
    .leftJoin(billed, eq(billed.orderId, fapiaoRequests.orderId))
    .where(
      and(
        eq(fapiaoRequests.eventId, eventId),
        state === null ? undefined : eq(fapiaoRequests.state, state),
        gt(fapiaoRequests.id, after),
      ),
    )
    .orderBy(asc(fapiaoRequests.id))
    .limit(limit);
  return rows.map(({ request, amount, ...order }) => ({
    ...request,
    ...order,
    amount: amount ?? 0,
  }));
}

export type ListedFapiao = Awaited<ReturnType<typeof fapiaoAfter>>[number];

/** How many requests of an event there are in each state; one query. */
export async function fapiaoCounts(
  db: Reader,
  eventId: string,
): Promise<Record<FapiaoState, number>> {
  const rows = await db
    .select({ state: fapiaoRequests.state, n: count() })
    .from(fapiaoRequests)
    .where(eq(fapiaoRequests.eventId, eventId))
    .groupBy(fapiaoRequests.state);
  const of = (state: FapiaoState) => rows.find((row) => row.state === state)?.n ?? 0;
  return {
    requested: of("requested"),
    issued: of("issued"),
    red: of("red"),
    reversed: of("reversed"),
  };
}
