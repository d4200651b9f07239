import { expect, test } from "vitest";
import { decideApplication } from "#app/registration/decide-application.ts";
import { type OrderFilter, orderCounts, orderList } from "#app/registration/order-list.ts";
import { salesOf } from "#app/registration/sales.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { buy, must, openSale, staff } from "./box-office.ts";

const hour = 60 * 60_000;

async function stage() {
  const db = await testDb();
  const { event, types } = await openSale(db, {
    types: { free: {}, priced: { price: 50000 }, asked: { needsApproval: true } },
  });
  const codes = {
    free: (await buy(db, event, { [types.free]: 2 }, { email: "zoe@example.com" })).code,
    open: (await buy(db, event, { [types.priced]: 1 }, { at: now + hour })).code,
    asked: await buy(db, event, { [types.asked]: 1 }, { email: "xu@example.com" }),
  };
  const list = async (filter: Partial<OrderFilter>, page: object = {}) => {
    const all = { search: "", state: null, ticketTypeId: null, from: null, before: null };
    return orderList(
      db,
      { ...all, eventId: event.id, ...filter },
      { sort: "placed", descending: true, limit: 50, offset: 0, now: now + hour, ...page },
    );
  };
  return { db, event, types, codes, list };
}

test("orders are found by code, name in either script, and part of the address", async () => {
  const { codes, list } = await stage();
  const found = async (search: string) => (await list({ search })).rows.map((row) => row.code);
  expect(await found(codes.free.toLowerCase())).toEqual([codes.free]);
  expect(await found("zoe@")).toEqual([codes.free]);
  expect(await found("wangxiaoming")).toHaveLength(3);
  expect(await found("小明")).toHaveLength(3);
  expect(await found("%")).toEqual([]);
  expect(await found("_")).toEqual([]);
});

test("orders are filtered by state, ticket type and time, sorted and paged", async () => {
  const { codes, types, list } = await stage();
  const shown = async (filter: Partial<OrderFilter>, page: object = {}) => {
    const { rows, total } = await list(filter, page);
    return [total, ...rows.map((row) => row.code)];
  };
  expect(await shown({ state: "paid" })).toEqual([1, codes.free]);
  expect(await shown({ state: "waiting" })).toEqual([1, codes.asked.code]);
  expect(await shown({ state: "pending" })).toEqual([1, codes.open]);
  expect(await shown({ state: "pending" }, { now: now + 3 * hour })).toEqual([0]);
  expect(await shown({ state: "expired" }, { now: now + 3 * hour })).toEqual([1, codes.open]);
  expect(await shown({ ticketTypeId: types.free })).toEqual([1, codes.free]);
  expect(await shown({ from: now + 1 })).toEqual([1, codes.open]);
  expect(await shown({ before: now + 1 })).toHaveLength(3);
  expect(await shown({}, { sort: "total", limit: 1 })).toEqual([3, codes.open]);
});

test("orders are counted by state as they stand at this moment", async () => {
  const { db, event, codes } = await stage();
  const none = { paid: 0, pending: 0, waiting: 0, expired: 0, canceled: 0, declined: 0 };
  expect(await orderCounts(db, event.id, now + hour)).toEqual({
    ...none,
    paid: 1,
    pending: 1,
    waiting: 1,
  });
  must(
    await decideApplication(db, {
      orderId: codes.asked.id,
      decision: "decline",
      actor: staff,
      now,
    }),
  );
  expect(await orderCounts(db, event.id, now + 3 * hour)).toEqual({
    ...none,
    paid: 1,
    expired: 1,
    declined: 1,
  });
});

test("sales count valid tickets of paid orders, by type and by day of the event's zone", async () => {
  const { db, event, types } = await stage();
  await buy(db, event, { [types.free]: 1 }, { email: "late@example.com", at: now + 15 * hour });
  const sales = await salesOf(db, { eventId: event.id, zone: event.zone });
  expect(sales).toMatchObject({ sold: 3, revenue: 0 });
  expect(sales.types.map((type) => type.sold)).toEqual([3, 0, 0]);
  expect(sales.days).toEqual([
    { day: "2026-11-24", sold: 2 },
    { day: "2026-11-25", sold: 1 },
  ]);
});
