import { beforeEach, expect, test, vi } from "vitest";
import { bookSeat } from "#app/agenda/book-seat.ts";
import { gatesOf } from "#app/checkin/gates.ts";
import { action as scan } from "#app/checkin/routes/gate-scan.ts";
import { loader as seats } from "#app/checkin/routes/gate-seats.ts";
import * as doorPage from "#app/checkin/routes/organizer-room-door.tsx";
import * as doorsPage from "#app/checkin/routes/organizer-room-doors.tsx";
import { day, minute } from "#app/lib/time.ts";
import { setClient } from "#db/client.server.ts";
import type { Db } from "#db/open.ts";
import { first } from "#test/agenda/schedules.ts";
import { openWorkshop, type Workshop } from "#test/agenda/workshop.ts";
import { testDb } from "#test/support/databases.ts";
import { knock } from "#test/support/pages.ts";
import { aPerson, cookieOf } from "#test/support/people.ts";
import { must, openDoorOf } from "./door.ts";
import { english } from "./organizer-door.ts";

const path = "/organizer/orchard/gates/seats";
let db: Db;
let shop: Workshop;
let door: Awaited<ReturnType<typeof openDoorOf>>;
let cookie: string;

beforeEach(async () => {
  db = await testDb();
  setClient(db);
  shop = await openWorkshop(db);
  door = await openDoorOf(db, shop.event.id);
  vi.useFakeTimers({ now: first - 5 * minute, toFake: ["Date"] });
  cookie = await cookieFor("check_in");
  return () => vi.useRealTimers();
});

async function cookieFor(role: "check_in" | "reviewer" | null) {
  const at = role ? { event: shop.event, role } : undefined;
  return cookieOf(db, await aPerson(db, `${role ?? "stranger"}@example.com`, at));
}

async function wei() {
  const ticket = await door.ticket({ name: "张伟", email: "wei@example.com" });
  const person = await aPerson(db, "wei@example.com");
  const wish = { eventId: shop.event.id, sessionId: shop.id, person, ticketId: ticket.id };
  must(await bookSeat(db, { ...wish, now: first - day }));
  return ticket;
}

test("the door of a room is opened by one press, and its phone scans against the seats", async () => {
  const ticket = await wei();
  const at = { path, params: { event: "orchard", session: shop.id }, cookie, headers: english };
  const list = await knock(doorsPage.loader, { ...at, params: { event: "orchard" } });
  expect(list.data).toMatchObject({
    doors: [{ sessionId: shop.id, seats: 2, taken: 1, gateId: null }, { gateId: null }],
  });
  const opened = await knock(doorPage.action, { ...at, fields: {} });
  const gate = (await gatesOf(db, shop.event.id)).find(({ id }) => id !== door.north);
  expect(opened).toMatchObject({
    status: 303,
    location: `/organizer/orchard/gates/${gate?.id}/phone`,
  });

  const phone = await door.device(gate?.id ?? "");
  const bearer = { headers: { Authorization: `Bearer ${phone.token}` } };
  const said = await scan({
    request: new Request("http://localhost:3000/api/v1/gate/scan", {
      ...bearer,
      method: "POST",
      body: JSON.stringify({ nonce: "0123456789abcdef", kind: "entry", code: ticket.secret }),
    }),
    params: {},
    context: { nonce: undefined },
  });
  expect(await said.json()).toMatchObject({ result: "admitted", seated_by: "booked" });
  const asked = { path: "/api/v1/gate/seats", headers: bearer.headers };
  expect((await knock(seats, asked)).data).toEqual({
    seating: { seats: 2, taken: 1, waiting: 0 },
    sitters: [{ ticket: ticket.id, name: "张伟", state: "attended" }],
  });
  const page = await knock(doorPage.loader, at);
  expect(page.data).toMatchObject({ minutes: 10, sitters: [{ name: "张伟", state: "attended" }] });
});

test("an entrance has no list of seats, nor has a session to which everyone may come", async () => {
  const bearer = { Authorization: `Bearer ${door.phone.token}` };
  const asked = { path: "/api/v1/gate/seats", headers: bearer };
  expect(await knock(seats, asked)).toMatchObject({ status: 404 });
  const talk = { path, params: { event: "orchard", session: shop.talkId }, cookie };
  await expect(knock(doorPage.loader, talk)).resolves.toMatchObject({ status: 404 });
  expect(await knock(doorPage.action, { ...talk, fields: {}, headers: english })).toMatchObject({
    status: 409,
    data: { refused: "This session gives no seats out." },
  });
});

test("who has no part in the door opens none", async () => {
  const at = { path, params: { event: "orchard", session: shop.id } };
  const stranger = await cookieFor(null);
  expect((await knock(doorPage.action, { ...at, cookie: stranger, fields: {} })).status).toBe(404);
  const reviewer = await cookieFor("reviewer");
  const refused = await knock(doorPage.action, { ...at, cookie: reviewer, fields: {} });
  expect([403, 404]).toContain(refused.status);
  expect(await gatesOf(db, shop.event.id)).toHaveLength(1);
});
