import { asc, eq, inArray } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { refunds } from "#db/schema.server.ts";

export type Refund = typeof refunds.$inferSelect;
export type RefundCause = Refund["cause"];
export type RefundStatus = Refund["status"];

/** Every refund of an order, the oldest first. */
export async function refundsOf(db: Reader, orderId: string): Promise<Refund[]> {
  return db.select().from(refunds).where(eq(refunds.orderId, orderId)).orderBy(asc(refunds.id));
}

/** One refund by its id, or null. */
export async function refundById(db: Reader, id: string): Promise<Refund | null> {
  const [refund] = await db.select().from(refunds).where(eq(refunds.id, id));
  return refund ?? null;
}

/** The refund that its provider calls by this name, or null. */
export async function refundNamed(db: Reader, externalId: string): Promise<Refund | null> {
  const [refund] = await db.select().from(refunds).where(eq(refunds.externalId, externalId));
  return refund ?? null;
}

/** These refunds by id; one query. */
export async function refundsById(db: Reader, ids: string[]): Promise<Refund[]> {
  if (ids.length === 0) return [];
  return db.select().from(refunds).where(inArray(refunds.id, ids));
}
