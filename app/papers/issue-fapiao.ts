import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import type { Day, Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { lockedOrder } from "#app/registration/locked-order.ts";
import { type Db, transact } from "#db/open.ts";
import { fapiaoRequests } from "#db/schema.server.ts";
import { billedOf } from "./fapiao.ts";

/**
 * Marks requests as issued, each with the number and day that stand on its fapiao, for what its
 * order comes to now, and writes to each buyer. Those that wait no more are left as they are, as
 * are orders that were refunded in full meanwhile.
 * @returns how many were marked.
 */
export async function issueFapiao(
  db: Db,
  {
    eventId,
    issued,
    on,
    actor,
    now,
  }: {
    eventId: string;
    issued: readonly { id: string; number: string }[];
    on: Day;
    actor: Actor;
    now: Instant;
  },
): Promise<number> {
  let marked = 0;
  for (const { id, number } of issued) {
    if (await issueOne(db, { eventId, id, number, on, actor, now })) marked++;
  }
  return marked;
}

async function issueOne(
  db: Db,
  {
    eventId,
    id,
    number,
    on,
    actor,
    now,
  }: { eventId: string; id: string; number: string; on: Day; actor: Actor; now: Instant },
): Promise<boolean> {
  const mine = and(eq(fapiaoRequests.id, id), eq(fapiaoRequests.eventId, eventId));
  return transact(db, async (tx) => {
    const [found] = await tx.select().from(fapiaoRequests).where(mine);
    if (!found) return false;
    const order = await lockedOrder(tx, found.orderId);
    const issuedAmount = await billedOf(tx, order.id);
    if (issuedAmount <= 0) return false;
    const [issued] = await tx
      .update(fapiaoRequests)
      .set({ state: "issued", number, issuedOn: on, issuedAmount })
      .where(and(mine, eq(fapiaoRequests.state, "requested")))
      .returning();
    if (!issued) return false;
    const { title, email } = issued;
    await queueLetter(tx, {
      key: `fapiao-issued:${id}:${number}`,
      eventId,
      kind: "fapiao-issued",
      to: { name: order.buyerName, address: email },
      lang: order.lang,
      props: { orderId: order.id, title, number, on, amount: issuedAmount },
      now,
    });
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "issued_fapiao",
      subject: { kind: "order", id: order.id },
      detail: { code: order.code, name: title },
      at: now,
    });
    return true;
  });
}
