import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { endPayment } from "#app/payments/end-payment.ts";
import { paymentsOf } from "#app/payments/payments.ts";
import { purseOf } from "#app/payments/purse.ts";
import { recordPayment } from "#app/payments/record-payment.ts";
import { refundsOf } from "#app/payments/refunds.ts";
import { startPayment } from "#app/payments/start-payment.ts";
import { takePaymentByHand } from "#app/payments/take-payment-by-hand.ts";
import { cancelOrder } from "#app/registration/cancel-order.ts";
import { expireOrders } from "#app/registration/expire-orders.ts";
import { type OrderStatus, orderById } from "#app/registration/orders.ts";
import { paymentWindow } from "#app/registration/place-order.ts";
import type { Db } from "#db/open.ts";
import { activities, outbox } from "#db/schema.server.ts";
import { bookkeeping, buy, must, openSale, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";

const provider = "test";

async function pendingOrder(db: Db, size = 1) {
  const sale = await openSale(db, { types: { standard: { price: 69900 } }, size });
  const placed = await buy(db, sale.event, { [sale.types.standard]: 1 }, { payBy: provider });
  const { reference } = must(await startPayment(db, { orderId: placed.id, provider, now }));
  const pay = (at = now) => recordPayment(db, { provider, reference, actor: staff, now: at });
  return { ...sale, orderId: placed.id, reference, pay };
}

function untaken(db: Db) {
  return db.$count(activities, eq(activities.verb, "received_untaken_payment"));
}

test("a payment received makes the order paid, once, however often it is told", async () => {
  const db = await testDb();
  const { orderId, pay } = await pendingOrder(db);
  const answers = await Promise.all([pay(), pay(), pay()]);
  expect(answers.every((answer) => answer.ok)).toBe(true);
  expect(await orderById(db, orderId)).toMatchObject({ status: "paid", expiresAt: null });
  expect(await paymentsOf(db, orderId)).toMatchObject([{ status: "received", amount: 69900 }]);
  const confirmed = await db.select().from(outbox).where(eq(outbox.kind, "order-confirmed"));
  expect(confirmed).toHaveLength(1);
});

test("a payment that failed leaves the order to be paid", async () => {
  const db = await testDb();
  const { orderId, reference } = await pendingOrder(db);
  await endPayment(db, { provider, reference, status: "failed", now });
  expect((await orderById(db, orderId)).status).toBe("pending");
  expect((await startPayment(db, { orderId, provider, now })).ok).toBe(true);
});

test("a late payment is taken while there is room", async () => {
  const db = await testDb();
  const { orderId, pay } = await pendingOrder(db);
  const late = now + paymentWindow;
  await expireOrders(db, { now: late });
  must(await pay(late));
  expect((await orderById(db, orderId)).status).toBe("paid");
  expect(await bookkeeping(db)).toEqual({ claimed: 1, kept: 1 });
});

test("a late payment whose place is gone goes back at once, and leaves the order", async () => {
  const db = await testDb();
  const { event, types, orderId, pay } = await pendingOrder(db);
  const late = now + paymentWindow;
  await buy(
    db,
    event,
    { [types.standard]: 1 },
    { at: late, payBy: "door", email: "b@example.com" },
  );
  expect(await pay(late)).toEqual({ ok: false, reason: "sold_out" });
  expect((await orderById(db, orderId)).status).toBe("pending");
  const paid = await paymentsOf(db, orderId);
  expect(paid).toMatchObject([{ status: "received", endedAt: late }]);
  expect(purseOf(await orderById(db, orderId), paid).surplus).toBe(0);
  expect(await refundsOf(db, orderId)).toMatchObject([{ amount: 69900, cause: "late" }]);
  expect(await pay(late)).toMatchObject({ ok: true });
  expect((await orderById(db, orderId)).status).toBe("pending");
  expect(await untaken(db)).toBe(1);
  expect(await bookkeeping(db)).toEqual({ claimed: 1, kept: 1 });
});

test("money for an order that is canceled, or paid otherwise, goes back at once", async () => {
  const db = await testDb();
  const canceled = await pendingOrder(db);
  must(await cancelOrder(db, { orderId: canceled.orderId, reason: "", actor: staff, now }));
  const twice = await pendingOrder(db);
  must(await takePaymentByHand(db, { orderId: twice.orderId, actor: staff, now }));

  expect(await canceled.pay()).toEqual({ ok: false, reason: "canceled" });
  expect(await twice.pay()).toEqual({ ok: false, reason: "already_paid" });
  for (const [{ orderId }, status] of [
    [canceled, "canceled"],
    [twice, "paid"],
  ] as const) {
    const order = await orderById(db, orderId);
    expect(order.status).toBe(status);
    expect(purseOf(order, await paymentsOf(db, orderId)).surplus).toBe(0);
    expect(await refundsOf(db, orderId)).toMatchObject([{ amount: 69900, status: "requested" }]);
  }
  expect(await untaken(db)).toBe(2);
});

test("what a canceled order keeps, and a part that waits for the rest, are nothing too much", () => {
  const came = (amount: number, refunded: number) => [
    { status: "received", amount, refunded } as const,
  ];
  const total = 69_900;
  const tickets = [{ status: "valid" as const, price: total }];
  const order = (status: OrderStatus, kept = 0) => ({ status, total, kept, tickets });
  expect(purseOf(order("canceled", 13_980), came(total, 55_920)).surplus).toBe(0);
  expect(purseOf(order("canceled", 13_980), came(total, 0)).surplus).toBe(55_920);
  expect(purseOf(order("canceled", total), came(total, 0)).surplus).toBe(0);
  expect(purseOf(order("canceled"), came(total, 0)).surplus).toBe(total);
  expect(purseOf(order("pending"), came(60_000, 0)).surplus).toBe(0);
  expect(purseOf(order("paid"), came(70_000, 0)).surplus).toBe(100);
  expect(purseOf(order("expired"), came(60_000, 0)).surplus).toBe(60_000);
});

test("what cannot be paid says why", async () => {
  const db = await testDb();
  const { orderId, pay } = await pendingOrder(db);
  const start = (at = now) => startPayment(db, { orderId, provider, now: at });
  expect(await start(now + paymentWindow)).toMatchObject({ reason: "order_expired" });
  must(await pay());
  expect(await start()).toMatchObject({ reason: "already_paid" });
  expect(await takePaymentByHand(db, { orderId, actor: staff, now })).toMatchObject({
    reason: "already_paid",
  });
  must(await cancelOrder(db, { orderId, reason: "", actor: staff, now }));
  expect(await start()).toMatchObject({ reason: "canceled" });
  const unknown = { provider, reference: "none", actor: staff, now } as const;
  expect(await recordPayment(db, unknown)).toMatchObject({ reason: "unknown_payment" });
});

test("bad input 29: expiring and paying at the same second never both happen", async () => {
  const db = await testDb();
  for (let round = 0; round < 10; round++) {
    const { orderId, pay } = await pendingOrder(db);
    const at = now + paymentWindow;
    await Promise.all([expireOrders(db, { now: at }), pay(at)]);
    const order = await orderById(db, orderId);
    const [payment] = await paymentsOf(db, orderId);
    expect([order.status, payment?.status]).toEqual(["paid", "received"]);
  }
  expect(await bookkeeping(db)).toEqual({ claimed: 10, kept: 10 });
});
