import { expect, test } from "vitest";
import { day, minute } from "#app/lib/time.ts";
import { cancelWithRefund } from "#app/payments/cancel-with-refund.ts";
import { exchangeTicket } from "#app/payments/exchange-ticket.ts";
import { giveUpExchange } from "#app/payments/give-up-exchange.ts";
import { lapseExchanges } from "#app/payments/lapse-exchanges.ts";
import { netOf, paymentsOf } from "#app/payments/payments.ts";
import { recordPayment } from "#app/payments/record-payment.ts";
import { startPayment } from "#app/payments/start-payment.ts";
import { cancelOrder } from "#app/registration/cancel-order.ts";
import { changeQuota } from "#app/registration/change-quota.ts";
import { orderById } from "#app/registration/orders.ts";
import { paymentWindow } from "#app/registration/place-order.ts";
import { quotasOf } from "#app/registration/quotas.ts";
import { type Db, transact } from "#db/open.ts";
import { outbox, quotas, quotaTicketTypes } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { bookkeeping, buy, must, openSale, staff, tryToHold } from "../registration/box-office.ts";
import { openShop } from "./stripe-shop.ts";

const provider = "test" as const;

async function aSale(db: Db) {
  const sale = await openSale(db, {
    types: {
      plain: { price: 1000 },
      rich: { price: 1500 },
      poor: { price: 400 },
      same: { price: 1000 },
    },
    size: 3,
  });
  await transact(db, async (tx) => {
    const row = { id: "RICH", eventId: sale.event.id, name: "rich", size: 1, claimed: 0 };
    await tx.insert(quotas).values(row);
    await tx.insert(quotaTicketTypes).values({ quotaId: "RICH", ticketTypeId: sale.types.rich });
  });
  const left = async (id: string, at = now) =>
    (await quotasOf(db, sale.event.id, at)).find((quota) => quota.id === id)?.left;
  return { ...sale, left };
}

async function pay(db: Db, orderId: string, at = now) {
  const { reference } = must(await startPayment(db, { orderId, provider, now: at }));
  return recordPayment(db, { provider, reference, actor: staff, now: at });
}

async function exchanged(db: Db, orderId: string, ticketTypeId: string, at = now) {
  const [ticket] = (await orderById(db, orderId)).tickets;
  return exchangeTicket(db, {
    orderId,
    ticketId: ticket?.id ?? "",
    ticketTypeId,
    by: "buyer",
    payBy: "online",
    reason: "",
    actor: staff,
    now: at,
  });
}

test("a ticket becomes one of another type at the same price at once, and its code stays", async () => {
  const db = await testDb();
  const { event, types, quotaId, left } = await aSale(db);
  const { id } = await buy(db, event, { [types.plain]: 1 });
  must(await pay(db, id));
  const before = (await orderById(db, id)).tickets[0];
  expect(must(await exchanged(db, id, types.same))).toBe(0);
  const after = (await orderById(db, id)).tickets[0];
  expect(after).toMatchObject({ ticketTypeId: types.same, secretHash: before?.secretHash });
  expect(await left(quotaId)).toBe(2);
  expect(await bookkeeping(db)).toEqual({ claimed: 1, kept: 1 });
  expect((await db.select().from(outbox)).some(({ kind }) => kind === "ticket-exchanged")).toBe(
    true,
  );
  expect(await exchanged(db, id, types.same)).toEqual({ ok: false, reason: "same_type" });
});

test("what a cheaper type leaves of the price goes back in the same step", async () => {
  const db = await testDb();
  const { event, types } = await aSale(db);
  const { id } = await buy(db, event, { [types.plain]: 1 });
  must(await pay(db, id));
  expect(must(await exchanged(db, id, types.poor))).toBe(0);
  expect(await orderById(db, id)).toMatchObject({ total: 400, status: "paid" });
  expect(netOf(await paymentsOf(db, id))).toBe(400);
});

test("a dearer type is held while the difference is paid, and the ticket becomes it then", async () => {
  const db = await testDb();
  const { event, types, left } = await aSale(db);
  const { id } = await buy(db, event, { [types.plain]: 1 });
  must(await pay(db, id));
  expect(must(await exchanged(db, id, types.rich))).toBe(500);
  expect(await left("RICH")).toBe(0);
  expect((await orderById(db, id)).tickets[0]?.ticketTypeId).toBe(types.plain);
  must(await pay(db, id));
  const order = await orderById(db, id);
  expect(order).toMatchObject({ total: 1500, status: "paid" });
  expect(order.tickets[0]).toMatchObject({ ticketTypeId: types.rich, price: 1500 });
  expect(netOf(await paymentsOf(db, id))).toBe(1500);
  expect(await bookkeeping(db)).toEqual({ claimed: 2, kept: 2 });
});

test("a difference paid too late, when the place is gone, goes back and changes nothing", async () => {
  const db = await testDb();
  const { event, types, left } = await aSale(db);
  const { id } = await buy(db, event, { [types.plain]: 1 });
  must(await pay(db, id));
  must(await exchanged(db, id, types.rich));
  const { reference } = must(await startPayment(db, { orderId: id, provider, now }));
  const late = now + day;
  expect(await left("RICH", late)).toBe(1);
  await buy(db, event, { [types.rich]: 1 }, { at: late, email: "other@example.com" });
  const recorded = await recordPayment(db, { provider, reference, actor: staff, now: late });
  expect(recorded).toMatchObject({ ok: false, reason: "sold_out" });
  const order = await orderById(db, id);
  expect(order).toMatchObject({ total: 1000, status: "paid" });
  expect(order.tickets[0]?.ticketTypeId).toBe(types.plain);
  expect(netOf(await paymentsOf(db, id))).toBe(1000);
});

test("an order that is not paid yet costs what the new type costs", async () => {
  const db = await testDb();
  const { event, types } = await aSale(db);
  const { id } = await buy(db, event, { [types.plain]: 1 });
  expect(must(await exchanged(db, id, types.rich))).toBe(0);
  expect(await orderById(db, id)).toMatchObject({ total: 1500, status: "pending" });
  must(await pay(db, id));
  expect(await orderById(db, id)).toMatchObject({ status: "paid" });
  expect(await bookkeeping(db)).toEqual({ claimed: 2, kept: 2 });
});

test("a place that an exchange holds stays held while its quota changes", async () => {
  const db = await testDb();
  const { event, types, left } = await aSale(db);
  const { id } = await buy(db, event, { [types.plain]: 1 });
  must(await pay(db, id));
  expect(must(await exchanged(db, id, types.rich))).toBe(500);
  expect(await left("RICH")).toBe(0);
  const details = { name: "rich hall", size: 1, ticketTypeIds: [types.rich] };
  const by = { eventId: event.id, actor: staff, now };
  must(await changeQuota(db, { ...by, quotaId: "RICH", details }));
  expect(await left("RICH")).toBe(0);
  const other = { [types.rich]: 1 };
  expect(await tryToHold(db, event, other)).toMatchObject({ reason: "sold_out" });
  must(await pay(db, id));
  expect((await orderById(db, id)).tickets[0]?.ticketTypeId).toBe(types.rich);
  expect((await bookkeeping(db)).claimed).toBe((await bookkeeping(db)).kept);
});

test("an exchange and a change of its quota at once leave no place behind", async () => {
  const db = await testDb();
  const { event, types, left } = await aSale(db);
  const { id } = await buy(db, event, { [types.plain]: 1 });
  must(await pay(db, id));
  const details = { name: "rich hall", size: 1, ticketTypeIds: [types.rich] };
  const by = { eventId: event.id, actor: staff, now };
  for (let round = 0; round < 6; round++) {
    await Promise.all([
      exchanged(db, id, types.rich),
      changeQuota(db, { ...by, quotaId: "RICH", details }),
      changeQuota(db, { ...by, quotaId: "RICH", details }),
    ]);
    expect(await left("RICH")).toBe(0);
    const { claimed, kept } = await bookkeeping(db);
    expect(claimed).toBe(kept);
  }
});

test("of an order of which a ticket was given back, an exchange moves its difference alone", async () => {
  const db = await testDb();
  const { event, types } = await aSale(db);
  const { id } = await buy(db, event, { [types.plain]: 2 });
  must(await pay(db, id));
  const { tickets } = await orderById(db, id);
  const by = { eventId: event.id, orderId: id, reason: "", actor: staff, now };
  const last = [tickets[1]?.id ?? ""];
  must(await cancelWithRefund(db, { ...by, ticketIds: last, refund: { amount: 1000 } }));
  expect(netOf(await paymentsOf(db, id))).toBe(1000);
  expect(must(await exchanged(db, id, types.rich))).toBe(500);
  expect(must(await startPayment(db, { orderId: id, provider, now })).amount).toBe(500);
  must(await pay(db, id));
  expect(netOf(await paymentsOf(db, id))).toBe(1500);
  expect(must(await exchanged(db, id, types.poor))).toBe(0);
  expect(netOf(await paymentsOf(db, id))).toBe(400);
});

test("a page on which a difference is paid stays open while its exchange waits", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const { event, types } = await aSale(db);
  const placed = await buy(db, event, { [types.plain]: 1 }, { payBy: "stripe" });
  shop.stripe.account.pay(await shop.setOut(placed));
  await shop.hearAll();
  must(await exchanged(db, placed.id, types.rich));
  const page = await shop.setOut(placed);
  await shop.jobs();
  expect(shop.stripe.account.session(page).status).toBe("open");
  shop.wait(paymentWindow + minute);
  await shop.jobs();
  expect(shop.stripe.account.session(page).status).toBe("expired");
  expect((await orderById(db, placed.id)).tickets[0]?.ticketTypeId).toBe(types.plain);
});

test("who gives an exchange up keeps the ticket, and its place goes back", async () => {
  const db = await testDb();
  const { event, types, left } = await aSale(db);
  const { id } = await buy(db, event, { [types.plain]: 1 });
  must(await pay(db, id));
  must(await exchanged(db, id, types.rich));
  must(await giveUpExchange(db, { orderId: id, actor: staff, now }));
  expect(await left("RICH")).toBe(1);
  const again = await giveUpExchange(db, { orderId: id, actor: staff, now });
  expect(again).toEqual({ ok: false, reason: "no_exchange" });
  expect(await startPayment(db, { orderId: id, provider, now })).toMatchObject({
    reason: "already_paid",
  });
});

test("the place of an exchange goes back when its ticket is canceled", async () => {
  const db = await testDb();
  const { event, types, left } = await aSale(db);
  const { id } = await buy(db, event, { [types.plain]: 1 });
  must(await pay(db, id));
  must(await exchanged(db, id, types.rich));
  must(await cancelOrder(db, { orderId: id, reason: "", actor: staff, now }));
  expect(await lapseExchanges(db, { now })).toBe(1);
  expect(await lapseExchanges(db, { now })).toBe(0);
  expect(await left("RICH")).toBe(1);
  expect(await bookkeeping(db)).toEqual({ claimed: 0, kept: 0 });
});
