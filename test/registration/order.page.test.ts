import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { normalizeTicketSecret } from "#app/lib/codes.ts";
import { day, hour, minute } from "#app/lib/time.ts";
import { cancelOrder } from "#app/registration/cancel-order.ts";
import { decideApplication } from "#app/registration/decide-application.ts";
import * as order from "#app/registration/routes/order.tsx";
import * as calendar from "#app/registration/routes/order-calendar.ts";
import * as pdf from "#app/registration/routes/ticket-pdf.ts";
import * as picture from "#app/registration/routes/ticket-picture.ts";
import { requestFacts } from "#app/web/request-facts.server.ts";
import { setClient } from "#db/client.server.ts";
import { type Db, transact } from "#db/open.ts";
import { orders, outbox, tickets, ticketTypes } from "#db/schema.server.ts";
import { testDb } from "#test/support/databases.ts";
import { buy, staff } from "./box-office.ts";
import { atCheckout, atOrder, filledIn, linkOf, openDoors, ordersIn } from "./visit.ts";

let db: Db;

beforeEach(async () => {
  db = await testDb();
  setClient(db);
});
afterEach(() => {
  vi.useRealTimers();
});

const sale = { types: { free: {}, priced: { price: 100 } } };

async function bought(type: "free" | "priced", { payBy = null as string | null, ago = 0 } = {}) {
  const { event, types } = await openDoors(db, sale);
  const placed = await buy(db, event, { [types[type]]: 2 }, { payBy, at: Date.now() - ago });
  return { event, types, ...placed };
}

test("a paid order shows its tickets, in the reader's language, and may be found by no search engine", async () => {
  const link = await bought("free");
  const zh = await atOrder(order.loader, link);
  const en = await atOrder(order.loader, link, { headers: { "accept-language": "en" } });

  expect(zh.data).toMatchObject({
    title: `订单 ${link.code} · 西岸大会`,
    order: { state: "paid", tickets: [{ valid: true }, { valid: true }] },
  });
  expect(en.data).toMatchObject({ title: `Order ${link.code} · West Bund Days` });
});

test.each([
  ["pending", { payBy: "test" }, 0],
  ["expired", { payBy: "test", ago: hour }, 0],
  ["at_door", { payBy: "door" }, 2],
] as const)("an order is %s", async (state, how, shown) => {
  const link = await bought("priced", how);
  const { data } = await atOrder(order.loader, link);

  expect(data).toMatchObject({ order: { state, total: 200 } });
  expect(secretsIn(data)).toHaveLength(shown);
});

test("an expired order leads to the same choice again", async () => {
  const link = await bought("priced", { payBy: "test", ago: hour });
  const { data } = await atOrder(order.loader, link);

  expect(data).toMatchObject({ order: { again: `${link.types.priced}:2` } });
});

test("an order of a hidden type tells nobody the access code of that type", async () => {
  const { event, types } = await openDoors(db, sale);
  const placed = await buy(db, event, { [types.free]: 1 }, { at: Date.now() - hour });
  await transact(db, (tx) => tx.update(ticketTypes).set({ accessCode: "ORCHARD" }));
  for (const status of ["paid", "expired"] as const) {
    await transact(db, (tx) => tx.update(orders).set({ status }));
    const { data } = await atOrder(order.loader, placed);
    expect(JSON.stringify(data)).not.toContain("ORCHARD");
  }
});

test("a canceled order shows no code and gives out no files", async () => {
  const link = await bought("free");
  await cancelOrder(db, { orderId: link.id, reason: "asked", actor: staff, now: Date.now() });
  const { data } = await atOrder(order.loader, link);

  expect(data).toMatchObject({ order: { state: "canceled", tickets: [] } });
  expect((await atOrder(pdf.loader, link)).status).toBe(404);
  expect((await atOrder(picture.loader, link, { picture: "0.png" })).status).toBe(404);
});

test("a declined application is told apart from a canceled order", async () => {
  const { event, types } = await openDoors(db, { types: { asked: { needsApproval: true } } });
  const link = await buy(db, event, { [types.asked]: 1 }, { at: Date.now() });
  const see = async () => (await atOrder(order.loader, link)).data;
  expect(await see()).toMatchObject({ order: { state: "waiting", tickets: [] } });
  await decideApplication(db, {
    orderId: link.id,
    decision: "decline",
    actor: staff,
    now: Date.now(),
  });

  expect(await see()).toMatchObject({ order: { state: "declined" } });
});

test("its letter is sent again, not twice a minute", async () => {
  const link = await bought("free");
  const resend = () => atOrder(order.action, link, { fields: { intent: "resend" } });
  const before = await db.$count(outbox);
  const first = await resend();
  const second = await resend();

  expect([first.status, second.status]).toEqual([303, 303]);
  expect(await db.$count(outbox)).toBe(before + 1);
});

test("its letter is sent again ten times a day at most, and a refusal says so", async () => {
  const link = await bought("free");
  const before = await db.$count(outbox);
  vi.useFakeTimers({ toFake: ["Date"] });
  const resend = async () => {
    vi.setSystemTime(Date.now() + 2 * minute);
    return atOrder(order.action, link, { fields: { intent: "resend" } });
  };
  for (let n = 0; n < 10; n++) await resend();
  const refused = await resend();

  expect(await db.$count(outbox)).toBe(before + 10);
  expect(decodeURIComponent(refused.headers.get("set-cookie") ?? "")).toContain("明天再试");
  vi.setSystemTime(Date.now() + day);
  await resend();
  expect(await db.$count(outbox)).toBe(before + 11);
});

test("only what the page's buttons ask for is done", async () => {
  const link = await bought("free");

  expect((await atOrder(order.action, link, { fields: { intent: "refund" } })).status).toBe(400);
  expect((await atOrder(order.action, link, { fields: {} })).status).toBe(400);
  expect(await db.$count(orders, eq(orders.status, "paid"))).toBe(1);
});

test("a pending order can be paid, one that ran out can not", async () => {
  const open = await bought("priced", { payBy: "test" });
  const late = await bought("priced", { payBy: "test", ago: hour });
  const pay = (link: typeof open) => atOrder(order.action, link, { fields: { intent: "pay" } });

  expect((await pay(open)).location).toContain("/test-payment/");
  expect((await pay(late)).location).toBe(`/orders/${late.code}/${late.secret}`);
});

test("a paid order gives out a PDF, a picture of each code and an entry for the calendar", async () => {
  const link = await bought("free");
  const files = await Promise.all([
    atOrder(pdf.loader, link),
    atOrder(pdf.loader, link, { query: "?format=phone" }),
    atOrder(picture.loader, link, { picture: "1.png" }),
    atOrder(calendar.loader, link),
  ]);

  expect(files.map(({ headers }) => headers.get("content-type"))).toEqual([
    "application/pdf",
    "application/pdf",
    "image/png",
    "text/calendar; charset=utf-8",
  ]);
  for (const name of ["2.png", "-1.png", "0", "01.png", "../0.png"]) {
    expect((await atOrder(picture.loader, link, { picture: name })).status).toBe(404);
  }
});

test("bad input 11: names of any script fit on a ticket", async () => {
  const link = await bought("free");
  for (const name of ["𠮷".repeat(100), "ﷺ".repeat(20), "👩‍👩‍👧‍👦".repeat(14), "W".repeat(100)]) {
    await transact(db, (tx) => tx.update(tickets).set({ attendeeName: name }));
    const file = await atOrder(pdf.loader, link);

    expect(file.status).toBe(200);
    expect(String(file.data).slice(0, 5)).toBe("%PDF-");
    expect((await atOrder(order.loader, link)).data).toMatchObject({
      order: { tickets: [{ holder: name }, { holder: name }] },
    });
  }
});

test("bad input 40: guesses of an order's address run into a limit", async () => {
  const { code } = await bought("free");
  const guesses = [];
  for (let n = 0; n < 11; n++) guesses.push((await strange({ code, secret: `guess-${n}` })).status);

  expect(guesses).toEqual([...Array(10).fill(404), 429]);
});

test("bad input 41: another order's code, or secret, is as unknown as none", async () => {
  const mine = await bought("free");
  const other = await bought("free");
  const doors = [order.loader, pdf.loader, calendar.loader, picture.loader];
  const wrong = { code: other.code, secret: mine.secret };
  const answers = await Promise.all(
    doors.map((door, n) =>
      atOrder(door, wrong, { headers: from(`192.0.2.${n}`), picture: "0.png" }),
    ),
  );

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  const resent = await atOrder(order.action, wrong, {
    fields: { intent: "resend" },
    headers: from("192.0.2.9"),
  });
  expect(resent.status).toBe(404);
});

function strange(link: { code: string; secret: string }) {
  return atOrder(order.loader, link, { headers: from("198.51.100.7") });
}

function from(address: string) {
  return { [requestFacts.address]: address };
}

function secretsIn(data: unknown): string[] {
  const words = JSON.stringify(data).match(/"[0-9A-Z]{20}"/g) ?? [];
  return words.filter((word) => normalizeTicketSecret(word.slice(1, -1)).ok);
}

test("a buyer cancels until the deadline, and is told once it is over", async () => {
  const cancel = async (firstDay: string) => {
    db = await testDb();
    setClient(db);
    const event = { firstDay, lastDay: firstDay };
    const { hold } = await openDoors(db, { types: { free: {} }, event });
    const placed = await atCheckout(await hold("free"), filledIn);
    const link = linkOf(placed.location);
    const answer = await atOrder(order.action, link, { fields: { intent: "cancel" } });
    expect(answer.location).toBe(`/orders/${link.code}/${link.secret}`);
    return (await ordersIn(db)).map(({ status }) => status);
  };
  expect(await cancel("2999-11-24")).toEqual(["canceled"]);
  expect(await cancel("2020-11-24")).toEqual(["paid"]);
});
