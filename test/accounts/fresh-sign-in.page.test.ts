import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { colleaguesOf } from "#app/accounts/people.ts";
import * as signInPage from "#app/accounts/routes/my-sign-in.tsx";
import * as colleagues from "#app/accounts/routes/organizer-colleagues.tsx";
import type { Event } from "#app/event/events.ts";
import { open } from "#app/lib/secrets.server.ts";
import { minute } from "#app/lib/time.ts";
import { loader as attendeesFile } from "#app/registration/routes/organizer-attendees-export.ts";
import { loader as ordersFile } from "#app/registration/routes/organizer-orders-export.ts";
import { setClient } from "#db/client.server.ts";
import type { Db } from "#db/open.ts";
import { outbox } from "#db/schema.server.ts";
import { testDb } from "#test/support/databases.ts";
import { knock } from "#test/support/pages.ts";
import { anEvent, aPerson, cookieOf } from "#test/support/people.ts";

let db: Db;
let event: Event;
let cookie: string;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  db = await testDb();
  setClient(db);
  event = await anEvent(db);
  cookie = await cookieOf(db, await aPerson(db, "owner@example.com", { event, role: "owner" }));
});
afterEach(() => void vi.useRealTimers());

const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * minute);
const params = { event: "orchard" };
const rooms = "/organizer/orchard";

test("lists leave the house only within a quarter of an hour after signing in", async () => {
  const ask = () =>
    Promise.all([
      knock(attendeesFile, { path: `${rooms}/attendees.csv?q=li&page=2`, params, cookie }),
      knock(ordersFile, { path: `${rooms}/orders.csv`, params, cookie }),
    ]);
  later(14);
  expect((await ask()).map(({ status }) => status)).toEqual([200, 200]);
  later(1);
  const asked = await ask();
  const next = asked.map(({ location }) => new URLSearchParams(location?.split("?")[1]));

  expect(asked.map(({ status }) => status)).toEqual([303, 303]);
  expect(next.map((query) => [query.has("fresh"), query.get("next")])).toEqual([
    [true, `${rooms}/attendees?q=li&page=2`],
    [true, `${rooms}/orders`],
  ]);
});

test("a role is changed only by who has just signed in; nothing is asked where none may", async () => {
  later(20);
  const path = `${rooms}/colleagues`;
  const fields = { intent: "invite", name: "Rui", email: "rui@example.com", role: "owner" };
  const shown = await knock(colleagues.loader, { path, params, cookie });
  const asked = await knock(colleagues.action, { path, params, cookie, fields });
  const editor = await aPerson(db, "editor@example.com", { event, role: "editor" });
  const stale = await cookieOf(db, editor, Date.now() - 20 * minute);

  expect(shown.data).toMatchObject({ manages: true, confirmAt: asked.location });
  expect(asked.status).toBe(303);
  expect((await colleaguesOf(db, event.id)).map(({ email }) => email)).not.toContain(fields.email);
  const forbidden = await knock(colleagues.action, { path, params, cookie: stale, fields });
  expect(forbidden.status).toBe(403);
});

test("a code to one's own address confirms, leads back and makes the sign-in a new one", async () => {
  later(20);
  const path = `/my/sign-in?${new URLSearchParams({ fresh: "", next: `${rooms}/colleagues` })}`;
  const page = await knock(signInPage.loader, { path, cookie });
  const known = { email: "owner@example.com", next: `${rooms}/colleagues` };
  const sent = await knock(signInPage.action, { path, cookie, fields: known });
  const [letter] = await db.select().from(outbox).where(eq(outbox.toAddress, known.email));
  const { code } = JSON.parse(open("letter", letter?.propsSealed ?? new Uint8Array()));
  const done = await knock(signInPage.action, { path, cookie, fields: { ...known, code } });
  const cookies = done.headers.getSetCookie().map((one) => one.split(";")[0]);
  const fresh = cookies.find((one) => one?.startsWith("sign-in=")) ?? "";

  expect(page.data).toMatchObject({ title: "确认是您本人", known: known.email });
  expect(sent.data).toMatchObject({ step: "code" });
  expect(done).toMatchObject({ status: 303, location: known.next });
  expect(cookies.map((one) => one?.split("=")[0]).sort()).toEqual(["flash", "sign-in"]);
  const after = { path: known.next, params, cookie: fresh };
  expect((await knock(colleagues.loader, after)).data).toMatchObject({ confirmAt: null });
  expect((await knock(colleagues.loader, { ...after, cookie })).location).toMatch(/sign-in/);
});

test("bad input 53: confirming leads to no other site", async () => {
  const path = "/my/sign-in?fresh=&next=//evil.example.com";
  expect((await knock(signInPage.loader, { path, cookie })).location).toBe("/");
  later(20);
  expect((await knock(signInPage.loader, { path, cookie })).data).toMatchObject({ next: "/" });
});
