import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { changeTicketType } from "#app/registration/change-ticket-type.ts";
import { createTicketType } from "#app/registration/create-ticket-type.ts";
import { quotasOf } from "#app/registration/quotas.ts";
import { removeTicketType } from "#app/registration/remove-ticket-type.ts";
import type { TicketTypeDetails } from "#app/registration/ticket-type-details.ts";
import { ticketTypesOf } from "#app/registration/ticket-types.ts";
import { activities } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { bookkeeping, buy, hold, must, openSale, staff, tryToOrder } from "./box-office.ts";

const standard: TicketTypeDetails = {
  name: { zh: "标准票", en: "Standard" },
  description: { zh: "", en: "" },
  taxRate: 600,
  price: 69900,
  onSaleFrom: null,
  onSaleUntil: null,
  perOrder: 5,
  perEmail: null,
  accessCode: null,
  needsApproval: false,
  active: true,
  place: 1,
};

test("a ticket type stands where it is put, with a quota of its own where it is limited", async () => {
  const db = await testDb();
  const { event } = await openSale(db, { types: { old: {} } });
  const made = await createTicketType(db, {
    eventId: event.id,
    details: standard,
    size: 120,
    actor: staff,
    now,
  });
  expect(made.ok).toBe(true);
  const names = (await ticketTypesOf(db, event.id)).map(({ name }) => name.en);
  expect(names).toEqual(["Standard", "old"]);
  expect(await quotasOf(db, event.id, now)).toMatchObject([
    { name: "标准票", size: 120, left: 120 },
  ]);
  const lines = await db.select().from(activities).where(eq(activities.eventId, event.id));
  expect(lines.map((line) => line.verb)).toContain("created_ticket_type");
});

test("a type without a name, or whose sale ends before it begins, is refused", async () => {
  const db = await testDb();
  const { event } = await openSale(db, { types: {} });
  const create = (details: Partial<TicketTypeDetails>) =>
    createTicketType(db, {
      eventId: event.id,
      details: { ...standard, ...details },
      size: null,
      actor: staff,
      now,
    });
  expect(await create({ name: { zh: "", en: "" } })).toMatchObject({ reason: "no_name" });
  expect(await create({ onSaleFrom: now, onSaleUntil: now })).toMatchObject({
    reason: "sale_ends_before_it_begins",
  });
  expect(await create({ perOrder: 21 })).toMatchObject({ reason: "per_order_beyond" });
  expect(await ticketTypesOf(db, event.id)).toEqual([]);
});

test("bad input 42: a ticket type of another event is unknown", async () => {
  const db = await testDb();
  const mine = await openSale(db, { types: { a: {} } });
  const other = await openSale(db, { types: { b: {} } });
  const eventId = mine.event.id;
  const ticketTypeId = other.types.b;
  const unknown = { ok: false, reason: "unknown_ticket_type" };
  expect(
    await changeTicketType(db, { eventId, ticketTypeId, details: standard, actor: staff, now }),
  ).toEqual(unknown);
  expect(await removeTicketType(db, { eventId, ticketTypeId, actor: staff, now })).toEqual(unknown);
});

test("a type that has tickets, or is being chosen, is not removed", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { sold: {}, held: {}, free: {} } });
  await buy(db, event, { [types.sold]: 1 });
  await hold(db, event, { [types.held]: 1 });
  const remove = (ticketTypeId: string, at = now) =>
    removeTicketType(db, { eventId: event.id, ticketTypeId, actor: staff, now: at });
  expect(await remove(types.sold)).toMatchObject({ reason: "type_has_tickets" });
  expect(await remove(types.held)).toMatchObject({ reason: "type_is_held" });
  expect(await remove(types.free)).toEqual({ ok: true, value: undefined });
  expect(await remove(types.held, now + 16 * 60_000)).toEqual({ ok: true, value: undefined });
});

test("a type that comes to need approval ends what is being chosen, and waits for applications", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { a: {} }, size: 3 });
  const held = await hold(db, event, { [types.a]: 1 });
  const change = (needsApproval: boolean) =>
    changeTicketType(db, {
      eventId: event.id,
      ticketTypeId: types.a,
      details: { ...standard, price: 0, needsApproval },
      actor: staff,
      now,
    });
  must(await change(true));
  expect(await tryToOrder(db, event, held)).toMatchObject({ reason: "hold_expired" });
  await buy(db, event, { [types.a]: 1 });
  expect(await change(false)).toMatchObject({ reason: "applications_waiting", detail: { n: 1 } });
  const { claimed, kept } = await bookkeeping(db);
  expect(claimed).toBe(kept);
});
