import { fileURLToPath } from "node:url";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ledgerFaults } from "#app/payments/ledger.ts";
import { startPayment } from "#app/payments/start-payment.ts";
import { paymentWindow } from "#app/registration/place-order.ts";
import type { Db } from "#db/open.ts";
import { orders, payments, refunds } from "#db/schema.server.ts";
import { bookkeeping, buy, must, openSale } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb, testDbUrl } from "#test/support/databases.ts";
import { rushed } from "#test/support/rush.ts";

const program = fileURLToPath(new URL("./processes/end-or-pay.ts", import.meta.url));
const several = 12;

test("bad input 29: of two processes that end and pay orders in the same second, no order is both", async () => {
  const { db, eventId } = await rush("guarded");
  expect(await bothIn(db)).toEqual([]);
  const { claimed, kept } = await bookkeeping(db);
  const paid = await db.$count(orders, eq(orders.status, "paid"));
  expect([claimed, kept]).toEqual([paid, paid]);
  expect(await ledgerFaults(db, eventId)).toEqual([]);
}, 90_000);

test("without the lock the same rush leaves orders that are paid for and ended", async () => {
  expect(await bothIn((await rush("unguarded")).db)).toHaveLength(several);
}, 90_000);

/** Orders whose money stayed though they were ended. */
async function bothIn(db: Db): Promise<string[]> {
  const ended = await db
    .select({ id: orders.id, paid: payments.amount })
    .from(orders)
    .innerJoin(payments, eq(payments.orderId, orders.id))
    .where(eq(orders.status, "expired"));
  const received = await db
    .select({ orderId: payments.orderId, status: payments.status })
    .from(payments)
    .where(eq(payments.status, "received"));
  const returned = await db.select({ orderId: refunds.orderId }).from(refunds);
  return ended
    .map(({ id }) => id)
    .filter((id) => received.some(({ orderId }) => orderId === id))
    .filter((id) => !returned.some(({ orderId }) => orderId === id));
}

async function rush(how: "guarded" | "unguarded") {
  const url = await testDbUrl();
  const db = await testDb(url);
  const types = { standard: { price: 69_900 } };
  const { event, types: made } = await openSale(db, { types, size: several });
  for (let n = 0; n < several; n++) {
    const email = `buyer.${n}@example.com`;
    const { id } = await buy(db, event, { [made.standard]: 1 }, { payBy: "test", email });
    must(await startPayment(db, { orderId: id, provider: "test", now }));
  }
  const at = String(now + paymentWindow);
  const racers = ["pay", "end"].map((role) => ({ program, args: [role, at, how] }));
  await rushed(url, racers);
  return { db, eventId: event.id };
}
