import { expect, test } from "vitest";
import { day } from "#app/lib/time.ts";
import { exchangeTicket } from "#app/payments/exchange-ticket.ts";
import { netOf, paymentsOf } from "#app/payments/payments.ts";
import { recordPayment } from "#app/payments/record-payment.ts";
import { startPayment } from "#app/payments/start-payment.ts";
import { changeQuota } from "#app/registration/change-quota.ts";
import { orderById } from "#app/registration/orders.ts";
import { quotasOf } from "#app/registration/quotas.ts";
import { type Db, transact } from "#db/open.ts";
import { outbox, quotas, quotaTicketTypes } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { bookkeeping, buy, must, openSale, staff, tryToHold } from "../registration/box-office.ts";

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
