import { expect, test } from "vitest";
import { newId } from "#app/lib/ids.ts";
import { open } from "#app/lib/secrets.server.ts";
import { type Gift, giveTickets } from "#app/registration/give-tickets.ts";
import { writeLetter } from "#app/registration/write-letter.ts";
import type { Db } from "#db/open.ts";
import { activities, orders, outbox } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { bookkeeping, buy, must, openSale, staff } from "./box-office.ts";

const guests = [
  { name: "林晓雯", email: "lin@example.com" },
  { name: "Ada Wong", email: "ada@example.com" },
];

function gift(
  { event, types }: { event: Gift["event"]; types: { a: string } },
  more: Partial<Gift> = {},
) {
  return {
    giftId: newId(now),
    event,
    ticketTypeId: types.a,
    recipients: guests,
    note: "",
    lang: "zh" as const,
    places: "within" as const,
    actor: staff,
    now,
    ...more,
  };
}

test("each guest gets an order, a ticket and a letter; nothing is to be paid", async () => {
  const db = await testDb();
  const sale = await openSale(db, { types: { a: { price: 500 } }, size: 5 });
  expect(must(await giveTickets(db, gift(sale)))).toBe(2);
  const made = await db.select().from(orders);
  expect(made.map((order) => [order.buyerEmail, order.status, order.total, order.source])).toEqual(
    guests.map(({ email }) => [email, "paid", 0, "complimentary"]),
  );
  const letters = await db.select().from(outbox);
  expect(letters.map((letter) => `${letter.kind} ${letter.toAddress}`).sort()).toEqual([
    "complimentary-ticket ada@example.com",
    "complimentary-ticket lin@example.com",
  ]);
  expect(await bookkeeping(db)).toEqual({ claimed: 2, kept: 2 });
});

test("the same gift, pressed twice at once or again later, is given once", async () => {
  const db = await testDb();
  const sale = await openSale(db, { types: { a: {} }, size: 5 });
  const once = gift(sale);
  const answers = await Promise.all([giveTickets(db, once), giveTickets(db, once)]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(await giveTickets(db, once)).toEqual({ ok: false, reason: "given_already" });
  expect(await db.$count(orders)).toBe(2);
});

test("a gift beyond the quota is given whole or not at all, and only where told to", async () => {
  const db = await testDb();
  const sale = await openSale(db, { types: { a: {} }, size: 1 });
  expect(await giveTickets(db, gift(sale))).toMatchObject({ reason: "sold_out" });
  expect(await db.$count(orders)).toBe(0);
  must(await giveTickets(db, gift(sale, { places: "beyond" })));
  expect(await bookkeeping(db)).toEqual({ claimed: 2, kept: 2 });
});

test("a gift needs guests, not too many, and a ticket type of its event", async () => {
  const db = await testDb();
  const sale = await openSale(db, { types: { a: {} } });
  const other = await openSale(db, { types: { a: {} } });
  expect(await giveTickets(db, gift(sale, { recipients: [] }))).toMatchObject({
    reason: "nobody_given",
  });
  const crowd = Array.from({ length: 201 }, (_, i) => ({ name: "x", email: `${i}@example.com` }));
  expect(await giveTickets(db, gift(sale, { recipients: crowd }))).toMatchObject({
    reason: "too_many_given",
  });
  expect(await giveTickets(db, gift(sale, { ticketTypeId: other.types.a }))).toMatchObject({
    reason: "unknown_ticket_type",
  });
});

async function written(db: Db) {
  const rows = await db.select().from(outbox);
  return rows
    .filter((row) => row.kind === "organizer-letter")
    .map((row) => ({ to: row.toAddress, ...JSON.parse(open("letter", row.propsSealed)) }))
    .sort((a, b) => (a.to < b.to ? -1 : 1));
}

test("a letter goes once to each address, in its language, with its name", async () => {
  const db = await testDb();
  const sale = await openSale(db, { types: { a: {} }, size: 9 });
  await buy(db, sale.event, { [sale.types.a]: 2 });
  must(await giveTickets(db, gift(sale, { recipients: guests.slice(1), lang: "en" })));
  const letter = {
    letterId: newId(now),
    event: sale.event,
    group: { search: "", ticketTypeId: null, state: "coming" as const },
    subject: { zh: "{event}见", en: "See you at {event}" },
    body: { zh: "{name}，您好", en: "Dear {name}" },
    confirmed: 2,
    actor: staff,
    now,
  };
  expect(must(await writeLetter(db, letter))).toBe(2);
  must(await writeLetter(db, letter));
  expect(await written(db)).toEqual([
    { to: "ada@example.com", subject: "See you at West Bund Days", body: "Dear Ada Wong" },
    { to: "wang@example.com", subject: "西岸大会见", body: "王小明，您好" },
  ]);
  const lines = (await db.select().from(activities)).filter((one) => one.verb === "wrote_letter");
  expect(lines).toHaveLength(1);
});

test("other words under the id of a letter are another letter, and noted as one", async () => {
  const db = await testDb();
  const sale = await openSale(db, { types: { a: {} }, size: 9 });
  await buy(db, sale.event, { [sale.types.a]: 1 });
  const letter = {
    letterId: newId(now),
    event: sale.event,
    group: { search: "", ticketTypeId: null, state: "coming" as const },
    subject: { zh: "明天见", en: "" },
    body: { zh: "九点开门", en: "" },
    confirmed: 1,
    actor: staff,
    now,
  };
  must(await writeLetter(db, letter));
  must(await writeLetter(db, { ...letter, body: { zh: "十点开门", en: "" } }));
  expect((await written(db)).map(({ body }) => body).sort()).toEqual(["九点开门", "十点开门"]);
  const lines = (await db.select().from(activities)).filter((one) => one.verb === "wrote_letter");
  expect(lines).toHaveLength(2);
});

test("a letter is not sent where the group is not what its writer confirmed", async () => {
  const db = await testDb();
  const sale = await openSale(db, { types: { a: {} } });
  const letter = {
    letterId: newId(now),
    event: sale.event,
    group: { search: "", ticketTypeId: null, state: null },
    subject: { zh: "", en: "Hello" },
    body: { zh: "", en: "Hello" },
    confirmed: 1,
    actor: staff,
    now,
  };
  expect(await writeLetter(db, letter)).toMatchObject({ reason: "nobody_to_write_to" });
  await buy(db, sale.event, { [sale.types.a]: 1 });
  await buy(db, sale.event, { [sale.types.a]: 1 }, { email: "li@example.com" });
  expect(await writeLetter(db, letter)).toMatchObject({
    reason: "group_changed",
    detail: { n: 2 },
  });
  const empty = { ...letter, subject: { zh: "", en: "" }, confirmed: 2 };
  expect(await writeLetter(db, empty)).toMatchObject({ reason: "no_words" });
  expect(await written(db)).toEqual([]);
});
