import { expect, test } from "vitest";
import { minute } from "#app/lib/time.ts";
import { cancelTicket } from "#app/payments/cancel-ticket.ts";
import { cancelOrder } from "#app/registration/cancel-order.ts";
import { changeQuota } from "#app/registration/change-quota.ts";
import { changeVoucher } from "#app/registration/change-voucher.ts";
import { createVouchers } from "#app/registration/create-vouchers.ts";
import { endVoucher } from "#app/registration/end-voucher.ts";
import { holdBySecret, totalOf } from "#app/registration/holds.ts";
import { orderById } from "#app/registration/orders.ts";
import { quotasOf } from "#app/registration/quotas.ts";
import { renewHold } from "#app/registration/renew-hold.ts";
import { tidyPlaces } from "#app/registration/tidy-places.ts";
import { usesOf } from "#app/registration/vouchers.ts";
import { type Db, transact } from "#db/open.ts";
import { ticketTypes } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import {
  aVoucher,
  bookkeeping,
  must,
  openSale,
  plainVoucher as plain,
  staff,
  tryToHold,
  tryToOrder,
} from "./box-office.ts";

async function heldWith(db: Db, secret: string) {
  const held = await holdBySecret(db, secret);
  if (!held) throw new Error("no hold");
  return held;
}

test("a voucher makes a price that is frozen on the hold and on the ticket, the list price beside it", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { standard: { price: 69900 } } });
  const voucherId = await aVoucher(db, event.id, "Guild-20", {
    rule: "percent",
    value: 20,
    uses: 5,
  });
  const { secret } = must(
    await tryToHold(db, event, { [types.standard]: 2 }, { code: "ｇuild-20" }),
  );
  const held = await heldWith(db, secret);
  expect(totalOf(held)).toBe(111840);
  const { id } = must(await tryToOrder(db, event, held));
  const order = await orderById(db, id);
  expect(order.total).toBe(111840);
  expect(
    order.tickets.map(({ price, listPrice, voucherId: used }) => ({ price, listPrice, used })),
  ).toEqual([
    { price: 55920, listPrice: 69900, used: voucherId },
    { price: 55920, listPrice: 69900, used: voucherId },
  ]);
  expect(await usesOf(db, voucherId, now)).toEqual({ size: 5, used: 2 });
});

test("a voucher unlocks a hidden type, and only what it is good for", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, {
    types: { open: { price: 100 }, hidden: { accessCode: "DOOR", price: 100 } },
  });
  await aVoucher(db, event.id, "KEY", { unlocks: true, ticketTypeIds: [types.hidden] });
  const reason = async (chosen: Record<string, number>, code: string) => {
    const held = await tryToHold(db, event, chosen, { code });
    return held.ok ? "ok" : held.reason;
  };
  expect(await reason({ [types.hidden]: 1 }, "")).toBe("unknown_ticket_type");
  expect(await reason({ [types.open]: 1 }, "KEY")).toBe("voucher_other_types");
  expect(await reason({ [types.open]: 1 }, "NO-SUCH")).toBe("unknown_code");
  expect(await reason({ [types.open]: 1, [types.hidden]: 1 }, "key")).toBe("ok");
  expect(await reason({ [types.hidden]: 1 }, "door")).toBe("ok");
});

test("a voucher is good from its first instant until its end, and no more once it was ended", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {} } });
  const voucherId = await aVoucher(db, event.id, "SOON", {
    validFrom: now + minute,
    validUntil: now + 2 * minute,
    uses: 9,
  });
  const at = async (instant: number) => {
    const held = await tryToHold(db, event, { [types.free]: 1 }, { code: "SOON", at: instant });
    return held.ok ? "ok" : held.reason;
  };
  expect(await at(now + minute - 1)).toBe("voucher_not_yet");
  expect(await at(now + minute)).toBe("ok");
  expect(await at(now + 2 * minute)).toBe("voucher_ended");
  must(await endVoucher(db, { eventId: event.id, voucherId, actor: staff, now }));
  expect(await at(now + minute)).toBe("voucher_ended");
});

test("a use counts from the hold on and comes back when the hold runs out or the order is canceled", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {} }, size: 10 });
  const voucherId = await aVoucher(db, event.id, "ONCE");
  const take = (at: number) => tryToHold(db, event, { [types.free]: 1 }, { code: "ONCE", at });
  const first = must(await take(now));
  expect(await take(now)).toEqual({ ok: false, reason: "voucher_used_up" });
  const later = first.expiresAt;
  const { secret } = must(await take(later));
  const { id } = must(await tryToOrder(db, event, await heldWith(db, secret), { at: later }));
  expect(await usesOf(db, voucherId, later)).toEqual({ size: 1, used: 1 });
  must(await cancelOrder(db, { orderId: id, reason: "", actor: staff, now: later }));
  expect(await usesOf(db, voucherId, later)).toEqual({ size: 1, used: 0 });
  must(await take(later));
  const { claimed, kept } = await bookkeeping(db);
  expect(claimed).toBe(kept);
});

test("what a voucher reserves is for sale to nobody else, and goes back to it until its time is over", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {} }, size: 3 });
  const end = now + 600 * minute;
  await aVoucher(db, event.id, "OURS", {
    reserves: true,
    uses: 2,
    ticketTypeIds: [types.free],
    validUntil: end,
  });
  const left = async (at: number) => (await quotasOf(db, event.id, at))[0]?.left;
  const take = (n: number, at: number, code = "") =>
    tryToHold(db, event, { [types.free]: n }, { code, at });
  expect(await left(now)).toBe(1);
  expect(await take(2, now)).toEqual({ ok: false, reason: "sold_out" });
  must(await take(1, now));
  const held = must(await take(2, now, "OURS"));
  // Both holds ran out: one place is for the public, two are the voucher's again.
  expect(await left(held.expiresAt)).toBe(1);
  const { secret } = must(await take(2, held.expiresAt, "OURS"));
  const placed = must(
    await tryToOrder(db, event, await heldWith(db, secret), { at: held.expiresAt }),
  );
  const { tickets } = await orderById(db, placed.id);
  must(
    await cancelTicket(db, {
      eventId: event.id,
      ticketId: tickets[0]?.id ?? "",
      actor: staff,
      now: held.expiresAt,
    }),
  );
  expect(await left(held.expiresAt)).toBe(1);
  expect(await left(end)).toBe(2);
  await tidyPlaces(db, { now: end });
  expect(await left(end)).toBe(2);
  expect(await bookkeeping(db)).toEqual({ claimed: 2, kept: 2 });
});

test("a reserve needs room, and survives a quota that is counted anew", async () => {
  const db = await testDb();
  const { event, types, quotaId } = await openSale(db, { types: { free: {} }, size: 3 });
  const wish = { reserves: true, ticketTypeIds: [types.free] };
  const tooMany = await createVouchers(db, {
    eventId: event.id,
    details: { ...plain, ...wish, uses: 2 },
    codes: { prefix: "A-", count: 2 },
    actor: staff,
    now,
  });
  expect(tooMany).toEqual({ ok: false, reason: "no_room_to_reserve" });
  const voucherId = await aVoucher(db, event.id, "KEPT", { ...wish, uses: 2 });
  const one = must(await tryToHold(db, event, { [types.free]: 1 }, { code: "KEPT" }));
  const details = { name: "all", size: 2, ticketTypeIds: [types.free] };
  must(await changeQuota(db, { eventId: event.id, quotaId, details, actor: staff, now }));
  expect((await quotasOf(db, event.id, now))[0]).toMatchObject({ taken: 2, left: 0 });
  must(await tryToHold(db, event, { [types.free]: 1 }, { code: "KEPT", at: one.expiresAt }));
  expect((await quotasOf(db, event.id, one.expiresAt))[0]).toMatchObject({ taken: 2, left: 0 });

  const change = { validFrom: null, validUntil: null, organization: "", note: "" };
  const changed = (uses: number) =>
    changeVoucher(db, {
      eventId: event.id,
      voucherId,
      change: { ...change, uses },
      actor: staff,
      now: one.expiresAt,
    });
  expect(await changed(0)).toEqual({ ok: false, reason: "uses_below_used", detail: { n: 1 } });
  expect(await changed(3)).toEqual({ ok: false, reason: "sold_out" });
  must(await changed(1));
  expect((await quotasOf(db, event.id, one.expiresAt))[0]).toMatchObject({ taken: 1, left: 1 });
});

test("bad input 24: a hold has one voucher, and leaving something out is reckoned anew", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, {
    types: { standard: { price: 1000 }, dinner: { price: 500 } },
  });
  await aVoucher(db, event.id, "HALF", {
    rule: "percent",
    value: 50,
    uses: 20,
    ticketTypeIds: [types.standard],
  });
  const total = async (chosen: Record<string, number>, code: string) => {
    const { secret } = must(await tryToHold(db, event, chosen, { code }));
    return totalOf(await heldWith(db, secret));
  };
  expect(await total({ [types.standard]: 2, [types.dinner]: 1 }, "HALF")).toBe(1500);
  expect(await total({ [types.standard]: 1, [types.dinner]: 1 }, "HALF")).toBe(1000);
  expect(await tryToHold(db, event, { [types.dinner]: 1 }, { code: "HALF" })).toEqual({
    ok: false,
    reason: "voucher_other_types",
  });
});

test("bad input 25: an order that a voucher makes free is paid at once, without any way to pay", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { standard: { price: 69900 } } });
  await aVoucher(db, event.id, "GUEST", { rule: "percent", value: 100 });
  const { secret } = must(await tryToHold(db, event, { [types.standard]: 1 }, { code: "GUEST" }));
  const { id } = must(await tryToOrder(db, event, await heldWith(db, secret), { payBy: null }));
  expect(await orderById(db, id)).toMatchObject({ status: "paid", total: 0 });
});

test("bad input 27: a type that grew dearer while it was held is priced anew, voucher and all", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { standard: { price: 1000 } } });
  await aVoucher(db, event.id, "TEN", { rule: "percent", value: 10 });
  const { secret } = must(await tryToHold(db, event, { [types.standard]: 1 }, { code: "TEN" }));
  await transact(db, (tx) => tx.update(ticketTypes).set({ price: 2000 }));
  const held = await heldWith(db, secret);
  expect(await tryToOrder(db, event, held)).toEqual({ ok: false, reason: "price_changed" });
  must(await renewHold(db, { id: held.id, holdMinutes: event.holdMinutes, now }));
  const again = await heldWith(db, secret);
  expect(totalOf(again)).toBe(1800);
  must(await tryToOrder(db, event, again));
});
