import { expect, test } from "vitest";
import { day, minute, second } from "#app/lib/time.ts";
import { cancelTicket } from "#app/payments/cancel-ticket.ts";
import { paymentsOf } from "#app/payments/payments.ts";
import { startOnlinePayment } from "#app/payments/start-online-payment.server.ts";
import { orderById } from "#app/registration/orders.ts";
import { paymentWindow } from "#app/registration/place-order.ts";
import { paymentAlerts } from "#db/schema.server.ts";
import { must, staff } from "#test/registration/box-office.ts";
import { testDb } from "#test/support/databases.ts";
import { anOrder, standing } from "./paid-order.ts";
import { openShop } from "./stripe-shop.ts";

test("bad input 27: an order that costs something else by now is paid on a new page", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const { event, order } = await anOrder(db, { tickets: 2, size: 2 });
  const dear = await shop.setOut(order);
  const [ticket] = (await orderById(db, order.id)).tickets;
  const gone = { eventId: event.id, ticketId: ticket?.id ?? "", actor: staff, now: shop.now() };
  must(await cancelTicket(db, gone));
  shop.wait(second);
  const cheap = await shop.setOut(order);
  await shop.jobs();
  expect(shop.stripe.account.session(dear).status).toBe("expired");
  expect(shop.stripe.account.session(cheap).amount_total).toBe(69_900);
  shop.stripe.account.pay(cheap);
  await shop.hearAll();
  expect(await standing(db, order.id)).toEqual(["paid", "abandoned", "received"]);
});

test("tickets wait for a bank that takes its time, and for another payment where it said no", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  for (const outcome of ["succeeded", "failed"] as const) {
    const { order } = await anOrder(db, { at: shop.now() });
    const session = await shop.setOut(order);
    shop.stripe.account.pay(session, { method: "customer_balance", delayed: true });
    await shop.hearAll();
    expect(await standing(db, order.id)).toEqual(["pending", "processing"]);
    expect(await startOnlinePayment(db, { order, now: shop.now() })).toMatchObject({
      reason: "payment_processing",
    });
    shop.wait(2 * day);
    await shop.jobs();
    expect(await standing(db, order.id)).toEqual(["pending", "processing"]);
    shop.stripe.account.settle(session, outcome);
    await shop.hearAll();
    const due = outcome === "succeeded" ? ["paid", "received"] : ["pending", "failed"];
    expect(await standing(db, order.id)).toEqual(due);
    if (outcome === "failed") {
      expect((await orderById(db, order.id)).expiresAt).toBe(shop.now() + paymentWindow);
      expect((await startOnlinePayment(db, { order, now: shop.now() })).ok).toBe(true);
    }
  }
});

test("what a lost notice left behind is found", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const { order } = await anOrder(db);
  shop.stripe.account.pay(await shop.setOut(order));
  shop.wait(6 * minute);
  await shop.jobs();
  expect(await standing(db, order.id)).toEqual(["paid", "received"]);

  const other = await anOrder(db, { at: shop.now() });
  await shop.setOut(other.order);
  shop.wait(paymentWindow + second);
  await shop.jobs();
  expect((await paymentsOf(db, other.order.id))[0]?.status).toBe("abandoned");
});

test("bad input 37: a session nobody knows is taken, and shown to organizers", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const { stripe } = shop;
  const foreign = stripe.account.createSession(
    {
      line_items: [{ quantity: 1, price_data: { currency: "cny", unit_amount: 5000 } }],
      success_url: "http://elsewhere.example.com",
    },
    (id) => id,
  );
  stripe.account.pay(foreign.id);
  await shop.hearAll();
  await shop.hearAll();
  expect(await db.select().from(paymentAlerts)).toMatchObject([
    {
      kind: "unknown_payment",
      reference: foreign.id,
      amount: 5000,
      currency: "CNY",
      eventId: null,
    },
  ]);
});
