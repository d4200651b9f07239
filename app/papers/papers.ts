import { and, asc, count, desc, eq, gt, sql, sum } from "drizzle-orm";
import { prepared, type Reader } from "#db/open.ts";
import { orders, papers } from "#db/schema.server.ts";
import type { PaperKind } from "./paper-code.ts";

export type Paper = typeof papers.$inferSelect;

/** Every paper of an order, the oldest first. */
export async function papersOf(db: Reader, orderId: string): Promise<Paper[]> {
  return ofOrder(db).execute({ orderId });
}

/** One paper of this event by its series and number, with its order's code; or null. */
export async function paperNamed(
  db: Reader,
  {
    eventId,
    kind,
    year,
    number,
  }: { eventId: string; kind: PaperKind; year: number; number: number },
): Promise<(Paper & { code: string }) | null> {
  const [found] = await db
    .select({ paper: papers, code: orders.code })
    .from(papers)
    .innerJoin(orders, eq(orders.id, papers.orderId))
    .where(
      and(
        eq(papers.eventId, eventId),
        eq(papers.kind, kind),
        eq(papers.year, year),
        eq(papers.number, number),
      ),
    );
  return found ? { ...found.paper, code: found.code } : null;
}

/** One paper with its order's code, or null. */
export async function paperById(
  db: Reader,
  id: string,
): Promise<(Paper & { code: string }) | null> {
  const [found] = await db
    .select({ paper: papers, code: orders.code })
    .from(papers)
    .innerJoin(orders, eq(orders.id, papers.orderId))
    .where(eq(papers.id, id));
  return found ? { ...found.paper, code: found.code } : null;
}

export type PaperFilter = { eventId: string; year: number | null; kind: PaperKind | null };

/** The papers of an event after this id, in the order they were issued, with each order's code. */
export async function papersAfter(
  db: Reader,
  filter: PaperFilter,
  { after, limit }: { after: string; limit: number },
) {
  const rows = await db
    .select({ paper: papers, code: orders.code })
    .from(papers)
    .innerJoin(orders, eq(orders.id, papers.orderId))
    .where(and(within(filter), gt(papers.id, after)))
    .orderBy(asc(papers.id))
    .limit(limit);
  return rows.map(({ paper, code }) => ({ ...paper, code }));
}

/** One page of an event's papers, the newest first. */
export async function listedPapers(
  db: Reader,
  filter: PaperFilter,
  { limit, offset }: { limit: number; offset: number },
) {
  const rows = await db
    .select({ paper: papers, code: orders.code })
    .from(papers)
    .innerJoin(orders, eq(orders.id, papers.orderId))
    .where(within(filter))
    .orderBy(desc(papers.id))
    .limit(limit)
    .offset(offset);
  return rows.map(({ paper, code }) => ({ ...paper, code }));
}

/** The years in which an event issued papers, the newest first, with how many and for how much. */
export async function paperYears(db: Reader, eventId: string) {
  return db
    .select({
      year: papers.year,
      kind: papers.kind,
      currency: papers.currency,
      n: count(),
      amount: sum(papers.amount).mapWith(Number),
    })
    .from(papers)
    .where(eq(papers.eventId, eventId))
    .groupBy(papers.year, papers.kind, papers.currency)
    .orderBy(desc(papers.year), asc(papers.kind));
}

function within({ eventId, year, kind }: PaperFilter) {
  return and(
    eq(papers.eventId, eventId),
    year === null ? undefined : eq(papers.year, year),
    kind === null ? undefined : eq(papers.kind, kind),
  );
}

const ofOrder = prepared((db: Reader) =>
  db
    .select()
    .from(papers)
    .where(eq(papers.orderId, sql.placeholder("orderId")))
    .orderBy(asc(papers.position))
    .prepare("papers_of_order"),
);
