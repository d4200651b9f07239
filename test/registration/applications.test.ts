import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { approvedPaymentWindow, decideApplication } from "#app/registration/decide-application.ts";
import { expireOrders } from "#app/registration/expire-orders.ts";
import { orderState } from "#app/registration/order-view.server.ts";
import { orderById } from "#app/registration/orders.ts";
import { quotasOf } from "#app/registration/quotas.ts";
import type { Db } from "#db/open.ts";
import { outbox } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { bookkeeping, buy, must, openSale, staff } from "./box-office.ts";

const investors = { needsApproval: true };

function decide(db: Db, orderId: string, decision: "approve" | "decline") {
  return decideApplication(db, { orderId, decision, actor: staff, now });
}

async function letterKinds(db: Db): Promise<string[]> {
  return (await db.select({ kind: outbox.kind }).from(outbox)).map(({ kind }) => kind).sort();
}

test("an application takes no place and no money until it is approved", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { investors }, size: 1 });
  const first = await buy(db, event, { [types.investors]: 1 });
  const second = await buy(db, event, { [types.investors]: 1 }, { email: "li@example.com" });
  expect((await quotasOf(db, event.id, now))[0]?.left).toBe(1);

  must(await decide(db, first.id, "approve"));
  expect(await orderById(db, first.id)).toMatchObject({ status: "paid", approval: "approved" });
  expect(await decide(db, second.id, "approve")).toEqual({ ok: false, reason: "sold_out" });
  expect(await orderById(db, second.id)).toMatchObject({ status: "pending", approval: "waiting" });
  expect(await bookkeeping(db)).toEqual({ claimed: 1, kept: 1 });
});

test("an application is decided on once, with one letter", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { investors }, size: 5 });
  const { id } = await buy(db, event, { [types.investors]: 1 });
  const answers = await Promise.all([decide(db, id, "approve"), decide(db, id, "decline")]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(await letterKinds(db)).toHaveLength(2);
});

test("a declined application is canceled, and its applicant is told kindly", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { investors }, size: 5 });
  const { id } = await buy(db, event, { [types.investors]: 1 });
  must(await decide(db, id, "decline"));
  expect(await orderById(db, id)).toMatchObject({ status: "canceled", approval: "declined" });
  expect(await letterKinds(db)).toEqual(["application-declined", "application-received"]);
});

test("a priced application is asked for payment once it is approved", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, {
    types: { investors: { needsApproval: true, price: 50000 } },
    size: 1,
  });
  const { id } = await buy(db, event, { [types.investors]: 1 });
  must(await decide(db, id, "approve"));
  expect(await orderById(db, id)).toMatchObject({
    status: "pending",
    approval: "approved",
    expiresAt: now + approvedPaymentWindow,
  });
  expect(await letterKinds(db)).toEqual(["application-approved", "application-received"]);
});

test("an approved application to be paid at the door keeps its place without an end", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, {
    types: { investors: { needsApproval: true, price: 50000 } },
    size: 1,
  });
  const { id } = await buy(db, event, { [types.investors]: 1 }, { payBy: "door" });
  must(await decide(db, id, "approve"));
  await expireOrders(db, { now: now + approvedPaymentWindow });

  const order = await orderById(db, id);
  expect(order).toMatchObject({ status: "pending", approval: "approved", expiresAt: null });
  expect(orderState(order, now + approvedPaymentWindow)).toBe("at_door");
  expect((await quotasOf(db, event.id, now + approvedPaymentWindow))[0]?.left).toBe(0);
});

test("an order of both kinds keeps the places of the one while the other waits", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {}, investors }, size: 2 });
  const { id } = await buy(db, event, { [types.free]: 1, [types.investors]: 1 });
  expect((await quotasOf(db, event.id, now))[0]?.left).toBe(1);
  must(await decide(db, id, "approve"));
  expect((await orderById(db, id)).places).toBe(2);
  expect(await bookkeeping(db)).toEqual({ claimed: 2, kept: 2 });
  expect(
    await db.select().from(outbox).where(eq(outbox.kind, "application-approved")),
  ).toHaveLength(1);
});
