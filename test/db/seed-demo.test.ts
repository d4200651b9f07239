import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { createEvent } from "#app/event/create-event.ts";
import { eventBySlug, featuredEvent } from "#app/event/events.ts";
import { hour } from "#app/lib/time.ts";
import { searchTickets } from "#app/registration/ticket-search.ts";
import { ticketTypesOnOffer } from "#app/registration/ticket-types.ts";
import { type Db, transact } from "#db/open.ts";
import { answers, events, orders, quotas, tickets, ticketTypes } from "#db/schema.server.ts";
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
}, 60_000);

test("the same people come to everyone's demo, and two at once seed one", async () => {
  const [one, two] = [await testDb(), await testDb()];
  await seedDemo(one, few);
  await Promise.all([seedDemo(two, few), seedDemo(two, few)]);

  const names = (db: Db) =>
    db.select({ name: tickets.attendeeName, email: tickets.attendeeEmail }).from(tickets);
  expect(sorted(await names(two))).toEqual(sorted(await names(one)));
  expect(await two.$count(tickets)).toBe(320);
}, 60_000);

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
  expect(await db.$count(answers)).toBeGreaterThan(900);
}, 60_000);

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

function sorted(rows: { email: string }[]) {
  return rows.sort((a, b) => (a.email < b.email ? -1 : 1));
}

function firstOf<Value>(values: Value[]): Value {
  const [first] = values;
  if (first === undefined) throw new Error("nothing there");
  return first;
}
