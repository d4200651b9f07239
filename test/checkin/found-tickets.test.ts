import { expect, test } from "vitest";
import { foundTickets } from "#app/checkin/found-tickets.ts";
import { scanTicket } from "#app/checkin/scan-ticket.ts";
import { reindexTicketSearch } from "#app/registration/reindex-ticket-search.ts";
import { transact } from "#db/open.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { openDoor } from "./door.ts";

test("a ticket is found in either script, by e-mail, order code and end of the phone", async () => {
  const db = await testDb();
  const door = await openDoor(db);
  const lin = await door.ticket({
    name: "林晓雯",
    email: "xw.lin@example.com",
    phone: "+8613800004821",
  });
  const jose = await door.ticket({ name: "José O’Brien", email: "jo@example.com" });
  const elsewhere = await openDoor(db, {}, "northbund");
  await elsewhere.ticket({ name: "林晓雯" });

  const found = async (typed: string) => {
    const { tickets } = await foundTickets(db, { device: door.phone, typed, now });
    return tickets.map((ticket) => ticket.id);
  };
  for (const typed of [
    "林晓",
    "晓雯",
    "林 晓雯",
    "lin",
    "linxiao",
    "Xiao Lin",
    "xw.lin@ex",
    lin.order,
    lin.order.toLowerCase(),
    "4821",
    "138 0000 4821",
  ]) {
    expect([typed, await found(typed)]).toEqual([typed, [lin.id]]);
  }
  for (const typed of ["jo", "JOSE", "obrien", "o'brien", "obrien jose"]) {
    expect([typed, await found(typed)]).toEqual([typed, [jose.id]]);
  }
  for (const typed of ["林", "x", "", "林明", "1380", "lin jose"]) {
    expect([typed, await found(typed)]).toEqual([typed, []]);
  }
});

test("bad input 61: %, _, quotes and 10 kB find nobody and break nothing", async () => {
  const db = await testDb();
  const door = await openDoor(db);
  await door.ticket();
  for (const typed of [
    "%%",
    "__",
    '""',
    "NEAR(",
    "\u0000\u0000",
    "x".repeat(10_000),
    "\ud800\ud800",
  ]) {
    const answer = await foundTickets(db, { device: door.phone, typed, now });
    expect(answer).toEqual({ tickets: [], more: false });
  }
});

test("what is found says whether it is in and why it would be refused", async () => {
  const db = await testDb();
  const door = await openDoor(db);
  const ticket = await door.ticket({ name: "周明", phone: "13800001234" });
  await door.ticket({ name: "周莉", status: "pending" });
  const asked = { nonce: "found-000000000001", kind: "entry", code: ticket.secret } as const;
  await scanTicket(db, { device: door.phone, asked, now });
  const { tickets } = await foundTickets(db, { device: door.phone, typed: "zhou", now });
  expect(tickets.map(({ name, phone, reason, present }) => [name, phone, reason, present])).toEqual(
    expect.arrayContaining([
      ["周明", "1234", "already_in", true],
      ["周莉", "", "unpaid", false],
    ]),
  );
});

test("a changed name is found by what it says now", async () => {
  const db = await testDb();
  const door = await openDoor(db);
  const { id, order } = await door.ticket({ name: "周明" });
  await transact(db, (tx) =>
    reindexTicketSearch(tx, {
      id,
      eventId: door.eventId,
      name: "吴佳",
      email: "wu@example.com",
      phone: "",
      orderCode: order,
    }),
  );
  const found = async (typed: string) =>
    (await foundTickets(db, { device: door.phone, typed, now })).tickets.length;
  expect([await found("周明"), await found("吴佳")]).toEqual([0, 1]);
});

test("no more than twenty are shown, and that there are more is said", async () => {
  const db = await testDb();
  const door = await openDoor(db);
  for (let i = 0; i < 22; i++) await door.ticket({ email: `zhou${i}@example.com`, name: "周明" });
  const { tickets, more } = await foundTickets(db, { device: door.phone, typed: "周明", now });
  expect([tickets.length, more]).toEqual([20, true]);
});
