import { beforeEach, expect, test, vi } from "vitest";
import { draftOf } from "#app/agenda/draft.ts";
import * as mine from "#app/agenda/routes/my-agenda.tsx";
import * as day from "#app/agenda/routes/my-day.ts";
import * as feed from "#app/agenda/routes/my-feed.ts";
import * as seat from "#app/agenda/routes/my-seat.tsx";
import * as stars from "#app/agenda/routes/my-stars.ts";
import { markOf } from "#app/agenda/session-marks.ts";
import { starsOf } from "#app/agenda/stars.ts";
import type { Event } from "#app/event/events.ts";
import { setClient } from "#db/client.server.ts";
import { type Db, transact } from "#db/open.ts";
import { sessions } from "#db/schema.server.ts";
import { buy } from "#test/registration/box-office.ts";
import { openDoors } from "#test/registration/visit.ts";
import { testDb } from "#test/support/databases.ts";
import { knock } from "#test/support/pages.ts";
import { aPerson, cookieOf } from "#test/support/people.ts";
import { released } from "./programs.ts";
import { first, session } from "./schedules.ts";
import { openProgram } from "./visiting.ts";

let db: Db;

beforeEach(async () => {
  db = await testDb();
  setClient(db);
  vi.useFakeTimers({ now: first - 24 * 3_600_000, toFake: ["Date"] });
  return () => vi.useRealTimers();
});

const at = (event: Event, more: object = {}) => ({
  path: `/my/agenda/${event.slug}`,
  params: { event: event.slug },
  ...more,
});

test("a visitor stars without an account; their cookie is their agenda", async () => {
  const { event, program } = await openProgram(db);
  const mark = markOf(program.sessions[0]?.key ?? "");
  const pressed = await knock(
    stars.action,
    at(event, { fields: { session: `${mark},ZZZZZZZZ`, star: "yes" } }),
  );
  const cookie = pressed.headers.getSetCookie().find((it) => it.startsWith("stars-"));
  const own = await knock(mine.loader, at(event, { cookie: cookie?.split(";")[0] }));
  const told = await knock(stars.loader, at(event, { cookie: cookie?.split(";")[0] }));

  expect(pressed).toMatchObject({ status: 303, location: `/my/agenda/${event.slug}` });
  expect(own.data).toMatchObject({ isSignedIn: false, feed: null, days: [{ entries: [{}] }] });
  expect(told.data).toEqual({ signedIn: false, stars: [mark], seats: {} });
});

test("what a visitor starred becomes theirs when they sign in, and leaves the cookie", async () => {
  const { event, program } = await openProgram(db);
  const mark = markOf(program.sessions[1]?.key ?? "");
  const person = await aPerson(db, "wang@example.com");
  const signedIn = await cookieOf(db, person);
  const own = await knock(
    stars.loader,
    at(event, { cookie: `${signedIn}; stars-${event.slug}=${mark}` }),
  );
  const off = { session: mark, star: "no" };

  expect(own.data).toMatchObject({ signedIn: true, stars: [mark] });
  expect(own.headers.get("set-cookie")).toContain("Max-Age=0");
  await knock(stars.action, at(event, { cookie: signedIn, fields: off }));
  expect(await starsOf(db, { eventId: event.id, personId: person.id })).toEqual([]);
});

test("a star that is none is a 400, and an event that is not public a 404", async () => {
  const { event } = await openProgram(db);
  const bad = { session: "", star: "yes" };

  expect((await knock(stars.action, at(event, { fields: bad }))).status).toBe(400);
  expect(
    (await knock(stars.loader, { path: "/my/agenda/x/stars", params: { event: "x" } })).status,
  ).toBe(404);
});

test("before the first release one's agenda is there, and a calendar can subscribe", async () => {
  const { event } = await openDoors(db, { types: { free: {} } });
  const cookie = await cookieOf(db, await aPerson(db, "wang@example.com"));
  const visitor = await knock(mine.loader, at(event));
  await knock(mine.action, at(event, { cookie, fields: { intent: "make_feed" } }));
  const own = await knock(mine.loader, at(event, { cookie }));
  const { feed: address } = own.data as { feed: string };
  const file = new URL(address).pathname.split("/").at(-1) ?? "";
  const calendar = await knock(feed.loader, { path: "/", params: { file } });

  expect(visitor).toMatchObject({ status: 200, data: { isOut: false, days: [] } });
  expect(calendar).toMatchObject({ status: 200 });
  expect(calendar.data).toMatch(/^BEGIN:VCALENDAR/);
  expect(calendar.data).not.toContain("BEGIN:VEVENT");
});

test("a feed is made, read without a cookie, unchanged a 304, and revoked a 404", async () => {
  const { event, program } = await openProgram(db);
  const person = await aPerson(db, "wang@example.com");
  const cookie = await cookieOf(db, person);
  const mark = markOf(program.sessions[0]?.key ?? "");
  const visitor = await knock(mine.action, at(event, { fields: { intent: "make_feed" } }));
  await knock(stars.action, at(event, { cookie, fields: { session: mark, star: "yes" } }));
  await knock(mine.action, at(event, { cookie, fields: { intent: "make_feed" } }));
  const { feed: url } = (await knock(mine.loader, at(event, { cookie }))).data as { feed: string };
  const file = url.split("/").at(-1) ?? "";
  const read = (headers = {}) =>
    knock(feed.loader, { path: `/my/feeds/${file}`, params: { file }, headers });
  const first = await read();
  const etag = first.headers.get("etag") ?? "";

  expect(visitor.location).toContain("/my/sign-in");
  expect(first.headers.get("content-type")).toContain("text/calendar");
  expect(String(first.data).match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(String(first.data)).toContain(`UID:${program.sessions[0]?.ids.uuid}@`);
  expect((await read({ "if-none-match": etag })).status).toBe(304);
  await knock(mine.action, at(event, { cookie, fields: { intent: "revoke_feed" } }));
  expect((await read()).status).toBe(404);
});

/** A workshop of so many seats, with its page. */
async function workshop(n: number) {
  const opened = await openProgram(db, [session({ key: "1", kind: "workshop" })]);
  const { event } = opened;
  await transact(db, (tx) => tx.update(sessions).set({ seats: n }));
  await released(db, event);
  const id = (await draftOf(db, event)).sessions[0]?.key ?? "";
  const door = {
    path: `/my/agenda/${event.slug}/seats/${markOf(id)}`,
    params: { event: event.slug, session: markOf(id) },
  };
  const ask = (cookie: string, intent: string) =>
    knock(seat.action, { ...door, cookie, fields: { intent } });
  const look = async (cookie: string) => (await knock(seat.loader, { ...door, cookie })).data;
  return { ...opened, door, ask, look };
}

test("a seat takes a ticket; the next waits, and is offered what is given back", async () => {
  const { ask, look, ticketFor } = await workshop(1);
  const cookies = await Promise.all(
    ["wang@example.com", "li@example.com"].map(async (email) => {
      await ticketFor(email);
      return cookieOf(db, await aPerson(db, email));
    }),
  );
  const [wang = "", li = ""] = cookies;

  expect((await ask(wang, "book")).status).toBe(303);
  expect(await look(wang)).toMatchObject({ state: "booked", left: 0 });
  expect(await ask(li, "book")).toMatchObject({
    status: 409,
    data: { refused: "座位刚刚约满，您可以加入候补。" },
  });
  expect((await ask(li, "wait")).status).toBe(303);
  expect(await look(li)).toMatchObject({ state: "waiting", waiting: 1 });
  expect((await ask(wang, "give_back")).status).toBe(303);
  expect(await look(li)).toMatchObject({ state: "offered" });
  expect((await ask(li, "book")).status).toBe(303);
  expect(await look(li)).toMatchObject({ state: "booked" });
});

test("a seat without a ticket is refused in words; a stranger is sent to sign in", async () => {
  const { ask, door } = await workshop(5);
  const cookie = await cookieOf(db, await aPerson(db, "nobody@example.com"));
  const refused = await ask(cookie, "book");
  const stranger = await knock(seat.loader, door);
  const wrong = await ask(cookie, "steal");

  expect(refused).toMatchObject({ status: 409, data: { refused: "预约座位需要一张大会门票" } });
  expect(stranger.location).toContain("/my/sign-in?next=");
  expect(wrong.status).toBe(422);
});

test("the page of a seat knows whether its session is to come, has begun or is over", async () => {
  const { look } = await workshop(2);
  const person = await aPerson(db, "wang@example.com");
  const phaseAt = async (at: number) => {
    vi.setSystemTime(at);
    const seen = await look(await cookieOf(db, person));
    return (seen as { phase: string }).phase;
  };

  expect(await phaseAt(first - 1)).toBe("open");
  expect(await phaseAt(first)).toBe("begun");
  expect(await phaseAt(first + 24 * 3_600_000)).toBe("over");
});

test("my day leads to the event that is on or comes next", async () => {
  const { event } = await openProgram(db);
  const cookie = await cookieOf(db, await aPerson(db, "wang@example.com"));

  expect((await knock(day.loader, { path: "/my/day", cookie })).location).toBe(
    `/my/agenda/${event.slug}`,
  );
});

test("my day leads to the next event that one has a ticket for, before any other", async () => {
  await openProgram(db);
  const person = await aPerson(db, "wang@example.com");
  const cookie = await cookieOf(db, person);
  const inYears = { firstDay: "2036-11-24", lastDay: "2036-11-25" };
  const later = await openDoors(db, { types: { free: {} }, event: inYears });
  await buy(db, later.event, { [later.types.free]: 1 }, { email: person.email });
  const { location } = await knock(day.loader, { path: "/my/day", cookie });

  expect(location).toBe(`/my/agenda/${later.event.slug}`);
});
