import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { day, hour, minute } from "#app/lib/time.ts";
import { cancelWithRefund } from "#app/payments/cancel-with-refund.ts";
import { changeRefundRule } from "#app/payments/change-refund-rule.ts";
import { handOverRefund } from "#app/payments/hand-over-refund.ts";
import { balancesOf } from "#app/payments/ledger.ts";
import { reconcilePayments } from "#app/payments/reconcile-payments.ts";
import { refundsOf } from "#app/payments/refunds.ts";
import { requestRefund } from "#app/payments/request-refund.ts";
import { retryRefund } from "#app/payments/retry-refund.ts";
import { sendRefunds } from "#app/payments/send-refunds.ts";
import { takePaymentByHand } from "#app/payments/take-payment-by-hand.ts";
import { providerNamed } from "#app/payments/ways-to-pay.server.ts";
import { orderById } from "#app/registration/orders.ts";
import { type Db, transact } from "#db/open.ts";
import { outbox, paymentAlerts, payments } from "#db/schema.server.ts";
import { bookkeeping, buy, must, openSale, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { cancelPaid, paidOrder } from "./paid-order.ts";
import { openShop, source } from "./stripe-shop.ts";

type Paid = Awaited<ReturnType<typeof paidOrder>>;

function cancel(db: Db, paid: Paid, more: Parameters<typeof cancelPaid>[2] = {}) {
  return cancelPaid(db, paid, { refund: { percent: 100 }, reason: "asked", ...more });
}

const send = (db: Db, at = now) => sendRefunds(db, { providers: providerNamed, now: at });

async function standing(db: Db, { order }: Pick<Paid, "order">) {
  const [payment] = await db.select().from(payments).where(eq(payments.orderId, order.id));
  const refunds = await refundsOf(db, order.id);
  const { status } = await orderById(db, order.id);
  return { order: status, refunded: payment?.refunded, refunds: refunds.map((it) => it.status) };
}

test("a canceled order gives its money back, with one letter and its places free", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const paid = await paidOrder(db, { shop, tickets: 3 });
  expect(must(await cancel(db, paid))).toBe(30_000);
  expect(await standing(db, paid)).toEqual({
    order: "canceled",
    refunded: 30_000,
    refunds: ["requested"],
  });
  await send(db);
  await shop.hearAll();
  expect((await standing(db, paid)).refunds).toEqual(["succeeded"]);
  expect(await bookkeeping(db)).toEqual({ claimed: 0, kept: 0 });
  expect(await db.$count(outbox, eq(outbox.kind, "refund"))).toBe(1);
  expect(await balancesOf(db, paid.event.id)).toEqual([
    { currency: "CNY", paid: 30_000, refunded: 30_000, fees: 1040, disputed: 0, balance: -1040 },
  ]);
  expect(await shop.faults()).toEqual([]);
});

test("single tickets give back their own price by the rule of the event, and the others stay", async () => {
  const db = await testDb();
  const paid = await paidOrder(db, {
    tickets: 3,
    event: { firstDay: "2026-12-24", lastDay: "2026-12-24" },
  });
  const rule = {
    keptFixed: 500,
    keptPercent: 10,
    steps: [
      { daysBefore: 7, percent: 50 },
      { daysBefore: 30, percent: 100 },
    ],
    confirmAbove: 0,
  };
  await changeRefundRule(db, { eventId: paid.event.id, rule, actor: staff, now });
  const [first, second, third] = (await orderById(db, paid.order.id)).tickets;
  const one = (id: string | undefined, at: number) =>
    cancel(db, paid, { ticketIds: [String(id)], refund: "rule", now: at });
  expect(must(await one(first?.id, now - day))).toBe(8_500);
  expect(must(await one(second?.id, now + 2 * day))).toBe(3_500);
  expect(await one(second?.id, now)).toMatchObject({ reason: "ticket_canceled" });
  expect(must(await one(third?.id, now + 29 * day))).toBe(0);
  expect(await standing(db, paid)).toMatchObject({ order: "canceled", refunded: 12_000 });
  expect((await refundsOf(db, paid.order.id)).map(({ kept }) => kept)).toEqual(
    expect.arrayContaining([1_500, 6_500]),
  );
});

test("never more goes back than was paid, however many ask at once", async () => {
  const db = await testDb();
  const paid = await paidOrder(db);
  const some = () => cancel(db, paid, { ticketIds: [], refund: { amount: 4_000 } });
  const answers = await Promise.all([some(), some(), some(), some()]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(2);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ reason: "more_than_paid" });
  expect(await cancel(db, paid, { refund: { amount: 2_001 } })).toMatchObject({
    reason: "more_than_paid",
  });
  expect(await standing(db, paid)).toMatchObject({ order: "paid", refunded: 8_000 });
  expect(must(await cancel(db, paid))).toBe(2_000);
  expect(await cancel(db, paid, { ticketIds: [], refund: { amount: 0 } })).toMatchObject({
    reason: "nothing_asked",
  });
});

test("bad input 35: a refund told of in the wrong order ends the same", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const paid = await paidOrder(db, { shop, method: "alipay" });
  must(await cancel(db, paid));
  await send(db);
  const [refund] = await refundsOf(db, paid.order.id);
  expect(refund).toMatchObject({ status: "pending" });
  shop.stripe.account.settleRefund(refund?.externalId ?? "", "succeeded");
  await shop.hear(...shop.told().reverse());
  expect((await standing(db, paid)).refunds).toEqual(["succeeded"]);
  expect(await shop.faults()).toEqual([]);
});

test("a refund that someone made at the provider is never sent again, whenever we die", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const { payment, order } = await paidOrder(db, { shop });
  const wish = { payment_intent: String(payment.intentId), amount: 3_000 };
  const { id: externalId } = shop.stripe.account.createRefund(wish);
  const entered = { payment, amount: 3_000, kept: 0, cause: "at_provider", reason: "" } as const;
  await transact(db, (tx) => requestRefund(tx, { ...entered, by: staff, externalId, now }));
  await send(db);
  expect(shop.stripe.account.books.refunds.size).toBe(1);
  await reconcilePayments(db, { source, now });
  expect(await refundsOf(db, order.id)).toMatchObject([{ status: "succeeded", amount: 3_000 }]);
});

test("a refund that fails is told to the organizers, and may be tried again, once", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const paid = await paidOrder(db, { shop, method: "wechat_pay" });
  must(await cancel(db, paid));
  await send(db);
  const [refund] = await refundsOf(db, paid.order.id);
  shop.stripe.account.settleRefund(refund?.externalId ?? "", "failed");
  await shop.hearAll();
  expect(await standing(db, paid)).toMatchObject({ refunded: 0, refunds: ["failed"] });
  expect(await db.select().from(paymentAlerts)).toMatchObject([
    { kind: "refund_failed", amount: 10_000, settledAt: null },
  ]);
  expect(await db.$count(outbox, eq(outbox.toAddress, "desk@example.com"))).toBe(1);

  const again = { refundId: refund?.id ?? "", eventId: paid.event.id, actor: staff, now: now + 1 };
  const answers = await Promise.all([retryRefund(db, again), retryRefund(db, again)]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  await send(db, now + 1);
  await shop.hearAll();
  expect((await standing(db, paid)).refunds).toEqual(["failed", "pending"]);
  expect(await db.select().from(paymentAlerts)).toMatchObject([{ settledBy: staff.label }]);
  expect(await shop.faults()).toEqual([]);
});

test("a refund is sent once, whoever asks for it and whatever breaks", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const paid = await paidOrder(db, { shop });
  must(await cancel(db, paid));
  shop.stripe.faults.push("cut after", "cut before", "cut before");
  await expect(send(db)).rejects.toThrow("1 of 1 failed");
  expect((await standing(db, paid)).refunds).toEqual(["requested"]);
  await Promise.all([send(db, now + minute), send(db, now + minute)]);
  await shop.hearAll();
  expect((await standing(db, paid)).refunds).toEqual(["succeeded"]);
  expect(shop.stripe.account.books.refunds.size).toBe(1);
});

test("what someone gives back at the provider itself is entered here too", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const paid = await paidOrder(db, { shop });
  const there = { payment_intent: String(paid.payment.intentId), amount: 4_000 };
  shop.stripe.account.createRefund(there);
  const told = shop.told();
  await shop.hear(...told, ...told);
  expect(await refundsOf(db, paid.order.id)).toMatchObject([
    { cause: "at_provider", amount: 4_000, status: "succeeded" },
  ]);
  expect(must(await cancel(db, paid))).toBe(6_000);
  expect(await shop.faults()).toEqual([]);
});

test("a refund heard of before its payment waits for it", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const { event, types } = await openSale(db, { types: { standard: { price: 10_000 } }, size: 1 });
  const order = await buy(db, event, { [types.standard]: 1 }, { payBy: "stripe" });
  const { payment_intent } = shop.stripe.account.pay(await shop.setOut(order));
  const [completed] = shop.told();
  shop.stripe.account.createRefund({ payment_intent: String(payment_intent), amount: 1_000 });
  await shop.hearAll();
  expect(await refundsOf(db, order.id)).toEqual([]);
  if (completed) await shop.hear(completed);
  shop.wait(minute);
  await shop.hear();
  expect(await refundsOf(db, order.id)).toMatchObject([{ amount: 1_000, status: "succeeded" }]);
  expect(await db.$count(paymentAlerts)).toBe(0);
});

test("a refund that nobody told of is asked about", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const paid = await paidOrder(db, { shop, method: "alipay" });
  must(await cancel(db, paid));
  await send(db);
  const [refund] = await refundsOf(db, paid.order.id);
  shop.wait(10 * minute);
  shop.stripe.account.settleRefund(refund?.externalId ?? "", "succeeded");
  shop.wait(hour);
  await shop.jobs();
  expect((await standing(db, paid)).refunds).toEqual(["succeeded"]);
});

test("what people took, people give back", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { standard: { price: 10_000 } }, size: 1 });
  const order = await buy(db, event, { [types.standard]: 1 }, { payBy: "door" });
  must(await takePaymentByHand(db, { orderId: order.id, actor: staff, now }));
  must(
    await cancelWithRefund(db, {
      eventId: event.id,
      orderId: order.id,
      ticketIds: "all",
      refund: { percent: 100 },
      reason: "",
      actor: staff,
      now,
    }),
  );
  await send(db, now + day);
  const [refund] = await refundsOf(db, order.id);
  expect(refund?.status).toBe("requested");
  const by = { refundId: refund?.id ?? "", eventId: event.id, actor: staff, now };
  must(await handOverRefund(db, by));
  expect(await handOverRefund(db, by)).toMatchObject({ reason: "not_by_hand" });
  expect(await standing(db, { order })).toMatchObject({ refunds: ["succeeded"] });
});
