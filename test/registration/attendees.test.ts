import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { cancelTicket } from "#app/payments/cancel-ticket.ts";
import { type AttendeeFilter, attendeesOf } from "#app/registration/attendees.ts";
import { changeAttendee } from "#app/registration/change-attendee.ts";
import { expireOrders } from "#app/registration/expire-orders.ts";
import { orderById } from "#app/registration/orders.ts";
import { paymentWindow } from "#app/registration/place-order.ts";
import { quotasOf } from "#app/registration/quotas.ts";
import type { Db } from "#db/open.ts";
import { outbox, tickets } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { bookkeeping, buy, must, openSale, staff } from "./box-office.ts";

const firstPage = { sort: "since", descending: true, limit: 50, offset: 0, now } as const;

function list(db: Db, filter: Partial<AttendeeFilter> & { eventId: string }) {
  return attendeesOf(db, { search: "", ticketTypeId: null, state: null, ...filter }, firstPage);
}

async function ticketsIn(db: Db, orderId: string) {
  return db.select().from(tickets).where(eq(tickets.orderId, orderId)).orderBy(tickets.position);
}

async function letters(db: Db) {
  const rows = await db.select().from(outbox).orderBy(outbox.id);
  return rows.map((row) => `${row.kind} ${row.toAddress}`).sort();
}

const lin = { name: "林晓雯", email: "lin@example.com", phone: "13800001234", answers: [] };

test("a corrected attendee is found by the new name, and a new address gets the ticket", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { a: {} } });
  const order = await buy(db, event, { [types.a]: 2 });
  const [, second] = await ticketsIn(db, order.id);
  const change = {
    eventId: event.id,
    ticketId: second?.id ?? "",
    attendee: lin,
    actor: staff,
    now,
  };
  must(await changeAttendee(db, { ...change, buyer: "stays" }));

  expect(await list(db, { eventId: event.id, search: "linxiaowen" })).toMatchObject({
    total: 1,
    rows: [{ name: "林晓雯", email: "lin@example.com", orderCode: order.code }],
  });
  expect(await list(db, { eventId: event.id, search: "1234" })).toMatchObject({ total: 1 });
  expect(await letters(db)).toEqual([
    "order-confirmed wang@example.com",
    "ticket-for-attendee lin@example.com",
  ]);
  expect(await orderById(db, order.id)).toMatchObject({ buyerEmail: "wang@example.com" });
});

test("where the buyer's own address was wrong, the order and its letters follow", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { a: {} } });
  const order = await buy(db, event, { [types.a]: 1 });
  const [only] = await ticketsIn(db, order.id);
  const change = { eventId: event.id, ticketId: only?.id ?? "", attendee: lin, actor: staff, now };
  must(await changeAttendee(db, { ...change, buyer: "follows" }));
  expect(await orderById(db, order.id)).toMatchObject({
    buyerEmail: "lin@example.com",
    buyerKey: "lin@example.com",
  });
  expect(await letters(db)).toEqual([
    "order-confirmed lin@example.com",
    "order-confirmed wang@example.com",
  ]);
});

test("bad input 42: a ticket of another event can be neither changed nor canceled", async () => {
  const db = await testDb();
  const mine = await openSale(db, { types: { a: {} } });
  const other = await openSale(db, { types: { b: {} } });
  const order = await buy(db, other.event, { [other.types.b]: 2 });
  const [ticket] = await ticketsIn(db, order.id);
  const what = { eventId: mine.event.id, ticketId: ticket?.id ?? "", actor: staff, now };
  const unknown = { ok: false, reason: "unknown_ticket" };
  expect(await changeAttendee(db, { ...what, attendee: lin, buyer: "stays" })).toEqual(unknown);
  expect(await cancelTicket(db, what)).toEqual(unknown);
});

test("a canceled ticket gives its place back and lowers what is still to be paid", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { a: { price: 500 } }, size: 3 });
  const order = await buy(db, event, { [types.a]: 2 }, { payBy: "door" });
  const [first, second] = await ticketsIn(db, order.id);
  const cancel = (ticketId = "") =>
    cancelTicket(db, { eventId: event.id, ticketId, actor: staff, now });
  must(await cancel(first?.id));
  expect(await orderById(db, order.id)).toMatchObject({ total: 500, places: 1, status: "pending" });
  expect((await quotasOf(db, event.id, now))[0]?.left).toBe(2);
  expect(await bookkeeping(db)).toEqual({ claimed: 1, kept: 1 });
  expect(await cancel(first?.id)).toMatchObject({ reason: "ticket_canceled" });
  expect(await cancel(second?.id)).toMatchObject({ reason: "last_ticket" });
  expect(await letters(db)).toContain("organizer-letter wang@example.com");
});

test("an order that ran out costs less too, should it be paid after all", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { a: { price: 500 } }, size: 3 });
  const order = await buy(db, event, { [types.a]: 2 }, { payBy: "test" });
  await expireOrders(db, { now: now + paymentWindow });
  const [first] = await ticketsIn(db, order.id);
  must(await cancelTicket(db, { eventId: event.id, ticketId: first?.id ?? "", actor: staff, now }));
  expect(await orderById(db, order.id)).toMatchObject({ total: 500, status: "expired" });
});

test("an order of which only free tickets are left is paid", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { a: { price: 500 }, b: {} }, size: 3 });
  const order = await buy(db, event, { [types.a]: 1, [types.b]: 1 }, { payBy: "door" });
  const priced = (await ticketsIn(db, order.id)).find((ticket) => ticket.price > 0);
  must(
    await cancelTicket(db, { eventId: event.id, ticketId: priced?.id ?? "", actor: staff, now }),
  );
  expect(await orderById(db, order.id)).toMatchObject({ status: "paid", total: 0 });
  expect(await bookkeeping(db)).toEqual({ claimed: 1, kept: 1 });
});

test("attendees are filtered by where they stand", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, {
    types: { free: {}, priced: { price: 500 }, asked: { needsApproval: true } },
  });
  const eventId = event.id;
  await buy(db, event, { [types.free]: 1 });
  await buy(db, event, { [types.priced]: 1 }, { email: "a@example.com" });
  await buy(db, event, { [types.asked]: 1 }, { email: "b@example.com" });
  const states = async (filter: Partial<AttendeeFilter>, at = now) => {
    const all = { search: "", ticketTypeId: null, state: null, eventId, ...filter };
    const { rows } = await attendeesOf(db, all, { ...firstPage, now: at });
    return rows.map((row) => row.state).sort();
  };
  expect(await states({})).toEqual(["coming", "pending", "waiting"]);
  expect(await states({ state: "pending" })).toEqual(["pending"]);
  expect(await states({ state: "gone" })).toEqual([]);
  expect(await states({ state: "gone" }, now + 60 * 60_000)).toEqual(["gone"]);
  expect(await states({ ticketTypeId: types.asked })).toEqual(["waiting"]);
});

test("bad input 61: a search for wildcards, quotes or 10 kB finds nothing and breaks nothing", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { a: {} } });
  await buy(db, event, { [types.a]: 1 });
  for (const search of ["%", "_", '"', "NEAR(", "'; --", "\\", "x".repeat(10_000)]) {
    expect(await list(db, { eventId: event.id, search })).toEqual({ rows: [], total: 0 });
  }
});
