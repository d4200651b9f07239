import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { hour, minute } from "#app/lib/time.ts";
import { cancelTicket } from "#app/payments/cancel-ticket.ts";
import { closeSessions } from "#app/payments/close-sessions.ts";
import { paymentsOf } from "#app/payments/payments.ts";
import { reconcilePayments } from "#app/payments/reconcile-payments.ts";
import { refundsOf } from "#app/payments/refunds.ts";
import { settlePayment } from "#app/payments/settle-payment.ts";
import { startOnlinePayment } from "#app/payments/start-online-payment.server.ts";
import { stripeProvider } from "#app/payments/stripe-provider.server.ts";
import { takePaymentByHand } from "#app/payments/take-payment-by-hand.ts";
import { expireOrders } from "#app/registration/expire-orders.ts";
import { orderById } from "#app/registration/orders.ts";
import { paymentWindow } from "#app/registration/place-order.ts";
import type { Db } from "#db/open.ts";
import { outbox, payments } from "#db/schema.server.ts";
import { bookkeeping, buy, must, staff } from "#test/registration/box-office.ts";
import { testDb } from "#test/support/databases.ts";
import { anOrder, standing } from "./paid-order.ts";
import { openShop, source } from "./stripe-shop.ts";

const letters = (db: Db, kind: string) => db.$count(outbox, eq(outbox.kind, kind));

test("a paid session makes its order paid, whether heard of once, ten times or never", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const { order } = await anOrder(db);
  const session = await shop.setOut(order);
  expect(shop.stripe.account.session(session)).toMatchObject({
    currency: "cny",
    amount_total: 69_900,
    locale: "zh",
    customer_email: "wang@example.com",
    payment_method_types: ["card", "alipay", "wechat_pay"],
  });
  shop.stripe.account.pay(session, { method: "wechat_pay" });
  const told = shop.told();
  for (let n = 0; n < 10; n++) await shop.hear(...told);

  expect(await standing(db, order.id)).toEqual(["paid", "received"]);
  expect(await paymentsOf(db, order.id)).toMatchObject([{ method: "wechat_pay", fee: 2397 }]);
  expect(await letters(db, "order-confirmed")).toBe(1);
  expect(await shop.faults()).toEqual([]);
});

test("the success page needs no notice", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const { order } = await anOrder(db);
  shop.stripe.account.pay(await shop.setOut(order));
  const [payment] = await paymentsOf(db, order.id);
  if (!payment) throw new Error("no payment");
  const settle = () => settlePayment(db, { payment, provider: stripeProvider, now: shop.now() });
  expect(await Promise.all([settle(), settle()])).toEqual([
    { state: "received", refused: null },
    { state: "received", refused: null },
  ]);
  await shop.hearAll();
  expect(await standing(db, order.id)).toEqual(["paid", "received"]);
  expect(await letters(db, "order-confirmed")).toBe(1);
});

test("bad input 28: paying again, or twice at once, is the same session", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const { order } = await anOrder(db);
  const sessions = await Promise.all([shop.setOut(order), shop.setOut(order)]);
  sessions.push(await shop.setOut(order));
  expect(new Set(sessions).size).toBe(1);
  expect(shop.stripe.account.books.sessions.size).toBe(1);
  expect(await paymentsOf(db, order.id)).toHaveLength(1);
});

test("a session we died before noting is found by the name we gave it", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const { order } = await anOrder(db);
  const session = await shop.setOut(order);
  const { transact } = await import("#db/open.ts");
  await transact(db, (tx) => tx.update(payments).set({ sessionId: null, url: null }));
  expect(await shop.setOut(order)).toBe(session);
  await transact(db, (tx) => tx.update(payments).set({ sessionId: null, url: null }));
  shop.stripe.account.pay(session);
  await shop.hearAll();
  expect(await standing(db, order.id)).toEqual(["paid", "received"]);
});

test("bad input 26: a total that no bank would take is refused before it is asked", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const { order } = await anOrder(db, { price: 399 });
  const started = await startOnlinePayment(db, { order, now: shop.now() });
  expect(started).toEqual({ ok: false, reason: "below_least" });
  expect(shop.stripe.calls).toEqual([]);
});

test("a currency without decimals is paid in whole units", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const { order } = await anOrder(db, { price: 9800, currency: "JPY" });
  const session = await shop.setOut(order);
  expect(shop.stripe.account.session(session)).toMatchObject({
    amount_total: 9800,
    currency: "jpy",
  });
});

test("a provider that does not answer leaves the order to be paid a moment later", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const { order } = await anOrder(db);
  const { log } = await import("#app/lib/log.server.ts");
  log.level = "silent";
  shop.stripe.faults.push("cut before", "cut before", "cut before");
  const started = await startOnlinePayment(db, { order, now: shop.now() });
  expect(started).toEqual({ ok: false, reason: "provider_silent" });
  shop.stripe.account.pay(await shop.setOut(order));
  await shop.hearAll();
  expect(await standing(db, order.id)).toEqual(["paid", "received"]);
});

test("a provider that was silent for minutes makes a page as soon as it answers", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const { order } = await anOrder(db);
  const { log } = await import("#app/lib/log.server.ts");
  log.level = "silent";
  shop.wait(20 * minute);
  shop.stripe.faults.push("cut before", "cut before", "cut before");
  const started = await startOnlinePayment(db, { order, now: shop.now() });
  expect(started).toEqual({ ok: false, reason: "provider_silent" });
  shop.wait(3 * minute);
  shop.stripe.account.pay(await shop.setOut(order));
  await shop.hearAll();
  expect(await standing(db, order.id)).toEqual(["paid", "started", "received"]);
  shop.wait(2 * hour);
  await shop.jobs();
  expect(await standing(db, order.id)).toEqual(["paid", "abandoned", "received"]);
});

test("what cannot be asked about stops nobody else's payment from being found", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const [gone, order] = [(await anOrder(db)).order, (await anOrder(db)).order];
  await shop.setOut(gone);
  shop.wait(minute);
  const { transact } = await import("#db/open.ts");
  const elsewhere = { sessionId: "cs_test_of_another_account" };
  const ofGone = eq(payments.orderId, gone.id);
  await transact(db, (tx) => tx.update(payments).set(elsewhere).where(ofGone));
  shop.stripe.account.pay(await shop.setOut(order));
  shop.wait(6 * minute);
  await expect(reconcilePayments(db, { source, now: shop.now() })).rejects.toThrow();
  expect(await standing(db, order.id)).toEqual(["paid", "received"]);
});

test("our own end of a session comes with the end of the order's time", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const { order } = await anOrder(db);
  shop.wait(10 * minute);
  const session = await shop.setOut(order);
  shop.wait(paymentWindow - 10 * minute);
  expect(shop.stripe.account.session(session).status).toBe("open");
  await shop.jobs();
  expect(shop.stripe.account.session(session).status).toBe("expired");
  expect(await standing(db, order.id)).toEqual(["expired", "abandoned"]);
});

test("a session that is complete when we would end it was paid: its seats are claimed again", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const { order } = await anOrder(db);
  shop.wait(10 * minute);
  const session = await shop.setOut(order);
  shop.wait(paymentWindow - 10 * minute);
  shop.stripe.account.pay(session);
  await expireOrders(db, { now: shop.now() });
  await closeSessions(db, { provider: stripeProvider, now: shop.now() });
  expect(await standing(db, order.id)).toEqual(["paid", "received"]);
  expect(await bookkeeping(db)).toEqual({ claimed: 1, kept: 1 });
});

test("paid after the seats went to another: the money goes back at once, with a letter", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const { event, types, order } = await anOrder(db);
  shop.wait(10 * minute);
  const session = await shop.setOut(order);
  shop.wait(paymentWindow - 10 * minute);
  const at = shop.now();
  await buy(db, event, { [types.standard]: 1 }, { at, payBy: "door", email: "b@example.com" });
  shop.stripe.account.pay(session);
  await shop.hearAll();
  await shop.jobs();
  expect(await standing(db, order.id)).toEqual(["expired", "received"]);
  expect(await refundsOf(db, order.id)).toMatchObject([
    { amount: 69_900, cause: "late", status: "succeeded", kept: 0 },
  ]);
  expect(await letters(db, "refund")).toBe(1);
  expect(await letters(db, "order-confirmed")).toBe(0);
  expect(await shop.faults()).toEqual([]);
});

test("a second payment of the same order, and what is beyond its total, go back", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const twice = await anOrder(db);
  const session = await shop.setOut(twice.order);
  must(await takePaymentByHand(db, { orderId: twice.order.id, actor: staff, now: shop.now() }));
  shop.stripe.account.pay(session);
  const fewer = await anOrder(db, { tickets: 2, size: 2 });
  const dear = await shop.setOut(fewer.order);
  const [ticket] = (await orderById(db, fewer.order.id)).tickets;
  const gone = { eventId: fewer.event.id, ticketId: ticket?.id ?? "", actor: staff };
  must(await cancelTicket(db, { ...gone, now: shop.now() }));
  shop.stripe.account.pay(dear);
  await shop.hearAll();
  await shop.jobs();
  expect(await refundsOf(db, twice.order.id)).toMatchObject([{ amount: 69_900, cause: "surplus" }]);
  expect(await refundsOf(db, fewer.order.id)).toMatchObject([{ amount: 69_900, cause: "surplus" }]);
  expect(await standing(db, fewer.order.id)).toEqual(["paid", "received"]);
  expect(await shop.faults()).toEqual([]);
});
