import { and, count, eq, inArray, sum } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { claims, orders, quotas, tickets } from "#db/schema.server.ts";
import { Buyer } from "./buying.ts";
import { closedLoop, type Load, openLoop } from "./load.ts";
import type { Sale } from "./stock.ts";

let visits = 0;

/** Invented, and another one each time: limits by address are no part of this. */
function email(): string {
  return `buyer.${++visits}@example.com`;
}

/** So many buyers at once, each ordering again and again. */
export async function orderAtOnce(
  origin: string,
  sale: Sale,
  { buyers, seconds, warmUp = 4 }: { buyers: number; seconds: number; warmUp?: number },
): Promise<Load> {
  const browsers = await browsersAt(origin, buyers);
  const wish = { slug: sale.event.slug, typeId: sale.typeId };
  try {
    return await closedLoop(buyers, { warmUp, seconds }, async (n, took) => {
      const bought = await browsers[n]?.buy({ ...wish, email: email() }, took);
      if (bought !== "ordered") throw new Error("Sold out too early.");
    });
  } finally {
    for (const browser of browsers) browser.close();
  }
}

/** So many orders begun each second, by as many browsers as that takes. */
export async function orderEach(
  origin: string,
  sale: Sale,
  { perSecond, seconds, warmUp = 4 }: { perSecond: number; seconds: number; warmUp?: number },
): Promise<Load> {
  const idle = await browsersAt(origin, 20);
  const wish = { slug: sale.event.slug, typeId: sale.typeId };
  try {
    return await openLoop(perSecond, { warmUp, seconds }, async (_, took) => {
      const browser = idle.pop() ?? (await Buyer.at(origin));
      await browser.buy({ ...wish, email: email() }, took);
      idle.push(browser);
    });
  } finally {
    for (const browser of idle) browser.close();
  }
}

/**
 * Leaves `left` places, lets everybody want them until nobody gets one, and says how many tickets
 * there are beyond the size of the quota, or more or fewer than it says it gave away.
 */
export async function sellOut(
  db: Db,
  origin: string,
  sale: Sale,
  { buyers, left }: { buyers: number; left: number },
): Promise<number> {
  const size = (await claimed(db, sale)) + left;
  await transact(db, (tx) => tx.update(quotas).set({ size }).where(eq(quotas.id, sale.quotaId)));
  const browsers = await browsersAt(origin, buyers);
  const wish = { slug: sale.event.slug, typeId: sale.typeId };
  await Promise.all(
    browsers.map(async (browser) => {
      while ((await browser.buy({ ...wish, email: email() }, () => {})) === "ordered");
      browser.close();
    }),
  );
  return soldBeyond(db, sale, size);
}

/** How many tickets there are beyond this size, or more or fewer than the quota says it gave away. */
export async function soldBeyond(db: Db, sale: Sale, size: number): Promise<number> {
  const sold = await ticketsOf(db, sale);
  const kept = await claimsOf(db, sale);
  const said = await claimed(db, sale);
  return Math.max(0, sold - size) + Math.abs(sold - kept) + Math.abs(said - kept);
}

function browsersAt(origin: string, count: number): Promise<Buyer[]> {
  return Promise.all(Array.from({ length: count }, () => Buyer.at(origin)));
}

async function claimed(db: Db, { quotaId }: Sale): Promise<number> {
  const [row] = await db.select({ n: quotas.claimed }).from(quotas).where(eq(quotas.id, quotaId));
  return row?.n ?? 0;
}

async function claimsOf(db: Db, { quotaId }: Sale): Promise<number> {
  const [row] = await db
    .select({ n: sum(claims.quantity).mapWith(Number) })
    .from(claims)
    .where(eq(claims.quotaId, quotaId));
  return row?.n ?? 0;
}

/** How many tickets of this sale there are. */
export async function ticketsOf(db: Db, { typeId }: Sale): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(and(eq(tickets.ticketTypeId, typeId), inArray(orders.status, ["pending", "paid"])));
  return row?.n ?? 0;
}
