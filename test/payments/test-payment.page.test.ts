import { beforeEach, expect, test } from "vitest";
import * as payment from "#app/payments/routes/test-payment.tsx";
import { cancelOrder } from "#app/registration/cancel-order.ts";
import * as order from "#app/registration/routes/order.tsx";
import { setClient } from "#db/client.server.ts";
import type { Db } from "#db/open.ts";
import { orders, outbox, payments } from "#db/schema.server.ts";
import { buy, staff } from "#test/registration/box-office.ts";
import { atOrder, openDoors } from "#test/registration/visit.ts";
import { testDb } from "#test/support/databases.ts";

let db: Db;

beforeEach(async () => {
  db = await testDb();
  setClient(db);
});

/** An order to be paid, with a payment that was started. */
async function setOut() {
  const { event, types } = await openDoors(db, { types: { priced: { price: 100 } } });
  const chosen = { [types.priced]: 1 };
  const link = await buy(db, event, chosen, { payBy: "test", at: Date.now() });
  const { location } = await atOrder(order.action, link, { fields: { intent: "pay" } });
  const reference = location?.split("/").at(-1) ?? "";
  const choose = (outcome: string) =>
    atOrder(payment.action, link, { reference, fields: { outcome } });
  return { link, reference, choose };
}

const states = async () => ({
  orders: (await db.select().from(orders)).map(({ status }) => status),
  payments: (await db.select().from(payments)).map(({ status }) => status),
});

test("a payment that was received makes the order paid, with one letter, however often it is said", async () => {
  const { link, choose } = await setOut();
  const letters = await db.$count(outbox);
  const first = await choose("pay");
  await choose("pay");

  expect(first).toMatchObject({ status: 303, location: `/orders/${link.code}/${link.secret}` });
  expect(await states()).toEqual({ orders: ["paid"], payments: ["received"] });
  expect(await db.$count(outbox)).toBe(letters + 1);
});

test.each([
  ["fail", "failed"],
  ["abandon", "abandoned"],
])("a payment may %s; the order still waits, and is paid by another", async (outcome, status) => {
  const { link, choose } = await setOut();
  await choose(outcome);
  expect(await states()).toEqual({ orders: ["pending"], payments: [status] });
  const again = await atOrder(order.action, link, { fields: { intent: "pay" } });
  const reference = again.location?.split("/").at(-1) ?? "";
  await atOrder(payment.action, link, { reference, fields: { outcome: "pay" } });

  expect(await states()).toEqual({ orders: ["paid"], payments: [status, "received"] });
});

test("a canceled order takes no payment; what was received goes back", async () => {
  const { link, choose } = await setOut();
  await cancelOrder(db, { orderId: link.id, reason: "asked", actor: staff, now: Date.now() });

  const answer = await choose("pay");
  expect(answer.status).toBe(303);
  expect(decodeURIComponent(answer.headers.get("set-cookie") ?? "")).toContain("会原路退回");
  expect(await states()).toEqual({ orders: ["canceled"], payments: ["received"] });
});

test("another order's payment is not there", async () => {
  const mine = await setOut();
  const other = await setOut();
  const asked = { reference: other.reference };

  expect((await atOrder(payment.loader, mine.link, asked)).status).toBe(404);
  const paid = { ...asked, fields: { outcome: "pay" } };
  expect((await atOrder(payment.action, mine.link, paid)).status).toBe(404);
  expect((await atOrder(payment.loader, mine.link, { reference: "none" })).status).toBe(404);
});

test("only what the page's buttons ask for is done", async () => {
  const { choose } = await setOut();

  expect((await choose("refund")).status).toBe(400);
  expect(await states()).toEqual({ orders: ["pending"], payments: ["started"] });
});
