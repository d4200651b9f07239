import { and, count, eq, inArray } from "drizzle-orm";
import { paperFaults } from "#app/papers/paper-faults.ts";
import { paymentsOf } from "#app/payments/payments.ts";
import { purseOf } from "#app/payments/purse.ts";
import { refundsOf } from "#app/payments/refunds.ts";
import { orderById } from "#app/registration/orders.ts";
import type { Db } from "#db/open.ts";
import { events, orders, payments, quotaTicketTypes, tickets } from "#db/schema.server.ts";
import { bookkeeping } from "#test/registration/box-office.ts";
import type { Shop } from "./stripe-shop.ts";

/** Everything that must not be. */
export async function faultsIn({
  db,
  shop,
  orders: placed,
}: {
  db: Db;
  shop: Shop;
  orders: { id: string }[];
}): Promise<unknown[]> {
  const faults: unknown[] = [...(await shop.faults())];
  for (const { id } of await db.select({ id: events.id }).from(events)) {
    faults.push(...(await paperFaults(db, id)));
  }
  const { claimed, kept } = await bookkeeping(db);
  const [seats] = await db
    .select({ n: count() })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .innerJoin(quotaTicketTypes, eq(quotaTicketTypes.ticketTypeId, tickets.ticketTypeId))
    .where(and(inArray(orders.status, ["paid", "pending"]), eq(tickets.status, "valid")));
  if (claimed !== kept || kept !== seats?.n) faults.push({ claimed, kept, seats });
  const { intents, refunds: there } = shop.stripe.account.books;
  for (const { id } of placed) {
    const order = await orderById(db, id);
    const paid = await paymentsOf(db, id);
    const returned = await refundsOf(db, id);
    const asked = returned.filter(({ status }) => status === "requested");
    if (
      asked.some(({ paymentId }) => paid.find((it) => it.id === paymentId)?.provider === "stripe")
    ) {
      faults.push({ order: id, asked });
    }
    const failed = returned.filter(({ status }) => status === "failed");
    // What failed to go back waits for an organizer, who was told.
    const { surplus } = purseOf(order, paid);
    if (surplus > 0 && failed.length === 0) faults.push({ order: id, tooMuch: paid });
    const was = paid.some(({ status }) => status === "received");
    if (order.status === "paid" && !was) faults.push({ order: id, unpaid: paid });
  }
  for (const intent of intents.values()) {
    const [ours] = await db.select().from(payments).where(eq(payments.intentId, intent.id));
    const back = [...there.values()].filter((it) => it.payment_intent === intent.id);
    const given = back.filter(({ status }) => status !== "failed");
    const sum = given.reduce((total, { amount }) => total + amount, 0);
    if (ours?.amount !== intent.amount || ours.refunded !== sum)
      faults.push({ intent, ours, back });
  }
  return faults;
}
