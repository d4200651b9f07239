import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Person } from "#app/accounts/people.ts";
import { admitToSeat } from "#app/agenda/admit-to-seat.ts";
import { bookSeat } from "#app/agenda/book-seat.ts";
import { changeSession } from "#app/agenda/change-session.ts";
import { giveBackSeat } from "#app/agenda/give-back-seat.ts";
import { lapseOffers } from "#app/agenda/lapse-offers.ts";
import { releaseUnclaimed } from "#app/agenda/release-unclaimed.ts";
import { seatingOf, seatOf, seatsOfPerson, sittersOf } from "#app/agenda/seats.ts";
import { waitForSeat } from "#app/agenda/wait-for-seat.ts";
import { commitmentsOf } from "#app/calendar/commitments.ts";
import { day, hour, minute } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { outbox } from "#db/schema.server.ts";
import { testDb } from "#test/support/databases.ts";
import { aPerson } from "#test/support/people.ts";
import { actor, drafted } from "./programs.ts";
import { first } from "./schedules.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

const soon = first - 3 * day;

test("a seat is booked with a ticket, and the person's time with it", async () => {
  const db = await testDb();
  const shop = await openWorkshop(db);
  const wei = await aPerson(db, "wei@example.com");

  expect(await bookSeat(db, wish(shop, wei))).toMatchObject({
    ok: true,
    value: { state: "booked" },
  });
  expect(await bookSeat(db, wish(shop, wei))).toMatchObject({ ok: true });
  expect((await seatingOf(db, shop.event.id)).get(shop.id)).toEqual({
    seats: 2,
    taken: 1,
    waiting: 0,
  });
  expect(await commitmentsOf(db, { eventId: shop.event.id, personId: wei.id })).toMatchObject([
    { kind: "seat", subjectId: shop.id, startsAt: first, endsAt: first + hour },
  ]);
  expect(await lettersTo(db, "wei@example.com")).toEqual(["seat-confirmed"]);
  expect(await seatsOfPerson(db, { eventId: shop.event.id, personId: wei.id })).toMatchObject([
    { sessionId: shop.id, state: "booked" },
  ]);
});

test("two seats at once can not be one person's", async () => {
  const db = await testDb();
  const shop = await openWorkshop(db, { also: "at the same time" });
  const wei = await aPerson(db, "wei@example.com");
  await bookSeat(db, wish(shop, wei));

  expect(await bookSeat(db, { ...wish(shop, wei), sessionId: shop.otherId })).toMatchObject({
    reason: "busy",
    detail: { kind: "seat", subjectId: shop.id },
  });
  expect((await seatingOf(db, shop.event.id)).get(shop.otherId)?.taken).toBe(0);
});

test("a ticket seats one person, and a session without seats none", async () => {
  const db = await testDb();
  const shop = await openWorkshop(db);
  const [wei, mei] = [await aPerson(db, "wei@example.com"), await aPerson(db, "mei@example.com")];
  await bookSeat(db, wish(shop, wei, "T1"));

  expect(await bookSeat(db, wish(shop, mei, "T1"))).toMatchObject({ reason: "ticket_used" });
  expect(await bookSeat(db, { ...wish(shop, mei), sessionId: shop.talkId })).toMatchObject({
    reason: "no_seats_given",
  });
  expect(await bookSeat(db, { ...wish(shop, mei), now: first })).toMatchObject({
    reason: "has_begun",
  });
});

test("who waits is offered the seat that somebody gives back, until a deadline", async () => {
  const db = await testDb();
  const shop = await openWorkshop(db);
  const [one, two, wei, mei] = await everyone(db, "one", "two", "wei", "mei");
  await bookSeat(db, wish(shop, one));
  await bookSeat(db, wish(shop, two));
  expect(await bookSeat(db, wish(shop, wei))).toMatchObject({ reason: "full" });
  await waitForSeat(db, wish(shop, wei));
  await waitForSeat(db, { ...wish(shop, mei), now: soon + 1 });
  await giveBackSeat(db, { sessionId: shop.id, personId: one.id, now: soon + 2 });

  expect(await seatOf(db, { sessionId: shop.id, personId: wei.id })).toMatchObject({
    state: "offered",
    offerUntil: soon + 2 + 6 * hour,
  });
  expect(await bookSeat(db, wish(shop, one))).toMatchObject({ reason: "full" });
  expect(await bookSeat(db, { ...wish(shop, wei), now: soon + hour })).toMatchObject({
    value: { state: "booked" },
  });
  expect(await lettersTo(db, "wei@example.com")).toEqual(["seat-offered", "seat-confirmed"]);
});

test("an offer that nobody takes goes to the next", async () => {
  const db = await testDb();
  const shop = await openWorkshop(db);
  const [one, two, wei, mei] = await everyone(db, "one", "two", "wei", "mei");
  for (const person of [one, two]) await bookSeat(db, wish(shop, person));
  for (const [n, person] of [wei, mei].entries()) {
    await waitForSeat(db, { ...wish(shop, person), now: soon + n });
  }
  await giveBackSeat(db, { sessionId: shop.id, personId: one.id, now: soon });
  await lapseOffers(db, { now: soon + 5 * hour });
  await lapseOffers(db, { now: soon + 6 * hour });

  expect(await statesOf(db, shop)).toEqual({
    wei: "canceled",
    mei: "offered",
    two: "booked",
    one: "canceled",
  });
  expect(await lettersTo(db, "wei@example.com")).toEqual(["seat-offered", "seat-lost"]);
  expect(await commitmentsOf(db, { eventId: shop.event.id, personId: wei.id })).toEqual([]);
});

test("shortly before the start the seat is given, and whoever is busy is passed over", async () => {
  const db = await testDb();
  const shop = await openWorkshop(db, { also: "at the same time" });
  const [one, two, wei, mei] = await everyone(db, "one", "two", "wei", "mei");
  for (const person of [one, two]) await bookSeat(db, wish(shop, person));
  for (const [n, person] of [wei, mei].entries()) {
    await waitForSeat(db, { ...wish(shop, person), now: soon + n });
  }
  await bookSeat(db, { ...wish(shop, wei), sessionId: shop.otherId });
  await giveBackSeat(db, { sessionId: shop.id, personId: one.id, now: first - hour });

  expect(await statesOf(db, shop)).toMatchObject({ wei: "waiting", mei: "booked" });
  expect(await lettersTo(db, "mei@example.com")).toEqual(["seat-promoted"]);
});

test("more seats go to who waits, and there are never fewer than are taken", async () => {
  const db = await testDb();
  const shop = await openWorkshop(db);
  const [one, two, wei] = await everyone(db, "one", "two", "wei");
  for (const person of [one, two]) await bookSeat(db, wish(shop, person));
  await waitForSeat(db, wish(shop, wei));
  const change = async (seats: number) => {
    const { session } = await drafted(db, shop.event);
    const seen = { id: session.key, version: session.version };
    const details = { ...session, seats };
    return changeSession(db, { eventId: shop.event.id, session: seen, details, actor, now: soon });
  };

  expect(await change(1)).toMatchObject({ reason: "seats_taken", detail: { taken: 2 } });
  expect(await change(3)).toMatchObject({ ok: true });
  expect(await statesOf(db, shop)).toMatchObject({ wei: "offered" });
});

test("at the door who has a seat sits down, and who has none while one is free", async () => {
  const db = await testDb();
  const shop = await openWorkshop(db);
  const [one, two, wei] = await everyone(db, "one", "two", "wei");
  await bookSeat(db, wish(shop, one));
  const atDoor = first - 5 * minute;

  expect(await admitted(db, { ...wish(shop, one), now: atDoor })).toMatchObject({
    value: { by: "booked" },
  });
  expect(await admitted(db, { ...wish(shop, two), now: atDoor })).toMatchObject({
    value: { by: "walk_in" },
  });
  expect(await admitted(db, { ...wish(shop, wei), now: atDoor })).toMatchObject({
    reason: "full",
  });
  expect((await sittersOf(db, shop.id)).map(({ state }) => state)).toEqual([
    "attended",
    "attended",
  ]);
});

test("seats that nobody came for are free ten minutes after the start", async () => {
  const db = await testDb();
  const shop = await openWorkshop(db);
  const [one, two, wei] = await everyone(db, "one", "two", "wei");
  for (const person of [one, two]) await bookSeat(db, wish(shop, person));
  await admitted(db, { ...wish(shop, one), now: first });
  await releaseUnclaimed(db, { now: first + 9 * minute });
  expect(await statesOf(db, shop)).toMatchObject({ one: "attended", two: "booked" });
  await releaseUnclaimed(db, { now: first + 10 * minute });

  expect(await statesOf(db, shop)).toMatchObject({ one: "attended", two: "released" });
  expect(await commitmentsOf(db, { eventId: shop.event.id, personId: two.id })).toEqual([]);
  const late = { ...wish(shop, wei), now: first + 11 * minute };
  expect(await admitted(db, late)).toMatchObject({ ok: true });
  expect(await admitted(db, { ...wish(shop, two), now: first + 12 * minute })).toMatchObject({
    reason: "full",
  });
});

function wish(shop: Workshop, person: Person, ticketId = `ticket of ${person.email}`) {
  return { eventId: shop.event.id, sessionId: shop.id, person, ticketId, now: soon };
}

function admitted(db: Db, wish: Parameters<typeof admitToSeat>[1]) {
  return transact(db, (tx) => admitToSeat(tx, wish));
}

function everyone<Names extends string[]>(db: Db, ...names: Names) {
  const all = names.map((name) => aPerson(db, `${name}@example.com`));
  return Promise.all(all) as Promise<{ [N in keyof Names]: Person }>;
}

async function statesOf(db: Db, shop: Workshop) {
  const people = await everyone(db, "one", "two", "wei", "mei");
  const states: [string, string][] = [];
  for (const { id, email } of people) {
    const seat = await seatOf(db, { sessionId: shop.id, personId: id });
    if (seat) states.push([email.split("@")[0] ?? "", seat.state]);
  }
  return Object.fromEntries(states);
}

async function lettersTo(db: Db, address: string) {
  const rows = await db
    .select({ kind: outbox.kind })
    .from(outbox)
    .where(eq(outbox.toAddress, address))
    .orderBy(outbox.createdAt, outbox.id);
  return rows.map(({ kind }) => kind);
}
