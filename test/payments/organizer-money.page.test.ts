import { beforeEach, expect, test } from "vitest";
import { cancelWithRefund } from "#app/payments/cancel-with-refund.ts";
import { refundRuleOf } from "#app/payments/refund-rules.ts";
import { refundsOf } from "#app/payments/refunds.ts";
import * as bulk from "#app/payments/routes/organizer-bulk-refunds.tsx";
import * as money from "#app/payments/routes/organizer-payments.tsx";
import * as file from "#app/payments/routes/organizer-payments-export.ts";
import * as refund from "#app/payments/routes/organizer-refund.tsx";
import * as rule from "#app/payments/routes/organizer-refund-rule.tsx";
import { orderById } from "#app/registration/orders.ts";
import * as one from "#app/registration/routes/organizer-order.tsx";
import { setClient } from "#db/client.server.ts";
import type { Db } from "#db/open.ts";
import { staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { type Answer, knock } from "#test/support/pages.ts";
import { aPerson, cookieOf } from "#test/support/people.ts";
import { paidOrder } from "./paid-order.ts";

let db: Db;

beforeEach(async () => {
  db = await testDb();
  setClient(db);
});

/** A paid order of two tickets, and someone of this role in front of the organizers' doors. */
async function office(role: "finance" | "editor" = "finance") {
  const paid = await paidOrder(db, { tickets: 2 });
  const person = await aPerson(db, `${role}@example.com`, { event: paid.event, role });
  const cookie = await cookieOf(db, person);
  const base = `/organizer/${paid.event.slug}`;
  const params = { event: paid.event.slug, code: paid.order.code };
  const at = (
    door: Parameters<typeof knock>[0],
    path: string,
    fields?: Record<string, string>,
  ): Promise<Answer> =>
    knock(door, { path: base + path, params, cookie, ...(fields ? { fields } : {}) });
  return { ...paid, at };
}

test("a refund is shown in words before it is done, and then done", async () => {
  const { order, at } = await office();
  const { tickets } = await orderById(db, order.id);
  const chosen = { ticket: tickets[0]?.id ?? "", how: "full", amount: "" };
  const here = `/orders/${order.code}/refund`;
  const shown = await at(refund.loader, `${here}?${new URLSearchParams(chosen)}`);
  expect(shown.data).toMatchObject({
    preview: { tickets: 1, back: 10_000, left: 20_000, people: 1, kept: 0 },
  });
  expect(await refundsOf(db, order.id)).toEqual([]);

  const done = await at(refund.action, here, { ...chosen, reason: "ill" });
  expect(done.location).toContain(`/orders/${order.code}`);
  expect(await refundsOf(db, order.id)).toMatchObject([{ amount: 10_000, reason: "ill" }]);
  expect((await orderById(db, order.id)).status).toBe("paid");
});

test("an order that was canceled for nothing says what was kept, and asks for none of it", async () => {
  const { order, event, at } = await office();
  const keepsAll = { keptFixed: "0", keptPercent: "100", confirmAbove: "0" };
  expect((await at(rule.action, "/payments/rule", keepsAll)).status).toBe(303);
  const ids = (await orderById(db, order.id)).tickets.map(({ id }) => id);
  const here = `/orders/${order.code}/refund`;
  const wish = new URLSearchParams([...ids.map((id) => ["ticket", id]), ["how", "rule"]]);
  const shown = await at(refund.loader, `${here}?${wish}`);
  expect(shown.data).toMatchObject({ preview: { back: 0, kept: 20_000 } });

  const { id: orderId } = order;
  const asked = { eventId: event.id, orderId, ticketIds: "all", refund: "rule" } as const;
  await cancelWithRefund(db, { ...asked, reason: "", actor: staff, now });
  expect((await at(one.loader, `/orders/${order.code}`)).data).toMatchObject({
    order: { state: "canceled" },
    history: { surplus: 0, kept: expect.stringContaining("¥200"), refunds: { rows: [] } },
  });
});

test("more than was paid, half an amount and nothing at all are refused; nothing changes", async () => {
  const { order, at } = await office();
  const here = `/orders/${order.code}/refund`;
  const wishes: Record<string, string>[] = [
    { how: "amount", amount: "200.01" },
    { how: "amount", amount: "-1" },
    { how: "amount", amount: "" },
    { how: "amount", amount: "0" },
    { how: "rule" },
  ];
  for (const fields of wishes) {
    const answer = await at(refund.action, here, fields);
    expect(answer).toMatchObject({ status: 303, location: expect.stringContaining("/refund") });
  }
  expect(await refundsOf(db, order.id)).toEqual([]);
  expect((await orderById(db, order.id)).status).toBe("paid");
});

test("money is for those whose role includes it", async () => {
  const { order, at } = await office("editor");
  for (const [door, path] of [
    [money.loader, "/payments"],
    [file.loader, "/payments.csv"],
    [rule.loader, "/payments/rule"],
    [bulk.loader, "/payments/bulk"],
    [refund.loader, `/orders/${order.code}/refund`],
  ] as const) {
    expect((await at(door, path)).status, path).toBe(403);
  }
  const posted = await at(refund.action, `/orders/${order.code}/refund`, { how: "full" });
  expect(posted.status).toBe(403);
});

test("the lists of money are filtered by their address, and go out as a file", async () => {
  const { order, at } = await office();
  const list = await at(money.loader, "/payments?state=received");
  expect(list.data).toMatchObject({
    rows: [{ code: order.code, amount: 20_000, tone: "good" }],
    total: 1,
    counts: { payments: 1, refunds: 0, disputes: 0, alerts: 0 },
    balances: [{ paid: 20_000, balance: 20_000 }],
  });
  expect((await at(money.loader, "/payments?state=failed")).data).toMatchObject({ rows: [] });
  expect((await at(money.loader, "/payments?type=alerts")).data).toMatchObject({ rows: [] });
  const csv = String((await at(file.loader, "/payments.csv")).data);
  expect(csv.split("\r\n")[1]).toContain(`${order.code},`);
  expect(csv).toContain("200.00,CNY");
});

test("the refund rule is kept as typed, without its empty lines", async () => {
  const { event, at } = await office();
  const saved = await at(rule.action, "/payments/rule", {
    "steps[0].daysBefore": "7",
    "steps[0].percent": "50",
    "steps[1].daysBefore": "30",
    "steps[1].percent": "100",
    "steps[2].daysBefore": "",
    "steps[2].percent": "",
    keptFixed: "5",
    keptPercent: "10",
    confirmAbove: "1000",
  });
  expect(saved.status).toBe(303);
  expect(await refundRuleOf(db, event.id)).toEqual({
    keptFixed: 500,
    keptPercent: 10,
    steps: [
      { daysBefore: 30, percent: 100 },
      { daysBefore: 7, percent: 50 },
    ],
    confirmAbove: 100_000,
  });
  const wrong = await at(rule.action, "/payments/rule", {
    keptFixed: "x",
    keptPercent: "101",
    confirmAbove: "1",
  });
  expect(wrong).toMatchObject({
    status: 422,
    data: { errors: { keptFixed: "bad_amount", keptPercent: "too_large:0:100" } },
  });
});

test("a bulk refund is proposed by codes or by ticket type", async () => {
  const { order, types, at } = await office();
  const none = await at(bulk.action, "/payments/bulk", { codes: "NOTHING1", percent: "100" });
  expect(none.status).toBe(409);
  const some = await at(bulk.action, "/payments/bulk", { type: types.standard, percent: "50" });
  expect(some.status).toBe(303);
  const both = await at(bulk.action, "/payments/bulk", { codes: order.code, percent: "50" });
  expect(both.status).toBe(303);
  expect((await at(bulk.loader, "/payments/bulk")).data).toMatchObject({
    batches: [
      { orders: 1, amount: 10_000, mine: true },
      { orders: 1, amount: 10_000 },
    ],
  });
});
