import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { changeQuota } from "#app/registration/change-quota.ts";
import { createQuota } from "#app/registration/create-quota.ts";
import { expireOrders } from "#app/registration/expire-orders.ts";
import { markOrderPaid } from "#app/registration/mark-order-paid.ts";
import { orderById } from "#app/registration/orders.ts";
import { quotasOf } from "#app/registration/quotas.ts";
import { removeQuota } from "#app/registration/remove-quota.ts";
import { transact } from "#db/open.ts";
import { holds } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import {
  bookkeeping,
  buy,
  hold,
  must,
  openSale,
  staff,
  tryToHold,
  tryToOrder,
} from "./box-office.ts";

const later = now + 60 * 60_000;

test("a new quota counts what was sold, held and applied for before it", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, {
    types: { a: {}, b: { price: 500 }, c: { needsApproval: true } },
  });
  await buy(db, event, { [types.a]: 2 });
  await buy(db, event, { [types.b]: 1 }, { email: "li@example.com" });
  await buy(db, event, { [types.c]: 1 }, { email: "xu@example.com" });
  const held = await hold(db, event, { [types.a]: 1 });
  const details = { name: "hall", size: 6, ticketTypeIds: Object.values(types) };
  must(await createQuota(db, { eventId: event.id, details, actor: staff, now }));

  expect(await quotasOf(db, event.id, now)).toMatchObject([{ size: 6, claimed: 4, left: 2 }]);
  const [row] = await db.select().from(holds).where(eq(holds.id, held.id));
  must(await tryToOrder(db, event, { ...held, ...row }, { email: "gu@example.com" }));
  expect(await tryToHold(db, event, { [types.a]: 3 })).toMatchObject({ reason: "sold_out" });
  expect(await bookkeeping(db)).toEqual({ claimed: 4, kept: 4 });
});

test("a quota that takes in another type counts its tickets; one smaller than taken has none left", async () => {
  const db = await testDb();
  const { event, types, quotaId } = await openSale(db, { types: { a: {} }, size: 5 });
  const { types: others } = await openSale(db, { types: { z: {} } });
  await buy(db, event, { [types.a]: 4 });
  const change = (details: object) =>
    changeQuota(db, {
      eventId: event.id,
      quotaId,
      details: { name: "hall", size: 5, ticketTypeIds: [types.a], ...details },
      actor: staff,
      now,
    });
  must(await change({ size: 2 }));
  expect(await quotasOf(db, event.id, now)).toMatchObject([{ size: 2, claimed: 4, left: 0 }]);
  expect(await tryToHold(db, event, { [types.a]: 1 })).toMatchObject({ reason: "sold_out" });
  expect(await change({ ticketTypeIds: [] })).toMatchObject({ reason: "no_ticket_types" });
  expect(await change({ ticketTypeIds: [others.z] })).toMatchObject({
    reason: "unknown_ticket_type",
  });
});

test("an order that ran out before a quota came pays only where the quota has room", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { a: { price: 500 } } });
  const late = await buy(db, event, { [types.a]: 1 });
  await expireOrders(db, { now: later });
  const details = { name: "hall", size: 0, ticketTypeIds: [types.a] };
  must(await createQuota(db, { eventId: event.id, details, actor: staff, now: later }));
  const paying = transact(db, (tx) =>
    markOrderPaid(tx, { orderId: late.id, actor: staff, now: later }),
  );
  await expect(paying).rejects.toThrow("sold_out");
  expect(await orderById(db, late.id)).toMatchObject({ status: "expired", places: 1 });
});

test("a quota that is removed limits nothing, and open orders can still be paid", async () => {
  const db = await testDb();
  const { event, types, quotaId } = await openSale(db, { types: { a: { price: 500 } }, size: 1 });
  const open = await buy(db, event, { [types.a]: 1 });
  must(await removeQuota(db, { eventId: event.id, quotaId, actor: staff, now }));
  expect(await removeQuota(db, { eventId: event.id, quotaId, actor: staff, now })).toEqual({
    ok: false,
    reason: "unknown_quota",
  });
  must(await transact(db, (tx) => markOrderPaid(tx, { orderId: open.id, actor: staff, now })));
  must(await tryToHold(db, event, { [types.a]: 9 }));
});
