import { and, count, eq, isNotNull, ne, sum } from "drizzle-orm";
import { expect, test } from "vitest";
import { createEvent } from "#app/event/create-event.ts";
import { eventBySlug, featuredEvent } from "#app/event/events.ts";
import { day, hour } from "#app/lib/time.ts";
import { searchTickets } from "#app/registration/ticket-search.ts";
import { ticketTypesOnOffer } from "#app/registration/ticket-types.ts";
import { type Db, transact } from "#db/open.ts";
import {
  admissions,
  answers,
  claims,
  events,
  mailbox,
  orders,
  outbox,
  payments,
  quotas,
  scans,
  tickets,
  ticketTypes,
} from "#db/schema.server.ts";
import { seedDemo } from "#db/seed/demo.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";

const few = { attendees: 320, now, live: false };

test("the demo is a conference of today and tomorrow, on the front page", async () => {
  const db = await testDb();
  expect(await seedDemo(db, few)).toEqual({ ok: true, value: { added: 320 } });

  expect(await featuredEvent(db)).toMatchObject({
    slug: "westbund",
    state: "published",
    firstDay: "2026-11-24",
    lastDay: "2026-11-25",
  });
  expect(await db.$count(tickets)).toBe(320);
  const event = await demoOf(db);
  const offer = { accessCode: "phoenix", now };
  const states = (await ticketTypesOnOffer(db, event.id, offer)).map(({ state }) => state);
  expect(states).toEqual([...Array(5).fill("on_sale"), "sale_ended", "on_sale"]);
});

test("seeding again changes nothing, and more attendees are added to those there", async () => {
  const db = await testDb();
  await seedDemo(db, few);
  const before = await everything(db);
  expect(await seedDemo(db, { ...few, now: now + hour })).toEqual({
    ok: true,
    value: { added: 0 },
  });
  expect(await everything(db)).toEqual(before);

  expect(await seedDemo(db, { ...few, attendees: 700 })).toEqual({
    ok: true,
    value: { added: 380 },
  });
  expect(await db.$count(tickets)).toBe(700);
  expect(
    await db
      .select()
      .from(orders)
      .where(eq(orders.id, firstOf(before.orders).id)),
  ).toEqual([firstOf(before.orders)]);
});

test("the same people come to everyone's demo, and two at once seed one", async () => {
  const [one, two] = [await testDb(), await testDb()];
  await seedDemo(one, few);
  await Promise.all([seedDemo(two, few), seedDemo(two, few)]);

  const names = (db: Db) =>
    db.select({ name: tickets.attendeeName, email: tickets.attendeeEmail }).from(tickets);
  expect(sorted(await names(two))).toEqual(sorted(await names(one)));
  expect(await two.$count(tickets)).toBe(320);
});

test("every quota has claimed what its orders keep, and no more than there is", async () => {
  const db = await testDb();
  await seedDemo(db, { ...few, attendees: 1500 });

  const kept = await db
    .select({ id: claims.quotaId, claimed: sum(claims.quantity).mapWith(Number) })
    .from(claims)
    .groupBy(claims.quotaId);
  const all = await db.select().from(quotas);
  expect(byId(all.map(({ id, claimed }) => ({ id, claimed })))).toEqual(byId(kept));
  for (const { claimed, size } of all) expect(claimed).toBeLessThan(size);

  const perOrder = await db
    .select({ id: claims.heldBy, places: sum(claims.quantity).mapWith(Number) })
    .from(claims)
    .groupBy(claims.heldBy);
  const keeping = await db
    .select({ id: orders.id, places: orders.places, status: orders.status, sure: orders.approval })
    .from(orders);
  const expected = keeping.filter(
    ({ status, sure }) => status === "paid" || (status === "pending" && sure !== "waiting"),
  );
  expect(byId(perOrder)).toEqual(byId(expected.map(({ id, places }) => ({ id, places }))));
});

test("its orders are in every state, and paid ones have their money", async () => {
  const db = await testDb();
  await seedDemo(db, few);

  const states = await db
    .select({ status: orders.status, approval: orders.approval })
    .from(orders)
    .groupBy(orders.status, orders.approval);
  expect(states.map(({ status, approval }) => `${status} ${approval}`).sort()).toEqual([
    "canceled declined",
    "canceled none",
    "expired none",
    "paid approved",
    "paid none",
    "pending none",
    "pending waiting",
  ]);
  const [due] = await db
    .select({ amount: sum(orders.total).mapWith(Number) })
    .from(orders)
    .where(eq(orders.status, "paid"));
  const [got] = await db.select({ amount: sum(payments.amount).mapWith(Number) }).from(payments);
  expect(got).toEqual(due);
  const wrong = and(eq(orders.status, "canceled"), ne(tickets.status, "canceled"));
  const rows = db.select({ n: count() }).from(tickets);
  expect(await rows.innerJoin(orders, eq(orders.id, tickets.orderId)).where(wrong)).toEqual([
    { n: 0 },
  ]);
});

test("people came in this morning, never twice and never from tomorrow on", async () => {
  const db = await testDb();
  await seedDemo(db, few);

  const inside = await db.select().from(admissions);
  expect(inside.length).toBeGreaterThan(80);
  expect(inside.filter(({ arrivedAt }) => arrivedAt > now || arrivedAt < now - 3 * hour)).toEqual(
    [],
  );
  const admitted = await db.$count(scans, eq(scans.result, "admitted"));
  expect(admitted).toBe(inside.length);
  const unpaid = await db
    .select({ id: admissions.ticketId })
    .from(admissions)
    .innerJoin(tickets, eq(tickets.id, admissions.ticketId))
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(ne(orders.status, "paid"));
  expect(unpaid).toEqual([]);
});

test("before the doors open nobody has come, and later nobody ordered in the future", async () => {
  const db = await testDb();
  const night = now - 8 * hour;
  await seedDemo(db, { ...few, now: night });

  expect(await db.$count(scans)).toBe(0);
  const rows = await db.select({ placedAt: orders.placedAt, paidAt: orders.paidAt }).from(orders);
  expect(rows.filter(({ placedAt }) => placedAt > night || placedAt < night - 75 * day)).toEqual(
    [],
  );
  expect(rows.filter(({ paidAt }) => paidAt !== null && paidAt > night)).toEqual([]);
});

test("nobody gets a letter", async () => {
  const db = await testDb();
  await seedDemo(db, few);

  expect([await db.$count(outbox), await db.$count(mailbox)]).toEqual([0, 0]);
  expect(await db.$count(orders, ne(orders.source, "demo"))).toBe(0);
  const strangers = await db.select({ to: tickets.attendeeEmail }).from(tickets);
  expect(strangers.filter(({ to }) => !/^[a-z.]+\.[\d.]+@example\.com$/.test(to))).toEqual([]);
});

test("a live site gets no invented attendees, and no other event any", async () => {
  const db = await testDb();
  expect(await seedDemo(db, { ...few, live: true })).toMatchObject({ reason: "live" });
  expect(await db.$count(events)).toBe(0);

  const name = { zh: "真的", en: "A real one" };
  const days = { firstDay: "2026-11-24", lastDay: "2026-11-24", zone: "Asia/Shanghai" };
  await transact(db, (tx) =>
    createEvent(tx, {
      event: { slug: "westbund", name, ...days, contactEmail: "real@example.com" },
      actor: { kind: "person", id: "p", label: "Lin" },
      now,
    }),
  );
  expect(await seedDemo(db, few)).toMatchObject({ reason: "slug_taken" });
  expect(await db.$count(orders)).toBe(0);
});

test("every text of the demo is there in both languages", async () => {
  const db = await testDb();
  await seedDemo(db, few);

  const texts = Object.values(await everything(db)).flatMap(localizedIn);
  expect(texts.length).toBeGreaterThan(40);
  const missing = texts.filter(({ zh, en }) => (zh === "") !== (en === ""));
  expect(missing).toEqual([]);
  const chineseInEnglish = texts.filter(({ en }) => /\p{Script=Han}/u.test(en));
  expect(chineseInEnglish).toEqual([]);
  const latinOnly = texts.filter(({ zh }) => zh !== "" && !/\p{Script=Han}/u.test(zh));
  expect(latinOnly).toEqual([]);
});

test("its people are found by name in either script, and have names of every kind", async () => {
  const db = await testDb();
  await seedDemo(db, few);
  const event = await demoOf(db);

  const found = (typed: string) => searchTickets(db, { eventId: event.id, typed, limit: 10 });
  expect((await found("𠮷田")).ids).toHaveLength(1);
  expect((await found("wilhelmina")).ids).toHaveLength(1);
  const names = (await db.select({ name: tickets.attendeeName }).from(tickets)).map(
    ({ name }) => name,
  );
  expect(names.filter((name) => [...name].length === 30).length).toBeGreaterThan(0);
  expect(names.filter((name) => /^\p{Script=Han}{2}$/u.test(name)).length).toBeGreaterThan(10);
  expect(names.filter((name) => /\p{Extended_Pictographic}/u.test(name)).length).toBe(1);
});

test("a hall that organizers made small grows with the demo, and what they renamed is known", async () => {
  const db = await testDb();
  await seedDemo(db, few);
  await transact(db, async (tx) => {
    await tx.update(ticketTypes).set({ name: { zh: "票", en: "Ticket" }, position: 1 });
    await tx.update(quotas).set({ size: quotas.claimed });
  });

  expect(await seedDemo(db, { ...few, attendees: 900 })).toEqual({
    ok: true,
    value: { added: 580 },
  });
  expect(await db.$count(answers, isNotNull(answers.value))).toBeGreaterThan(900);
});

async function demoOf(db: Db) {
  const event = await eventBySlug(db, "westbund");
  if (!event) throw new Error("no demo");
  return event;
}

async function everything(db: Db) {
  return {
    events: await db.query.events.findMany(),
    types: await db.query.ticketTypes.findMany(),
    quotas: await db.query.quotas.findMany(),
    questions: await db.query.questions.findMany(),
    lists: await db.query.checkInLists.findMany(),
    gates: await db.query.gates.findMany(),
    consents: await db.query.consentTexts.findMany(),
    devices: await db.query.devices.findMany(),
    activities: await db.query.activities.findMany(),
    orders: await db.query.orders.findMany(),
    tickets: await db.query.tickets.findMany(),
    claims: await db.query.claims.findMany(),
    scans: await db.query.scans.findMany(),
  };
}

function localizedIn(value: unknown): { zh: string; en: string }[] {
  if (typeof value !== "object" || value === null || Buffer.isBuffer(value)) return [];
  if ("zh" in value && "en" in value) return [{ zh: String(value.zh), en: String(value.en) }];
  return Object.values(value).flatMap(localizedIn);
}

function byId<Row extends { id: string }>(rows: Row[]): Row[] {
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function sorted(rows: { email: string }[]) {
  return rows.sort((a, b) => (a.email < b.email ? -1 : 1));
}

function firstOf<Value>(values: Value[]): Value {
  const [first] = values;
  if (first === undefined) throw new Error("nothing there");
  return first;
}
