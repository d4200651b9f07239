import { beforeEach, expect, test } from "vitest";
import * as order from "#app/registration/routes/order.tsx";
import { requestFacts } from "#app/web/request-facts.server.ts";
import { setClient } from "#db/client.server.ts";
import type { Db } from "#db/open.ts";
import { orders, outbox, payments } from "#db/schema.server.ts";
import { testDb } from "#test/support/databases.ts";
import { atCheckout, atOrder, filledIn, linkOf, openDoors, ordersIn, raisePrice } from "./visit.ts";

let db: Db;

beforeEach(async () => {
  db = await testDb();
  setClient(db);
});

test("bad input 3: line breaks in a name do not reach a letter", async () => {
  const { hold } = await openDoors(db, { types: { free: {} } });
  await atCheckout(await hold("free"), { ...filledIn, "buyer.name": "x\r\nBcc: e@example.com" });

  expect((await ordersIn(db))[0]?.name).toBe("x Bcc: e@example.com");
});

test.each([
  [4, "a@x.io>,<e@e.io"],
  [5, `${"a".repeat(288)}@example.com`],
])("bad input %i: such an e-mail address is refused", async (_, address) => {
  const { hold } = await openDoors(db, { types: { free: {} } });

  expect(
    await atCheckout(await hold("free"), { ...filledIn, "buyer.email": address }),
  ).toMatchObject({ status: 422, data: { errors: { "buyer.email": "bad_email" } } });
});

test("bad input 6: an e-mail address is the same in capitals", async () => {
  const { hold } = await openDoors(db, { types: { free: {} }, event: { ticketsPerEmail: 1 } });
  await atCheckout(await hold("free"), { ...filledIn, "buyer.email": "a@x.io" });

  expect(
    (await atCheckout(await hold("free"), { ...filledIn, "buyer.email": "A@X.IO" })).status,
  ).toBe(409);
});

test.each([
  [10, "\u200B\u200D\uFEFF", 422, "required"],
  [12, "名".repeat(10_000), 422, "too_long"],
  [13, "a\u0000b", 400, "bad_characters"],
] as const)("bad input %i: such a name is refused", async (_, name, status, error) => {
  const { hold } = await openDoors(db, { types: { free: {} } });

  expect(await atCheckout(await hold("free"), { ...filledIn, "buyer.name": name })).toMatchObject({
    status,
    data: { errors: { "buyer.name": error } },
  });
});

test("bad input 17: a price that is sent along is ignored", async () => {
  const { hold } = await openDoors(db, { types: { priced: { price: 69900 } } });
  await atCheckout(await hold("priced"), {
    ...filledIn,
    payBy: "test",
    price: "1",
    total: "0",
    status: "paid",
  });

  expect(await ordersIn(db)).toMatchObject([{ status: "pending", total: 69900 }]);
});

test("bad input 25: a free order never meets a payment provider", async () => {
  const { hold } = await openDoors(db, { types: { free: {} } });
  const placed = await atCheckout(await hold("free"), { ...filledIn, payBy: "test" });

  expect(placed.location).not.toContain("payment");
  const paid = await atOrder(order.action, linkOf(placed.location), { fields: { intent: "pay" } });
  expect(paid.location).toBe(placed.location);
  expect(await db.$count(payments)).toBe(0);
});

test("bad input 27: a type that became dearer is paid at its new price, once its buyer agrees", async () => {
  const { hold, types } = await openDoors(db, { types: { priced: { price: 100 } } });
  const secret = await hold("priced");
  const form = { ...filledIn, payBy: "test" };
  await raisePrice(db, types.priced, 900);

  expect((await atCheckout(secret)).data).toMatchObject({ trouble: "price_changed", total: 900 });
  expect(await atCheckout(secret, form)).toMatchObject({
    status: 409,
    data: { refused: expect.stringContaining("价格有变动"), typed: form },
  });
  await atCheckout(secret, { ...form, intent: "renew" });
  await atCheckout(secret, form);
  expect(await ordersIn(db)).toMatchObject([{ total: 900 }]);
});

test("bad input 28: double click, back and resubmit lead to the one order", async () => {
  const { hold } = await openDoors(db, { types: { free: {} }, size: 5 });
  const secret = await hold("free");
  const [first, second] = await Promise.all([
    atCheckout(secret, filledIn),
    atCheckout(secret, filledIn),
  ]);
  const back = await atCheckout(secret);
  const again = await atCheckout(secret, { ...filledIn, "buyer.name": "another" });

  expect([first, second, back, again].map(({ status }) => status)).toEqual([303, 303, 303, 303]);
  expect(new Set([first, second, back, again].map(({ location }) => location)).size).toBe(1);
  expect(await db.$count(orders)).toBe(1);
  expect(await db.$count(outbox)).toBe(1);
});

test("bad input 40: the eleventh guess a minute from one address is turned away", async () => {
  const guess = () => atCheckout("guess", undefined, at("192.0.2.40"));
  const guesses = [];
  for (let n = 0; n < 11; n++) guesses.push((await guess()).status);

  expect(guesses).toEqual([...Array(10).fill(404), 429]);
  expect((await atCheckout("guess", undefined, at("192.0.2.41"))).status).toBe(404);
});

test("bad input 59: hostile names in a form change nothing", async () => {
  const { hold } = await openDoors(db, { types: { free: {} } });
  const hostile = {
    __proto__: "x",
    "constructor.prototype.status": "paid",
    "attendees[999999999].who": "same",
    "attendees[0].__proto__.x": "1",
  };

  expect((await atCheckout(await hold("free"), { ...filledIn, ...hostile })).status).toBe(303);
});

test("bad input 60: what the form does not ask for is dropped", async () => {
  const { hold } = await openDoors(db, { types: { priced: { price: 100 } } });
  await atCheckout(await hold("priced"), {
    ...filledIn,
    payBy: "test",
    paid: "1",
    role: "owner",
    approval: "approved",
    source: "complimentary",
  });
  const [row] = await db.select().from(orders);

  expect(row).toMatchObject({ status: "pending", approval: "none", source: "web" });
});

function at(address: string) {
  return { [requestFacts.address]: address };
}
