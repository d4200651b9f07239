import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeSignInLink } from "#app/accounts/make-sign-in-link.ts";
import { colleaguesOf } from "#app/accounts/people.ts";
import * as account from "#app/accounts/routes/my-account.tsx";
import * as signInPage from "#app/accounts/routes/my-sign-in.tsx";
import * as linkPage from "#app/accounts/routes/my-sign-in-link.tsx";
import * as signOutPage from "#app/accounts/routes/my-sign-out.ts";
import * as colleagues from "#app/accounts/routes/organizer-colleagues.tsx";
import { open } from "#app/lib/secrets.server.ts";
import { day, minute } from "#app/lib/time.ts";
import { safePath } from "#app/web/safe-path.ts";
import { setClient } from "#db/client.server.ts";
import { type Db, transact } from "#db/open.ts";
import { outbox } from "#db/schema.server.ts";
import { testDb } from "#test/support/databases.ts";
import { knock } from "#test/support/pages.ts";
import { anEvent, aPerson, cookieOf } from "#test/support/people.ts";

let db: Db;

beforeEach(async () => {
  db = await testDb();
  setClient(db);
});
afterEach(() => {
  vi.useRealTimers();
});

async function codeFor(email: string): Promise<string> {
  const [letter] = await db.select().from(outbox).where(eq(outbox.toAddress, email));
  return JSON.parse(open("letter", letter?.propsSealed ?? new Uint8Array())).code;
}

test("someone asks for a code, types it, and comes to the page they wanted", async () => {
  const email = "rui@example.com";
  const next = "/organizer/orchard/settings";
  const path = "/my/sign-in";
  const asked = await knock(signInPage.action, {
    path,
    fields: { email: " Rui@Example.com", next },
  });
  const code = await codeFor(email);
  const entered = await knock(signInPage.action, {
    path,
    fields: { email, next, code: `${code.slice(0, 3)} ${code.slice(3)}` },
    headers: { "user-agent": "Mozilla/5.0 (Linux; Android 15) Chrome/140 MicroMessenger/8" },
  });
  const cookie = entered.headers.get("set-cookie")?.split(";")[0] ?? "";
  const page = await knock(account.loader, { path: "/my/account", cookie });

  expect(asked).toMatchObject({ status: 200, data: { step: "code", typed: { email } } });
  expect(entered).toMatchObject({ status: 303, location: next });
  expect(page.data).toMatchObject({
    person: { email },
    signIns: [{ browser: "WeChat · Android", isThis: true }],
  });
});

test("after fifty wrong codes a day an address lets nobody in, whatever the digits", async () => {
  const fields = { email: "guessed@example.com", next: "" };
  vi.useFakeTimers({ toFake: ["Date"] });
  const enter = (code: string) =>
    knock(signInPage.action, { path: "/my/sign-in", fields: { ...fields, code } });
  let last = "";
  for (let wrong = 0; wrong < 50; wrong++) {
    if (wrong % 4 === 0) {
      vi.setSystemTime(Date.now() + 4 * minute);
      await transact(db, (tx) => tx.delete(outbox));
      await knock(signInPage.action, { path: "/my/sign-in", fields });
      last = await codeFor(fields.email);
    }
    expect((await enter(last === "000000" ? "000001" : "000000")).status).toBe(409);
  }
  expect(await enter(last)).toMatchObject({
    status: 429,
    data: { refused: expect.stringContaining("明天再试") },
  });
  vi.setSystemTime(Date.now() + day);
  await transact(db, (tx) => tx.delete(outbox));
  await knock(signInPage.action, { path: "/my/sign-in", fields });
  expect((await enter(await codeFor(fields.email))).status).toBe(303);
});

test("a wrong code keeps the address and says how many tries are left", async () => {
  const fields = { email: "qi@example.com", next: "" };
  await knock(signInPage.action, { path: "/my/sign-in", fields });
  const code = await codeFor(fields.email);
  const wrong = await knock(signInPage.action, {
    path: "/my/sign-in",
    fields: { ...fields, code: code === "000000" ? "111111" : "000000" },
    headers: { "accept-language": "en" },
  });

  expect(wrong).toMatchObject({
    status: 409,
    data: { step: "code", typed: fields, refused: expect.stringContaining("4 tries left") },
  });
});

test("an address that is none is refused and kept", async () => {
  const fields = { email: "a@x.io>,<evil@e.io" };
  const refused = await knock(signInPage.action, { path: "/my/sign-in", fields });

  expect(refused).toMatchObject({
    status: 422,
    data: { errors: { email: "bad_email" }, typed: fields },
  });
  expect(await db.select().from(outbox)).toEqual([]);
});

test("bad input 48: an unknown address gets the same page as a known one", async () => {
  await aPerson(db, "known@example.com");
  const ask = (email: string) =>
    knock(signInPage.action, { path: "/my/sign-in", fields: { email, next: "" } });
  const [known, unknown] = [await ask("known@example.com"), await ask("no-one@example.com")];
  const said = (data: unknown) => JSON.stringify(data).replace(/known@|no-one@/, "@");

  expect(unknown.status).toBe(known.status);
  expect(said(unknown.data)).toBe(said(known.data));
});

test("a sixth code within a quarter of an hour has to wait, and the address is kept", async () => {
  const fields = { email: "again@example.com", next: "" };
  const asked = [];
  for (let i = 0; i < 6; i++)
    asked.push(await knock(signInPage.action, { path: "/my/sign-in", fields }));

  expect(asked.map((it) => it.status)).toEqual([200, 200, 200, 200, 200, 429]);
  expect(asked.at(-1)?.data).toMatchObject({ step: "email", typed: fields });
});

test("bad input 49: a changed cookie, or one from before signing out, is a visitor's", async () => {
  const person = await aPerson(db, "rui@example.com");
  const cookie = await cookieOf(db, person);
  const flipped = cookie.slice(0, -1) + (cookie.endsWith("A") ? "B" : "A");
  const see = (cookie: string) => knock(account.loader, { path: "/my/account", cookie });
  const [inside, changed] = [await see(cookie), await see(flipped)];
  const out = await knock(signOutPage.action, { path: "/my/sign-out", cookie, fields: { x: "" } });

  expect(inside.status).toBe(200);
  expect(changed).toMatchObject({ status: 303, location: "/my/sign-in?next=%2Fmy%2Faccount" });
  expect(out.headers.get("set-cookie")).toContain("Max-Age=0");
  expect((await see(cookie)).status).toBe(303);
});

test("bad input 50: a cookie that was there before signing in is another one afterwards", async () => {
  const planted = await cookieOf(db, await aPerson(db, "evil@example.com"));
  const expiresAt = Date.now() + 60_000;
  const email = "rui@example.com";
  const secret = await transact(db, (tx) => makeSignInLink(tx, { email, expiresAt }));
  const door = { path: `/my/sign-in/${secret}`, params: { secret }, cookie: planted };
  const shown = await knock(linkPage.loader, door);
  const entered = await knock(linkPage.action, { ...door, fields: { x: "" } });
  const fresh = entered.headers.get("set-cookie")?.split(";")[0];

  expect(shown).toMatchObject({ status: 200, data: { address: email } });
  expect(entered).toMatchObject({ status: 303, location: "/organizer" });
  expect(fresh).not.toBe(planted);
  expect((await knock(account.loader, { path: "/my/account", cookie: planted })).status).toBe(303);
});

test("bad input 53: after signing in nobody is led to another site", async () => {
  const hostile = [
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://me@evil.example",
    "https:evil.example",
    "%2f%2fevil.example",
    "/%2f%2fevil.example",
    "/%5cevil.example",
    "/./\\evil.example",
    "/\t/evil.example",
    "/..//evil.example",
    "javascript:alert(1)",
    "",
  ];

  expect(hostile.filter((next) => safePath(next) !== "/")).toEqual([]);
  expect(safePath("/organizer/orchard/orders?q=a%20b#last")).toBe(
    "/organizer/orchard/orders?q=a%20b#last",
  );
  const page = await knock(signInPage.loader, { path: "/my/sign-in?next=//evil.example" });
  expect(page.data).toMatchObject({ next: "/" });
});

test("an owner invites; an editor sees and may not; a stranger finds nothing", async () => {
  const event = await anEvent(db);
  const owner = await cookieOf(db, await aPerson(db, "lin@example.com"));
  const editor = await cookieOf(db, await aPerson(db, "e@example.com", { event, role: "editor" }));
  const reviewer = await cookieOf(
    db,
    await aPerson(db, "r@example.com", { event, role: "reviewer" }),
  );
  const stranger = await cookieOf(db, await aPerson(db, "s@example.com"));
  const door = { path: "/organizer/orchard/colleagues", params: { event: "orchard" } };
  const fields = { intent: "invite", name: "李薇", email: "wei@example.com", role: "finance" };
  const as = (cookie: string) => knock(colleagues.action, { ...door, cookie, fields });
  const see = async (cookie: string) =>
    (await knock(colleagues.loader, { ...door, cookie })).status;

  expect((await as(editor)).status).toBe(403);
  expect(await see(editor)).toBe(200);
  expect(await see(reviewer)).toBe(403);
  expect((await as(stranger)).status).toBe(404);
  expect(await colleaguesOf(db, event.id)).toHaveLength(3);
  expect((await as(owner)).location).toBe("/organizer/orchard/colleagues");
  expect(await colleaguesOf(db, event.id)).toHaveLength(4);
  expect((await as(owner)).status).toBe(409);
});

test("bad input 60: fields that a form does not have are dropped", async () => {
  const event = await anEvent(db);
  const person = await aPerson(db, "e@example.com", { event, role: "reviewer" });
  const cookie = await cookieOf(db, person);
  const fields = { name: "梅", lang: "en", email: "owner@example.com", role: "owner", id: "1" };
  const saved = await knock(account.action, { path: "/my/account", cookie, fields });
  const all = await colleaguesOf(db, event.id);

  expect(saved.status).toBe(303);
  expect(all.find((it) => it.personId === person.id)).toMatchObject({
    name: "梅",
    email: "e@example.com",
    role: "reviewer",
  });
});
