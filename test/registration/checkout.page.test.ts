import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { requestFacts } from "#app/web/request-facts.server.ts";
import { setClient } from "#db/client.server.ts";
import { type Db, transact } from "#db/open.ts";
import {
  answers,
  claims,
  holds,
  orders,
  payments,
  questions,
  questionTicketTypes,
  ticketTypes,
} from "#db/schema.server.ts";
import { testDb } from "#test/support/databases.ts";
import { atCheckout, filledIn, letHoldsRunOut, openDoors, ordersIn } from "./visit.ts";

let db: Db;

beforeEach(async () => {
  db = await testDb();
  setClient(db);
});

const reader = { "accept-language": "en" };

test("a filled-in form becomes an order, in the reader's language, with the consent's version", async () => {
  const { hold } = await openDoors(db, { types: { free: {} }, size: 5 });
  const placed = await atCheckout(await hold("free"), filledIn, reader);

  expect(placed.status).toBe(303);
  expect(placed.location).toMatch(/^\/orders\/[2-9A-Z]{8}\/[\w-]{20,}$/);
  expect(await ordersIn(db)).toEqual([
    {
      status: "paid",
      name: "王小明",
      email: "wang@example.com",
      total: 0,
      lang: "en",
      consent: 1,
    },
  ]);
});

test("a form that lacks something comes back with what was typed", async () => {
  const { hold } = await openDoors(db, { types: { free: {} } });
  const typed = { "buyer.name": "王小明", "buyer.email": "nobody", "attendees[0].who": "same" };

  expect(await atCheckout(await hold("free"), typed)).toMatchObject({
    status: 422,
    data: { errors: { "buyer.email": "bad_email", consent: "required" }, typed },
  });
  expect(await db.$count(orders)).toBe(0);
});

test("more than the limit of an e-mail address is refused in a sentence", async () => {
  const { hold } = await openDoors(db, { types: { free: {} }, event: { ticketsPerEmail: 1 } });
  await atCheckout(await hold("free"), filledIn);

  expect(await atCheckout(await hold("free"), filledIn)).toMatchObject({
    status: 409,
    data: { refused: expect.stringContaining("每个邮箱最多 1 张票"), typed: filledIn },
  });
});

test("a hold that ran out says so, and is kept again with what was typed", async () => {
  const { hold } = await openDoors(db, { types: { free: {} }, size: 1 });
  const secret = await hold("free");
  await letHoldsRunOut(db);

  expect((await atCheckout(secret)).data).toMatchObject({ trouble: "ran_out" });
  expect(await atCheckout(secret, filledIn)).toMatchObject({
    status: 409,
    data: { refused: expect.stringContaining("保留的时间已过"), typed: filledIn },
  });
  expect(await atCheckout(secret, { ...filledIn, intent: "renew" })).toMatchObject({
    data: { done: expect.stringContaining("重新为您保留"), typed: filledIn },
  });
  expect((await atCheckout(secret)).data).toMatchObject({ trouble: null });
  expect((await atCheckout(secret, filledIn)).status).toBe(303);
});

test("a hold that ran out and whose places are gone leads to the other types", async () => {
  const { hold } = await openDoors(db, { types: { free: {} }, size: 1 });
  const secret = await hold("free");
  await letHoldsRunOut(db);
  await transact(db, (tx) => tx.update(claims).set({ expiresAt: Date.now() - 1 }));
  await hold("free");

  expect(await atCheckout(secret, { ...filledIn, intent: "renew" })).toMatchObject({
    status: 409,
    data: { gone: true, typed: filledIn },
  });
});

test("more time is given once", async () => {
  const { hold } = await openDoors(db, { types: { free: {} } });
  const secret = await hold("free");
  const more = { "buyer.name": "林", intent: "extend" };

  expect(await atCheckout(secret, more)).toMatchObject({
    status: 200,
    data: { done: "已经延长，请慢慢填。", errors: {}, typed: more },
  });
  expect((await atCheckout(secret)).data).toMatchObject({ canExtend: false });
  expect(await atCheckout(secret, more)).toMatchObject({
    status: 409,
    data: { refused: "保留时间只能延长一次。" },
  });
});

test("an unknown hold is not there", async () => {
  expect((await atCheckout("nothing", undefined, at("192.0.2.1"))).status).toBe(404);
  expect((await atCheckout("nothing", filledIn, at("192.0.2.1"))).status).toBe(404);
});

test("a body that is no form is a bad request", async () => {
  const { hold } = await openDoors(db, { types: { free: {} } });
  const garbage = { "content-type": "multipart/form-data; boundary=x" };

  expect((await atCheckout(await hold("free"), {}, garbage)).status).toBe(400);
});

test("what a question asks is kept with its ticket", async () => {
  const { hold, event, types } = await openDoors(db, { types: { free: {} } });
  const id = "01QUESTION0000000000000000";
  await transact(db, async (tx) => {
    await tx.insert(questions).values({
      id,
      eventId: event.id,
      label: { zh: "主要做什么", en: "Role" },
      hint: { zh: "", en: "" },
      kind: "choice",
      required: true,
      choices: [
        { zh: "写代码", en: "Code" },
        { zh: "做产品", en: "Product" },
      ],
      position: 0,
      active: true,
    });
    await tx.insert(questionTicketTypes).values({ questionId: id, ticketTypeId: types.free });
  });
  const secret = await hold("free");
  const name = `attendees[0].answers.Q${id}`;

  expect(await atCheckout(secret, filledIn)).toMatchObject({
    data: { errors: { [name]: "required" } },
  });
  expect((await atCheckout(secret, { ...filledIn, [name]: "1" })).status).toBe(303);
  expect(await db.select({ value: answers.value }).from(answers)).toEqual([{ value: [1] }]);
});

test("an application waits, says how it will be paid and takes no place", async () => {
  const { hold, types } = await openDoors(db, {
    types: { asked: { needsApproval: true, price: 100 } },
    size: 1,
    event: { payAtDoor: true },
  });
  const secret = await hold("asked");
  expect((await atCheckout(secret)).data).toMatchObject({
    waits: true,
    ways: [{ value: "test" }, { value: "door" }],
  });
  await atCheckout(secret, { ...filledIn, payBy: "door" });
  const [row] = await db.select().from(orders);

  expect(row).toMatchObject({
    status: "pending",
    approval: "waiting",
    payBy: "door",
    expiresAt: null,
  });
  expect(await db.$count(payments)).toBe(0);
  expect(await db.$count(claims)).toBe(0);
  expect(await db.$count(holds)).toBe(1);
  expect(await db.$count(ticketTypes, eq(ticketTypes.id, types.asked))).toBe(1);
});

function at(address: string) {
  return { [requestFacts.address]: address };
}
