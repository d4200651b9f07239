import { expect, test } from "vitest";
import { minute } from "#app/lib/time.ts";
import { extendHold } from "#app/registration/extend-hold.ts";
import { holdBySecret, totalOf } from "#app/registration/holds.ts";
import { quotasOf } from "#app/registration/quotas.ts";
import { renewHold } from "#app/registration/renew-hold.ts";
import { ticketTypesOnOffer } from "#app/registration/ticket-types.ts";
import { tidyPlaces } from "#app/registration/tidy-places.ts";
import { transact } from "#db/open.ts";
import { quotas, quotaTicketTypes, ticketTypes } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { bookkeeping, buy, hold, must, openSale, tryToHold, tryToOrder } from "./box-office.ts";

test("a hold keeps tickets at the price its buyer was shown", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { standard: { price: 69900 } }, size: 5 });
  const { secret, expiresAt } = must(await tryToHold(db, event, { [types.standard]: 2 }));
  const held = await holdBySecret(db, secret);
  expect(expiresAt).toBe(now + event.holdMinutes * minute);
  expect(held && totalOf(held)).toBe(139800);
  expect((await quotasOf(db, event.id, now))[0]?.left).toBe(3);
});

test("a hold that ran out gives its places back at that instant, without any job", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {} }, size: 2 });
  const held = await hold(db, event, { [types.free]: 2 });
  expect(await tryToHold(db, event, { [types.free]: 1 })).toEqual({
    ok: false,
    reason: "sold_out",
  });
  const later = held.expiresAt;
  expect((await quotasOf(db, event.id, later - 1))[0]?.left).toBe(0);
  expect((await quotasOf(db, event.id, later))[0]?.left).toBe(2);
  must(await tryToHold(db, event, { [types.free]: 2 }, { at: later }));
  expect(await bookkeeping(db)).toEqual({ claimed: 2, kept: 2 });
});

test("a type is to be had only while every one of its quotas has room", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { early: {}, regular: {} }, size: 3 });
  await transact(db, async (tx) => {
    await tx
      .insert(quotas)
      .values({ id: "EARLY", eventId: event.id, name: "early", size: 1, claimed: 0 });
    await tx.insert(quotaTicketTypes).values({ quotaId: "EARLY", ticketTypeId: types.early });
  });
  await hold(db, event, { [types.early]: 1 });
  expect((await tryToHold(db, event, { [types.early]: 1 })).ok).toBe(false);
  await hold(db, event, { [types.regular]: 2 });
  const offers = await ticketTypesOnOffer(db, event.id, { accessCode: "", now });
  expect(offers.map(({ state, left }) => ({ state, left }))).toEqual([
    { state: "sold_out", left: 0 },
    { state: "sold_out", left: 0 },
  ]);
  expect(await bookkeeping(db)).toEqual({ claimed: 4, kept: 4 });
});

test("what is refused changes nothing", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, {
    types: {
      soon: { onSaleFrom: now + 1 },
      over: { onSaleUntil: now },
      few: { perOrder: 2 },
      secret: { accessCode: "Guild-7" },
      gone: { active: false },
    },
    size: 30,
  });
  const other = await openSale(db, { types: { free: {} }, size: 1 });
  const reason = async (chosen: Record<string, number>, code = "") => {
    const answer = await tryToHold(db, event, chosen, { code });
    return answer.ok ? "ok" : answer.reason;
  };
  expect(await reason({})).toBe("nothing_chosen");
  expect(await reason({ [types.few]: 0 })).toBe("nothing_chosen");
  expect(await reason({ [types.soon]: 1 })).toBe("not_on_sale_yet");
  expect(await reason({ [types.over]: 1 })).toBe("sale_ended");
  expect(await reason({ [types.few]: 3 })).toBe("too_many");
  expect(await reason({ [types.few]: 21 })).toBe("too_many_in_order");
  expect(await reason({ [types.gone]: 1 })).toBe("unknown_ticket_type");
  expect(await reason({ [types.secret]: 1 })).toBe("unknown_ticket_type");
  expect(await reason({ [types.secret]: 1 }, "guild 7")).toBe("unknown_ticket_type");
  expect(await bookkeeping(db)).toEqual({ claimed: 0, kept: 0 });
  expect(await reason({ [types.secret]: 1 }, "ｇuild-7")).toBe("ok");
  expect(await reason({ [other.types.free]: 1 })).toBe("unknown_ticket_type");
});

test("bad input 18: a ticket type of another event is unknown", async () => {
  const db = await testDb();
  const { event } = await openSale(db, { types: { free: {} } });
  const other = await openSale(db, { types: { free: {} } });
  expect(await tryToHold(db, event, { [other.types.free]: 1 })).toEqual({
    ok: false,
    reason: "unknown_ticket_type",
  });
});

test("bad input 19: a hidden ticket type is unknown, one not yet on sale says so", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, {
    types: { hidden: { accessCode: "GUILD" }, later: { onSaleFrom: now + minute } },
  });
  expect(await tryToHold(db, event, { [types.hidden]: 1 })).toMatchObject({
    reason: "unknown_ticket_type",
  });
  expect(await tryToHold(db, event, { [types.later]: 1 })).toMatchObject({
    reason: "not_on_sale_yet",
  });
});

test("bad input 20: a sale that ended between page and form says so", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { early: { onSaleUntil: now } } });
  expect((await tryToHold(db, event, { [types.early]: 1 }, { at: now - 1 })).ok).toBe(true);
  expect(await tryToHold(db, event, { [types.early]: 1 })).toMatchObject({ reason: "sale_ended" });
});

test("a live hold is extended once, from the moment it is asked for", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {} }, size: 1 });
  const held = await hold(db, event, { [types.free]: 1 });
  const ask = { id: held.id, holdMinutes: event.holdMinutes };
  const extended = must(await extendHold(db, { ...ask, now: now + minute }));
  expect(extended).toBe(now + minute + event.holdMinutes * minute);
  expect((await quotasOf(db, event.id, held.expiresAt))[0]?.left).toBe(0);
  expect(await extendHold(db, { ...ask, now: now + 2 * minute })).toMatchObject({
    reason: "already_extended",
  });
  expect(await extendHold(db, { ...ask, now: extended })).toMatchObject({ reason: "hold_expired" });
});

test("a hold that ran out is kept again while there is room, at today's price", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { standard: { price: 100 } }, size: 1 });
  const { secret } = must(await tryToHold(db, event, { [types.standard]: 1 }));
  const held = await holdBySecret(db, secret);
  if (!held) throw new Error("no hold");
  const later = held.expiresAt + minute;
  await transact(db, (tx) => tx.update(ticketTypes).set({ price: 200 }));
  const ask = { id: held.id, holdMinutes: event.holdMinutes, now: later };
  must(await renewHold(db, ask));
  const renewed = await holdBySecret(db, secret);
  expect(renewed && totalOf(renewed)).toBe(200);
  expect(await bookkeeping(db)).toEqual({ claimed: 1, kept: 1 });
});

test("a hold that ran out is not kept again when others have its places", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {} }, size: 1 });
  const held = await hold(db, event, { [types.free]: 1 });
  await buy(db, event, { [types.free]: 1 }, { at: held.expiresAt });
  const ask = { id: held.id, holdMinutes: event.holdMinutes, now: held.expiresAt };
  expect(await renewHold(db, ask)).toEqual({ ok: false, reason: "sold_out" });
  expect(await tryToOrder(db, event, held, { at: held.expiresAt - 1 })).toMatchObject({
    reason: "hold_expired",
  });
  expect(await bookkeeping(db)).toEqual({ claimed: 1, kept: 1 });
});

test("tidying gives back what ran out and forgets holds of last week", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {} }, size: 5 });
  const { secret } = must(await tryToHold(db, event, { [types.free]: 3 }));
  await tidyPlaces(db, { now: now + 60 * minute });
  expect(await bookkeeping(db)).toEqual({ claimed: 0, kept: 0 });
  expect(await holdBySecret(db, secret)).not.toBeNull();
  await tidyPlaces(db, { now: now + 8 * 24 * 60 * minute });
  expect(await holdBySecret(db, secret)).toBeNull();
});
