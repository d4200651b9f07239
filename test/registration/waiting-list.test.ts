import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { hour, minute } from "#app/lib/time.ts";
import { cancelOrder } from "#app/registration/cancel-order.ts";
import { changeQuota } from "#app/registration/change-quota.ts";
import { holdBySecret } from "#app/registration/holds.ts";
import { joinWaitingList } from "#app/registration/join-waiting-list.ts";
import { leaveWaitingList } from "#app/registration/leave-waiting-list.ts";
import { moveInLine } from "#app/registration/move-in-line.ts";
import { offerPlaces } from "#app/registration/offer-places.ts";
import { quotasOf } from "#app/registration/quotas.ts";
import { vouchersById } from "#app/registration/vouchers.ts";
import { placeInLine, waitingEntryBySecret } from "#app/registration/waiting.ts";
import { type Db, transact } from "#db/open.ts";
import {
  outbox,
  quotas,
  quotaTicketTypes,
  ticketTypes,
  waitingEntries,
} from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { bookkeeping, buy, must, openSale, staff, tryToHold, tryToOrder } from "./box-office.ts";

const ended = { reason: "", actor: staff, now } as const;

async function join(
  db: Db,
  eventId: string,
  ticketTypeId: string,
  name: string,
  { quantity = 1, at = now } = {},
) {
  const email = `${name}@example.com`;
  const wish = { eventId, ticketTypeId, quantity, name, email, lang: "zh", now: at } as const;
  return joinWaitingList(db, wish);
}

async function states(db: Db) {
  const rows = await db.select().from(waitingEntries).orderBy(asc(waitingEntries.rank));
  return Object.fromEntries(rows.map(({ name, state }) => [name, state]));
}

async function lettersTo(db: Db, name: string) {
  const rows = await db.select().from(outbox);
  return rows.filter(({ toName, kind }) => toName === name && kind === "waiting-list").length;
}

/** A hall of `size` that is sold out, one order a place. */
async function fullHall(db: Db, size: number) {
  const { event, types, quotaId } = await openSale(db, { types: { free: {} }, size });
  const orders: string[] = [];
  for (let n = 0; n < size; n++) {
    orders.push((await buy(db, event, { [types.free]: 1 }, { email: `b${n}@example.com` })).id);
  }
  return { event, free: types.free, quotaId, orders };
}

test("one joins where nothing is left, is told the place, and waits once an address", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {} }, size: 1 });
  expect(await join(db, event.id, types.free, "ada")).toEqual({ ok: false, reason: "not_full" });
  await buy(db, event, { [types.free]: 1 });
  must(await join(db, event.id, types.free, "ada"));
  const { secret } = must(await join(db, event.id, types.free, "bo", { quantity: 2 }));
  const entry = await waitingEntryBySecret(db, secret);
  expect(entry && (await placeInLine(db, entry))).toBe(2);
  expect(await join(db, event.id, types.free, "bo", { at: now + 11 * minute })).toEqual({
    ok: false,
    reason: "waits_already",
  });
  expect(await lettersTo(db, "bo")).toBe(2);
  expect((await join(db, event.id, types.free, "cy", { quantity: 11 })).ok).toBe(false);
});

test("a freed place is never for sale while someone waits, with or without a job", async () => {
  const db = await testDb();
  const { event, free, orders } = await fullHall(db, 1);
  must(await join(db, event.id, free, "ada"));
  must(await cancelOrder(db, { ...ended, orderId: orders[0] ?? "" }));
  expect(await tryToHold(db, event, { [free]: 1 })).toEqual({ ok: false, reason: "sold_out" });
  expect((await quotasOf(db, event.id, now))[0]).toMatchObject({ left: 1, forSale: 0 });
  expect(await offerPlaces(db, { now })).toBe(1);
  expect(await states(db)).toEqual({ ada: "offered" });
  expect(await tryToHold(db, event, { [free]: 1 })).toEqual({ ok: false, reason: "sold_out" });
});

test("offers go out in order, and whoever does not fit stops nobody who does", async () => {
  const db = await testDb();
  const { event, free, orders, quotaId } = await fullHall(db, 3);
  must(await join(db, event.id, free, "three", { quantity: 3 }));
  must(await join(db, event.id, free, "one"));
  must(await join(db, event.id, free, "two"));
  must(await cancelOrder(db, { ...ended, orderId: orders[0] ?? "" }));
  await offerPlaces(db, { now });
  expect(await states(db)).toEqual({ three: "waiting", one: "offered", two: "waiting" });

  const details = { name: "all", size: 7, ticketTypeIds: [free] };
  must(await changeQuota(db, { eventId: event.id, quotaId, details, actor: staff, now }));
  await offerPlaces(db, { now });
  expect(await states(db)).toEqual({ three: "offered", one: "offered", two: "offered" });
  expect((await quotasOf(db, event.id, now))[0]).toMatchObject({ left: 0, waiting: 0 });
  expect(await bookkeeping(db)).toEqual({ claimed: 7, kept: 7 });
});

test("an offer holds its places until its deadline; then they go to the next in line", async () => {
  const db = await testDb();
  const { event, free, orders } = await fullHall(db, 1);
  must(await join(db, event.id, free, "ada"));
  must(await join(db, event.id, free, "bo"));
  must(await cancelOrder(db, { ...ended, orderId: orders[0] ?? "" }));
  await offerPlaces(db, { now });
  const end = now + event.offerHours * hour;
  await offerPlaces(db, { now: end - 1 });
  expect(await states(db)).toEqual({ ada: "offered", bo: "waiting" });
  expect((await tryToHold(db, event, { [free]: 1 }, { at: end })).ok).toBe(false);
  await offerPlaces(db, { now: end });
  expect(await states(db)).toEqual({ ada: "lapsed", bo: "offered" });
  expect(await lettersTo(db, "ada")).toBe(3);
  expect(await bookkeeping(db)).toEqual({ claimed: 1, kept: 1 });
});

test("an offer ends no later than the sale: it holds nothing that can not be had any more", async () => {
  const db = await testDb();
  const { event, free, orders } = await fullHall(db, 1);
  must(await join(db, event.id, free, "ada"));
  const onSaleUntil = now + 3 * hour;
  await transact(db, (tx) => tx.update(ticketTypes).set({ onSaleUntil }));
  must(await cancelOrder(db, { ...ended, orderId: orders[0] ?? "" }));
  await offerPlaces(db, { now });
  expect(await db.select().from(waitingEntries)).toMatchObject([
    { state: "offered", offerEndsAt: onSaleUntil },
  ]);
  expect(await db.$count(outbox, eq(outbox.uselessAfter, onSaleUntil))).toBe(1);
});

test("bad input 19: nobody waits for a hidden type whose id they guessed", async () => {
  const db = await testDb();
  const { event, free } = await fullHall(db, 1);
  await transact(db, (tx) => tx.update(ticketTypes).set({ accessCode: "friends" }));
  expect(await join(db, event.id, free, "ada")).toEqual({
    ok: false,
    reason: "unknown_ticket_type",
  });
  expect(await states(db)).toEqual({});
});

test("what is offered is ordered with its voucher, and a hold that ran out goes back to the offer", async () => {
  const db = await testDb();
  const { event, free, orders } = await fullHall(db, 1);
  const { secret } = must(await join(db, event.id, free, "ada"));
  must(await cancelOrder(db, { ...ended, orderId: orders[0] ?? "" }));
  await offerPlaces(db, { now });
  const entry = await waitingEntryBySecret(db, secret);
  const [voucher] = await vouchersById(db, [entry?.voucherId ?? ""]);
  const code = voucher?.code ?? "";
  const first = must(await tryToHold(db, event, { [free]: 1 }, { code }));
  const at = first.expiresAt;
  expect((await tryToHold(db, event, { [free]: 1 }, { at })).ok).toBe(false);
  const again = must(await tryToHold(db, event, { [free]: 1 }, { code, at }));
  const held = await holdBySecret(db, again.secret);
  if (!held) throw new Error("no hold");
  must(await tryToOrder(db, event, held, { at: at + minute }));
  await offerPlaces(db, { now: now + event.offerHours * hour });
  expect(await states(db)).toEqual({ ada: "taken" });
  expect(await bookkeeping(db)).toEqual({ claimed: 2, kept: 2 });
});

test("declining an offer, leaving and being removed make room for the next at once", async () => {
  const db = await testDb();
  const { event, free, orders } = await fullHall(db, 1);
  for (const name of ["ada", "bo", "cy", "di"]) must(await join(db, event.id, free, name));
  must(await cancelOrder(db, { ...ended, orderId: orders[0] ?? "" }));
  await offerPlaces(db, { now });
  const idOf = async (name: string) =>
    (await db.select().from(waitingEntries)).find((entry) => entry.name === name)?.id ?? "";
  const leave = async (name: string, removed?: { reason: string }) =>
    leaveWaitingList(db, {
      eventId: event.id,
      entryId: await idOf(name),
      ...(removed ? { removed } : {}),
      actor: staff,
      now,
    });
  must(await leave("bo"));
  must(await leave("ada"));
  expect(await states(db)).toEqual({ ada: "declined", bo: "left", cy: "offered", di: "waiting" });
  must(await leave("cy", { reason: "Asked to" }));
  must(await leave("di"));
  expect(await states(db)).toMatchObject({ cy: "removed", di: "declined" });
  expect(await leave("di")).toEqual({ ok: false, reason: "waits_no_more" });
  expect((await quotasOf(db, event.id, now))[0]).toMatchObject({ forSale: 1, waiting: 0 });
  must(await tryToHold(db, event, { [free]: 1 }));
});

test("an organizer changes the order of the line, and has to say why", async () => {
  const db = await testDb();
  const { event, free } = await fullHall(db, 1);
  for (const name of ["ada", "bo", "cy"]) must(await join(db, event.id, free, name));
  const cy = (await db.select().from(waitingEntries)).find(({ name }) => name === "cy");
  const move = (reason: string) =>
    moveInLine(db, {
      eventId: event.id,
      entryId: cy?.id ?? "",
      place: 1,
      reason,
      actor: staff,
      now,
    });
  expect(await move("")).toEqual({ ok: false, reason: "no_reason" });
  must(await move("Gives the opening talk"));
  expect(Object.keys(await states(db))).toEqual(["cy", "ada", "bo"]);
});

test("waiting for one type leaves the places of other quotas for sale", async () => {
  const db = await testDb();
  const { event, types, quotaId } = await openSale(db, {
    types: { student: {}, standard: {} },
    size: 10,
  });
  await transact(db, async (tx) => {
    const row = { id: "STUDENTS", eventId: event.id, name: "students", size: 1, claimed: 0 };
    await tx.insert(quotas).values(row);
    await tx.insert(quotaTicketTypes).values({ quotaId: "STUDENTS", ticketTypeId: types.student });
  });
  await buy(db, event, { [types.student]: 1 });
  must(await join(db, event.id, types.student, "ada"));
  await offerPlaces(db, { now });
  must(await tryToHold(db, event, { [types.standard]: 9 }));
  const all = await quotasOf(db, event.id, now);
  expect(all.find(({ id }) => id === quotaId)).toMatchObject({ waiting: 0, left: 0 });
});
