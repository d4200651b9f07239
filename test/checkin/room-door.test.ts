import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { bookSeat } from "#app/agenda/book-seat.ts";
import { seatingOf, seatOf } from "#app/agenda/seats.ts";
import { waitForSeat } from "#app/agenda/wait-for-seat.ts";
import { commitmentsOf } from "#app/calendar/commitments.ts";
import type { Device } from "#app/checkin/devices.ts";
import { liveCounts } from "#app/checkin/live-counts.ts";
import { openRoomDoor } from "#app/checkin/open-room-door.ts";
import { roomDoors } from "#app/checkin/room-doors.ts";
import { scanTicket } from "#app/checkin/scan-ticket.ts";
import { seatsAtDoor } from "#app/checkin/seats-at-door.ts";
import { undoScan } from "#app/checkin/undo-scan.ts";
import { day, hour, minute } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { admissions, people, releasedSlots } from "#db/schema.server.ts";
import { first } from "#test/agenda/schedules.ts";
import { openWorkshop } from "#test/agenda/workshop.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { aPerson } from "#test/support/people.ts";
import { must, openDoorOf } from "./door.ts";

const actor = { kind: "system", label: "test" } as const;
const atDoor = first - 5 * minute;
let counter = 0;

/** A workshop with two seats, the door of its room, and a phone there. */
async function openRoom(db: Db, also?: Parameters<typeof openWorkshop>[1]) {
  const shop = await openWorkshop(db, also);
  const door = await openDoorOf(db, shop.event.id);
  const wish = { eventId: shop.event.id, sessionId: shop.id, actor, now };
  const { gateId } = must(await openRoomDoor(db, wish));
  const phone = await door.device(gateId);
  const guest = async (name: string) => {
    const email = `${name}@example.com`;
    const ticket = await door.ticket({ name, email });
    const person = await aPerson(db, email);
    const seat = {
      eventId: shop.event.id,
      sessionId: shop.id,
      person,
      ticketId: ticket.id,
      now: first - day,
    };
    return { ...ticket, person, seat };
  };
  return { shop, door, phone, gateId, wish, guest };
}

function scan(db: Db, device: Device, code: string, at = atDoor) {
  const nonce = `room-${String(++counter).padStart(16, "0")}`;
  return scanTicket(db, { device, asked: { nonce, kind: "entry", code }, now: at });
}

test("at a room's door whoever has a seat sits, others as long as seats are free", async () => {
  const db = await testDb();
  const { shop, phone, guest } = await openRoom(db);
  const [wei, mei, lin] = [await guest("wei"), await guest("mei"), await guest("lin")];
  must(await bookSeat(db, wei.seat));

  expect(await scan(db, phone, mei.secret)).toMatchObject({
    result: "admitted",
    seatedBy: "walk_in",
    ticket: { name: "mei" },
  });
  expect(await scan(db, phone, lin.secret)).toMatchObject({ result: "refused", reason: "full" });
  expect(await scan(db, phone, wei.secret)).toMatchObject({
    result: "admitted",
    seatedBy: "booked",
  });
  expect(await scan(db, phone, wei.secret)).toMatchObject({ reason: "already_in" });
  expect((await seatingOf(db, shop.event.id)).get(shop.id)?.taken).toBe(2);
  expect(
    await commitmentsOf(db, { eventId: shop.event.id, personId: mei.person.id }),
  ).toMatchObject([{ kind: "seat", subjectId: shop.id, startsAt: first }]);
  expect(await seatsAtDoor(db, shop.id)).toEqual({
    seating: { seats: 2, taken: 2, waiting: 0 },
    sitters: [
      { ticket: wei.id, name: "wei", state: "attended" },
      { ticket: mei.id, name: "mei", state: "attended" },
    ],
  });
  expect(await liveCounts(db, { listId: phone.list.id, zone: "UTC", now: atDoor })).toMatchObject({
    arrived: 2,
    expected: 2,
    seating: { seats: 2, taken: 2 },
  });
});

test("whoever has to be elsewhere then gets no free seat, and none is lost by it", async () => {
  const db = await testDb();
  const { shop, phone, guest } = await openRoom(db, { also: "at the same time" });
  const wei = await guest("wei");
  must(await bookSeat(db, { ...wei.seat, sessionId: shop.otherId }));

  expect(await scan(db, phone, wei.secret)).toMatchObject({
    result: "refused",
    reason: "elsewhere",
  });
  expect((await seatingOf(db, shop.event.id)).get(shop.id)?.taken).toBe(0);
  expect(await seatOf(db, { sessionId: shop.id, personId: wei.person.id })).toBeNull();
});

test("the door opens an hour before its session, moves with it, and closes at its end", async () => {
  const db = await testDb();
  const { shop, door, gateId, phone, guest } = await openRoom(db);
  const wei = await guest("wei");
  expect(phone.list).toMatchObject({ opensAt: first - hour, closesAt: first + hour });
  expect(await scan(db, phone, wei.secret, first - hour - 1)).toMatchObject({
    reason: "too_early",
  });
  expect(await scan(db, phone, wei.secret, first + hour)).toMatchObject({ reason: "too_late" });

  await transact(db, (tx) => tx.delete(releasedSlots).where(eq(releasedSlots.sessionId, shop.id)));
  const later = await door.device(gateId, "Later");
  expect(await scan(db, later, wei.secret)).toMatchObject({ reason: "no_seats" });
});

test("undone at the door, a booked seat is kept and a free one is free again", async () => {
  const db = await testDb();
  const { shop, phone, guest } = await openRoom(db);
  const [wei, mei] = [await guest("wei"), await guest("mei")];
  must(await bookSeat(db, wei.seat));
  const device = { kind: "device", id: phone.id, label: phone.name } as const;
  for (const who of [wei, mei]) {
    const { id: scanId } = await scan(db, phone, who.secret);
    const undo = { eventId: shop.event.id, scanId, reason: "mistake", actor: device, now: atDoor };
    must(await undoScan(db, undo));
  }
  const stateOf = async ({ person }: typeof wei) =>
    (await seatOf(db, { sessionId: shop.id, personId: person.id }))?.state;
  expect([await stateOf(wei), await stateOf(mei)]).toEqual(["booked", "canceled"]);
  expect((await seatingOf(db, shop.event.id)).get(shop.id)?.taken).toBe(1);
  expect(await commitmentsOf(db, { eventId: shop.event.id, personId: mei.person.id })).toEqual([]);
  expect(await db.$count(admissions, eq(admissions.listId, phone.list.id))).toBe(0);
  expect(await scan(db, phone, mei.secret)).toMatchObject({ seatedBy: "walk_in" });
});

test("a seat is its ticket's, whoever it was passed on to, and one person takes one", async () => {
  const db = await testDb();
  const { door, phone, guest } = await openRoom(db);
  const wei = await guest("wei");
  must(await bookSeat(db, wei.seat));
  const second = await door.ticket({ name: "wei", email: "wei@example.com" });

  expect(await scan(db, phone, wei.secret)).toMatchObject({ seatedBy: "booked" });
  expect(await scan(db, phone, second.secret)).toMatchObject({ reason: "other_ticket" });
});

test("who waits keeps their place when no seat is free for them", async () => {
  const db = await testDb();
  const { shop, phone, guest } = await openRoom(db);
  const [wei, mei, lin] = [await guest("wei"), await guest("mei"), await guest("lin")];
  must(await bookSeat(db, wei.seat));
  must(await bookSeat(db, { ...mei.seat, now: mei.seat.now + 1 }));
  must(await waitForSeat(db, { ...lin.seat, now: lin.seat.now + 2 }));

  expect(await scan(db, phone, lin.secret)).toMatchObject({ reason: "full" });
  expect((await seatsAtDoor(db, shop.id))?.sitters.map(({ name, state }) => [name, state])).toEqual(
    [
      ["wei", "booked"],
      ["mei", "booked"],
      ["lin", "waiting"],
    ],
  );
});

test("a stranger's first seat makes them known, and nobody is made twice", async () => {
  const db = await testDb();
  const { door, phone } = await openRoom(db);
  const ticket = await door.ticket({ name: "韩梅", email: "han@example.com" });
  expect(await scan(db, phone, ticket.secret)).toMatchObject({ seatedBy: "walk_in" });
  expect(await db.$count(people, eq(people.email, "han@example.com"))).toBe(1);
});

test("the last seat at two doors at once is one person's", async () => {
  const db = await testDb();
  const { shop, door, gateId, phone, guest } = await openRoom(db, { seats: 1 });
  const other = await door.device(gateId, "Other");
  const guests = [await guest("wei"), await guest("mei")];
  const answers = await Promise.all(
    guests.map(({ secret }, n) => scan(db, n === 0 ? phone : other, secret)),
  );
  expect(answers.map(({ result }) => result).sort()).toEqual(["admitted", "refused"]);
  expect((await seatingOf(db, shop.event.id)).get(shop.id)?.taken).toBe(1);
});

test("a room's door is opened once, for a session that gives seats out", async () => {
  const db = await testDb();
  const { shop, wish, gateId } = await openRoom(db);
  expect(await openRoomDoor(db, wish)).toEqual({ ok: true, value: { gateId } });
  expect(await openRoomDoor(db, { ...wish, sessionId: shop.talkId })).toMatchObject({
    reason: "no_seats_given",
  });
  expect(await openRoomDoor(db, { ...wish, eventId: "other" })).toMatchObject({
    reason: "session_not_found",
  });
  expect(await roomDoors(db, shop.event.id)).toMatchObject([
    { sessionId: shop.id, seats: 2, taken: 0, waiting: 0, startsAt: first, gateId },
    { sessionId: shop.otherId, gateId: null },
  ]);
});
