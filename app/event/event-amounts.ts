import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { minorDigits } from "#app/lib/money.ts";
import type { Reader, Tx } from "#db/open.ts";
import { orders, payments, refundRules, ticketTypes, vouchers } from "#db/schema.server.ts";

/** Whether anything was ordered that costs something, or was paid for before it was canceled. */
export async function hasOrders(db: Reader, eventId: string): Promise<boolean> {
  if ((await db.$count(payments, eq(payments.eventId, eventId))) > 0) return true;
  return (await db.$count(orders, and(eq(orders.eventId, eventId), gt(orders.total, 0)))) > 0;
}

/** Whether an event has amounts that stand in its currency: prices, vouchers, what is kept of a refund. */
export async function hasPrices(db: Reader, eventId: string): Promise<boolean> {
  const priced = and(eq(ticketTypes.eventId, eventId), gt(ticketTypes.price, 0));
  if ((await db.$count(ticketTypes, priced)) > 0) return true;
  const amounts = and(
    eq(vouchers.eventId, eventId),
    inArray(vouchers.rule, ["amount", "price"]),
    gt(vouchers.value, 0),
  );
  if ((await db.$count(vouchers, amounts)) > 0) return true;
  const kept = and(eq(refundRules.eventId, eventId), gt(refundRules.keptFixed, 0));
  return (await db.$count(refundRules, kept)) > 0;
}

/** From where on a refund takes two organizers stays the number it is; part of a verb's transaction. */
export async function keepLimit(
  tx: Tx,
  { eventId, from, to }: { eventId: string; from: string; to: string },
): Promise<void> {
  const [up, down] = [10 ** minorDigits(to), 10 ** minorDigits(from)];
  await tx
    .update(refundRules)
    .set({ confirmAbove: sql`${refundRules.confirmAbove} * ${up} / ${down}` })
    .where(eq(refundRules.eventId, eventId));
}
