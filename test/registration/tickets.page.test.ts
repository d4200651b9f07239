import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import * as tickets from "#app/registration/routes/tickets.tsx";
import { ticketsUrl } from "#app/urls.ts";
import { requestFacts } from "#app/web/request-facts.server.ts";
import { setClient } from "#db/client.server.ts";
import { type Db, transact } from "#db/open.ts";
import { holdItems, holds, ticketTypes } from "#db/schema.server.ts";
import { testDb } from "#test/support/databases.ts";
import { knock } from "#test/support/pages.ts";
import { openSale } from "./box-office.ts";
import { atCheckout, filledIn, openDoors } from "./visit.ts";

let db: Db;

beforeEach(async () => {
  db = await testDb();
  setClient(db);
});

test("choosing tickets leads to their checkout", async () => {
  const { choose, types } = await openDoors(db, { types: { free: {} }, size: 5 });
  const chosen = await choose({ [`quantity.${types.free}`]: "2" });

  expect(chosen.status).toBe(303);
  expect(chosen.location).toMatch(/^\/orders\/hold\/[\w-]{20,}$/);
  expect(await db.select({ quantity: holdItems.quantity }).from(holdItems)).toEqual([
    { quantity: 2 },
  ]);
});

test("what is sold out meets a sentence, and what was typed is kept", async () => {
  const { choose, types } = await openDoors(db, { types: { free: {} }, size: 1 });
  const typed = { [`quantity.${types.free}`]: "2", code: "" };

  expect(await choose(typed)).toMatchObject({
    status: 409,
    data: { sentence: expect.stringContaining("售完"), typed },
  });
});

test("nothing chosen is asked for again", async () => {
  const { choose, types } = await openDoors(db, { types: { free: {} } });

  expect(await choose({ [`quantity.${types.free}`]: "0" })).toMatchObject({
    status: 400,
    data: { sentence: "请至少选择一张票。" },
  });
});

test("a draft sells nothing, and is not there", async () => {
  const { event } = await openSale(db, { types: { free: {} } });
  const asked = { path: `/zh/${event.slug}/tickets`, params: { lang: "zh", event: event.slug } };

  expect((await knock(tickets.loader, asked)).status).toBe(404);
  expect((await knock(tickets.action, { ...asked, fields: {} })).status).toBe(404);
});

test("one network can not keep every place without ordering any", async () => {
  const { choose, types, event } = await openDoors(db, { types: { free: { perOrder: 20 } } });
  const wish = { [`quantity.${types.free}`]: "20" };
  const from = (address: string) =>
    knock(tickets.action, {
      path: `/zh/${event.slug}/tickets`,
      params: { lang: "zh", event: event.slug },
      fields: wish,
      headers: { [requestFacts.address]: address },
    });
  const first = await from("198.51.100.1");
  for (let n = 1; n < 100; n++) expect((await from("198.51.100.1")).status).toBe(303);
  expect(await from("198.51.100.1")).toMatchObject({
    status: 429,
    data: { sentence: expect.stringContaining("过几分钟再试") },
  });
  expect((await from("198.51.100.2")).status).toBe(303);
  expect((await choose(wish)).status).toBe(303);

  const secret = first.location?.split("/").at(-1) ?? "";
  const everyone = Array.from({ length: 20 }, (_, n) => [`attendees[${n}].who`, "same"]);
  const { "attendees[0].who": _, ...buyer } = filledIn;
  const placed = await atCheckout(secret, { ...buyer, ...Object.fromEntries(everyone) });
  expect(placed.status).toBe(303);
  expect((await from("198.51.100.1")).status).toBe(303);
});

test("the page is kept for a second, but not what an access code shows", async () => {
  const { choose } = await openDoors(db, { types: { hidden: { accessCode: "PHOENIX" } } });
  const plain = await choose();
  const opened = await choose(undefined, "?code=phoenix");
  const wrong = await choose(undefined, "?code=OTHER");

  expect(plain.headers.get("x-page-cache")).toBe("second; code, types");
  expect(plain.data).toMatchObject({ offers: [], wrongCode: null });
  expect(opened.headers.get("x-page-cache")).toBeNull();
  expect(opened.data).toMatchObject({ offers: [{ name: { en: "hidden" } }], wrongCode: null });
  expect(wrong.data).toMatchObject({ offers: [], wrongCode: expect.any(String) });
});

test("a full type has a line to wait in, a hidden one has none", async () => {
  const { choose, types } = await openDoors(db, {
    types: { open: {}, hidden: { accessCode: "PHOENIX" } },
    size: 1,
  });
  await choose({ [`quantity.${types.open}`]: "1" });

  expect((await choose(undefined, "?code=phoenix")).data).toMatchObject({
    offers: [
      { id: types.open, state: "sold_out", hasLine: true },
      { id: types.hidden, state: "sold_out", hasLine: false },
    ],
  });
});

test("visitors learn no access code, and how many are left only when few are", async () => {
  const { choose } = await openDoors(db, {
    types: { open: {}, hidden: { accessCode: "PHOENIX" } },
    size: 4321,
  });
  const said = JSON.stringify((await choose(undefined, "?code=phoenix")).data);

  expect(said).not.toContain("PHOENIX");
  expect(said).not.toContain("4321");
});

test("a link can say what to choose; what it says wrongly is passed over", async () => {
  const { choose, types, event } = await openDoors(db, { types: { a: {}, b: {} } });
  const link = ticketsUrl("zh", event.slug, "", `${types.a}:2,${types.b}:1,nothing:3,x`);
  const shown = await choose(undefined, link.slice(link.indexOf("?")));

  expect(shown.data).toMatchObject({ chosen: { [types.a]: 2, [types.b]: 1 } });
});

test.each(["-1", "1.5", "1e3", "0x10", "９", "9007199254740993", "1\u0000", "one"])(
  "bad input 15: the quantity %j is refused at its field",
  async (quantity) => {
    const { choose, types } = await openDoors(db, { types: { free: {} } });
    const name = `quantity.${types.free}`;

    expect(await choose({ [name]: quantity })).toMatchObject({
      status: 400,
      data: { errors: { [name]: expect.any(String) }, typed: { [name]: quantity } },
    });
    expect(await db.$count(holds)).toBe(0);
  },
);

test("bad input 16: more than an order may take are refused", async () => {
  const { choose, types } = await openDoors(db, { types: { free: { perOrder: 10 } } });

  expect(await choose({ [`quantity.${types.free}`]: "11" })).toMatchObject({
    status: 409,
    data: { sentence: "这种票每单最多 10 张。" },
  });
});

test("bad input 17: a price that is sent along is ignored", async () => {
  const { choose, types } = await openDoors(db, { types: { priced: { price: 69900 } } });
  const price = { price: "1", [`price.${types.priced}`]: "1", total: "1" };
  await choose({ [`quantity.${types.priced}`]: "1", ...price });

  expect(await db.select({ price: holdItems.price }).from(holdItems)).toEqual([{ price: 69900 }]);
});

test("bad input 18: another event's ticket type is not there", async () => {
  const { choose } = await openDoors(db, { types: { free: {} } });
  const other = await openDoors(db, { types: { free: {} } });

  expect((await choose({ [`quantity.${other.types.free}`]: "1" })).status).toBe(404);
});

test("bad input 19: a hidden ticket type is not there without its code", async () => {
  const { choose, types } = await openDoors(db, { types: { hidden: { accessCode: "PHOENIX" } } });
  const quantity = { [`quantity.${types.hidden}`]: "1" };

  expect((await choose(quantity)).status).toBe(404);
  expect((await choose({ ...quantity, code: "WRONG" })).status).toBe(404);
  expect((await choose({ ...quantity, code: "phoenix" })).status).toBe(303);
});

test("bad input 20: a sale that ended, or has not begun, has its own sentence", async () => {
  const { choose, types } = await openDoors(db, { types: { free: {} } });
  const quantity = { [`quantity.${types.free}`]: "1" };
  const change = (window: Partial<typeof ticketTypes.$inferInsert>) =>
    transact(db, (tx) => tx.update(ticketTypes).set(window).where(eq(ticketTypes.id, types.free)));

  await change({ onSaleUntil: Date.now() - 1 });
  expect(await choose(quantity)).toMatchObject({
    status: 409,
    data: { sentence: "这种票已停止发售。" },
  });
  await change({ onSaleUntil: null, onSaleFrom: Date.now() + 60_000 });
  expect(await choose(quantity)).toMatchObject({
    status: 409,
    data: { sentence: "还没到开售时间，请稍后再来。" },
  });
});

test("bad input 59: names that would reach into objects choose nothing", async () => {
  const { choose } = await openDoors(db, { types: { free: {} } });
  const hostile = { __proto__: "1", "constructor.prototype": "1", "quantity[999999999]": "1" };

  expect((await choose(hostile)).status).toBe(400);
});

test("bad input 60: what the form does not ask for is dropped", async () => {
  const { choose, types } = await openDoors(db, { types: { free: {} } });
  await choose({ [`quantity.${types.free}`]: "1", expiresAt: "9e15", orderId: "x", role: "owner" });

  const [hold] = await db.select().from(holds);
  expect(hold?.orderId).toBeNull();
  expect(hold?.expiresAt).toBeLessThan(Date.now() + 16 * 60_000);
});

test.each(["%", "_", '"', "NEAR(", "x".repeat(10_000)])(
  "bad input 61: such an access code opens nothing: %#",
  async (code) => {
    const { choose } = await openDoors(db, { types: { hidden: { accessCode: "PHOENIX" } } });

    expect(await choose(undefined, `?${new URLSearchParams({ code })}`)).toMatchObject({
      status: 200,
      data: { offers: [], wrongCode: expect.any(String) },
    });
  },
);
