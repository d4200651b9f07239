import { count, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { normalizeTicketSecret } from "#app/lib/codes.ts";
import { minute } from "#app/lib/time.ts";
import { cancelOrder } from "#app/registration/cancel-order.ts";
import { expireOrders } from "#app/registration/expire-orders.ts";
import { orderById, orderByLink, orderStatus, secretOfTicket } from "#app/registration/orders.ts";
import { paymentWindow } from "#app/registration/place-order.ts";
import { quotasOf } from "#app/registration/quotas.ts";
import { transact } from "#db/open.ts";
import { activities, orders, outbox, tickets, ticketTypes } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { bookkeeping, buy, hold, openSale, staff, tryToOrder } from "./box-office.ts";

test("a free order is paid at once, with a ticket and one letter", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {} }, size: 5 });
  const placed = await buy(db, event, { [types.free]: 2 });
  const order = await orderById(db, placed.id);
  expect(order).toMatchObject({ status: "paid", total: 0, paidAt: now, expiresAt: null });
  const secrets = order.tickets.map(secretOfTicket);
  expect(secrets.map((secret) => normalizeTicketSecret(secret).ok)).toEqual([true, true]);
  expect(new Set(secrets).size).toBe(2);
  const letters = await db.select({ kind: outbox.kind, to: outbox.toAddress }).from(outbox);
  expect(letters).toEqual([{ kind: "order-confirmed", to: "wang@example.com" }]);
  expect(await bookkeeping(db)).toEqual({ claimed: 2, kept: 2 });
});

test("bad input 28: the same hold submitted again is the same order", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {} }, size: 5 });
  const held = await hold(db, event, { [types.free]: 1 });
  const answers = await Promise.all([1, 2, 3].map(() => tryToOrder(db, event, held)));
  const again = await tryToOrder(db, event, held, { at: now + 60 * minute });
  const codes = [...answers, again].map((answer) => answer.ok && answer.value.code);
  expect(new Set(codes).size).toBe(1);
  expect(await db.$count(orders)).toBe(1);
  expect(await db.$count(outbox)).toBe(1);
});

test("an order opens by its own code and secret together only", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {} } });
  const mine = await buy(db, event, { [types.free]: 1 });
  const other = await buy(db, event, { [types.free]: 1 }, { email: "li@example.com" });
  expect((await orderByLink(db, mine))?.code).toBe(mine.code);
  expect(await orderByLink(db, { code: other.code, secret: mine.secret })).toBeNull();
  expect(await orderByLink(db, { code: mine.code, secret: "x" })).toBeNull();
});

test("a database without its key shows neither tickets nor links", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {} } });
  const placed = await buy(db, event, { [types.free]: 1 });
  const order = await orderById(db, placed.id);
  const [ticket] = order.tickets;
  if (!ticket) throw new Error("no ticket");
  const stored = JSON.stringify([order, ticket], (_key, value) =>
    value?.type === "Buffer" ? Buffer.from(value.data).toString("latin1") : value,
  );
  expect(stored).not.toContain(placed.secret);
  expect(stored).not.toContain(secretOfTicket(ticket));
});

test("a hold that ran out is refused, and nothing of the order stays", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {} }, size: 5 });
  const held = await hold(db, event, { [types.free]: 1 });
  const late = await tryToOrder(db, event, held, { at: held.expiresAt });
  expect(late).toEqual({ ok: false, reason: "hold_expired" });
  expect(await db.$count(orders)).toBe(0);
  expect(await db.$count(outbox)).toBe(0);
});

test("a price that changed since it was shown is refused", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { standard: { price: 100 } } });
  const held = await hold(db, event, { [types.standard]: 1 });
  await transact(db, (tx) =>
    tx.update(ticketTypes).set({ price: 200 }).where(eq(ticketTypes.id, types.standard)),
  );
  const stale = await hold(db, event, { [types.standard]: 1 });
  expect(await tryToOrder(db, event, { ...stale, items: held.items })).toMatchObject({ ok: true });
  const changed = held.items.map((item) => ({ ...item, type: { ...item.type, price: 200 } }));
  expect(await tryToOrder(db, event, { ...held, items: changed })).toEqual({
    ok: false,
    reason: "price_changed",
  });
});

test("bad input 7: plus signs make no new buyer", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, {
    types: { free: {} },
    event: { ticketsPerEmail: 2 },
  });
  await buy(db, event, { [types.free]: 1 }, { email: "a+1@example.com" });
  await buy(db, event, { [types.free]: 1 }, { email: "a+2@example.com" });
  const third = await hold(db, event, { [types.free]: 1 });
  expect(await tryToOrder(db, event, third, { email: "a+3@example.com" })).toEqual({
    ok: false,
    reason: "limit_reached",
    detail: { max: 2, had: 2 },
  });
  expect((await tryToOrder(db, event, third, { email: "b@example.com" })).ok).toBe(true);
});

test("bad input 16: a limit per e-mail holds over several orders", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, {
    types: { free: { perEmail: 3 } },
    event: { ticketsPerEmail: 20 },
  });
  await buy(db, event, { [types.free]: 2 });
  const more = await hold(db, event, { [types.free]: 2 });
  expect(await tryToOrder(db, event, more)).toEqual({
    ok: false,
    reason: "type_limit_reached",
    detail: { max: 3, had: 2 },
  });
});

test("two orders of one address at once do not slip through its limit together", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, {
    types: { free: {} },
    event: { ticketsPerEmail: 1 },
  });
  const holds = await Promise.all([1, 2, 3, 4].map(() => hold(db, event, { [types.free]: 1 })));
  const answers = await Promise.all(holds.map((held) => tryToOrder(db, event, held)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test("a priced order waits for its payment until its time runs out", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { standard: { price: 100 } }, size: 1 });
  const placed = await buy(db, event, { [types.standard]: 1 }, { payBy: "test" });
  const order = await orderById(db, placed.id);
  const end = now + paymentWindow;
  expect(order).toMatchObject({ status: "pending", expiresAt: end });
  expect([orderStatus(order, end - 1), orderStatus(order, end)]).toEqual(["pending", "expired"]);
  expect((await quotasOf(db, event.id, end - 1))[0]?.left).toBe(0);
  expect((await quotasOf(db, event.id, end))[0]?.left).toBe(1);

  expect(await expireOrders(db, { now: end - 1 })).toBe(0);
  expect(await expireOrders(db, { now: end })).toBe(1);
  expect((await orderById(db, placed.id)).status).toBe("expired");
  const kinds = await db.select({ kind: outbox.kind }).from(outbox).orderBy(outbox.id);
  expect(kinds.map(({ kind }) => kind)).toEqual(["order-pending", "order-expired"]);
  expect(await bookkeeping(db)).toEqual({ claimed: 0, kept: 0 });
});

test("what costs something is not ordered where there is no way to pay", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { standard: { price: 100 } }, size: 1 });
  const held = await hold(db, event, { [types.standard]: 1 });
  expect(await tryToOrder(db, event, held, { payBy: null })).toEqual({
    ok: false,
    reason: "no_way_to_pay",
  });
  expect(await db.$count(orders)).toBe(0);
});

test("an order to be paid at the door keeps its place without an end", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { standard: { price: 100 } }, size: 1 });
  const placed = await buy(db, event, { [types.standard]: 1 }, { payBy: "door" });
  expect(await orderById(db, placed.id)).toMatchObject({ status: "pending", expiresAt: null });
  expect((await quotasOf(db, event.id, now + 365 * 24 * 60 * minute))[0]?.left).toBe(0);
});

test("canceling frees the places at once and is said once", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {} }, size: 2 });
  const { id: orderId } = await buy(db, event, { [types.free]: 2 });
  const cancel = () => cancelOrder(db, { orderId, reason: "asked", actor: staff, now });
  expect(await cancel()).toEqual({ ok: true, value: undefined });
  expect(await cancel()).toEqual({ ok: false, reason: "already_ended" });
  const states = await db.select({ status: tickets.status }).from(tickets);
  expect(states).toEqual([{ status: "canceled" }, { status: "canceled" }]);
  expect(await bookkeeping(db)).toEqual({ claimed: 0, kept: 0 });
  const [letters] = await db
    .select({ n: count() })
    .from(outbox)
    .where(eq(outbox.kind, "order-canceled"));
  expect(letters?.n).toBe(1);
  const verbs = await db
    .select({ verb: activities.verb })
    .from(activities)
    .where(eq(activities.subjectId, orderId))
    .orderBy(activities.id);
  expect(verbs.map(({ verb }) => verb).sort()).toEqual(["canceled_order", "placed_order"]);
});
