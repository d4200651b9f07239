import { and, asc, eq, gt, isNull, lte, sql } from "drizzle-orm";
import { day, type Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { type Db, transact } from "#db/open.ts";
import { bankAccounts, orders } from "#db/schema.server.ts";

/**
 * Reminds, once, those whose transfer is due in as many days as their event says and is not here;
 * at most 200 at a time. Someone who promised it later than that is not reminded the same day.
 * @returns how many were reminded.
 */
export async function remindTransfers(db: Db, { now }: { now: Instant }): Promise<number> {
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
        gt(orders.dueAt, now),
        lte(sql`${orders.dueAt} - ${bankAccounts.remindDays} * cast(86400000 as bigint)`, now),
        lte(orders.placedAt, now - day),
      ),
    )
    .orderBy(asc(orders.id))
    .limit(200);
  let reminded = 0;
  for (const { id } of due) if (await remind(db, id, now)) reminded++;
  return reminded;
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
