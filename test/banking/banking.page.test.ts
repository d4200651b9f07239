import { beforeEach, expect, test } from "vitest";
import * as accounts from "#app/banking/routes/organizer-bank-account.tsx";
import * as statement from "#app/banking/routes/organizer-statement.tsx";
import * as transfers from "#app/banking/routes/organizer-transfers.tsx";
import { transferReference } from "#app/lib/codes.ts";
import { bankAccountOf } from "#app/payments/bank-accounts.ts";
import { orderById } from "#app/registration/orders.ts";
import * as order from "#app/registration/routes/order.tsx";
import { setClient } from "#db/client.server.ts";
import type { Db } from "#db/open.ts";
import { buy, openSale } from "#test/registration/box-office.ts";
import { testDb } from "#test/support/databases.ts";
import { knock } from "#test/support/pages.ts";
import { aPerson, cookieOf } from "#test/support/people.ts";

let db: Db;

beforeEach(async () => {
  db = await testDb();
  setClient(db);
});

const account = {
  ...{ holder: "西岸开发者社区", bank: "示例银行", number: "1000 2000", bic: "" },
  ...{ dueDays: "7", remindDays: "2", graceDays: "3" },
};

async function office(role: "finance" | "editor" = "finance") {
  const days = { firstDay: "2099-11-24", lastDay: "2099-11-25" };
  const sale = await openSale(db, { types: { standard: { price: 69_900 } }, event: days });
  const person = await aPerson(db, `${role}@example.com`, { event: sale.event, role });
  const cookie = await cookieOf(db, person);
  const params = { event: sale.event.slug };
  type Door = Parameters<typeof knock>[0];
  const at = (door: Door, path: string, fields?: Record<string, string | string[]>) =>
    knock(door, {
      path: `/organizer/${sale.event.slug}${path}`,
      params,
      cookie,
      ...(fields ? { fields } : {}),
    });
  return { ...sale, at };
}

test("transfers are for those whose role includes money", async () => {
  const { at } = await office("editor");
  for (const [door, path] of [
    [transfers.loader, "/transfers"],
    [statement.loader, "/transfers/import"],
    [accounts.loader, "/transfers/account"],
  ] as const) {
    expect((await at(door, path)).status, path).toBe(403);
  }
  expect((await at(accounts.action, "/transfers/account", account)).status).toBe(403);
  expect((await at(statement.action, "/transfers/import", { text: "x" })).status).toBe(403);
  expect((await at(transfers.action, "/transfers", { intent: "matchExact" })).status).toBe(403);
});

test("from an account to an order, its transfer, a statement and a ticket", async () => {
  const { event, types, at } = await office();
  expect((await at(accounts.action, "/transfers/account", { ...account, number: "" })).status).toBe(
    422,
  );
  await at(accounts.action, "/transfers/account", account);
  expect(await bankAccountOf(db, event.id)).toMatchObject({ dueDays: 7, number: "1000 2000" });

  const at0 = Date.now();
  const placed = await buy(db, event, { [types.standard]: 1 }, { at: at0 });
  const { code, secret } = placed;
  const mine = (door: Parameters<typeof knock>[0], fields?: Record<string, string>) =>
    knock(door, {
      path: `/orders/${code}/${secret}`,
      params: { code, secret },
      ...(fields ? { fields } : {}),
    });
  expect((await mine(order.loader)).data).toMatchObject({ paying: { mayTransfer: true } });
  await mine(order.action, { intent: "transfer" });
  const reference = transferReference(code);
  expect((await mine(order.loader)).data).toMatchObject({
    order: { state: "at_bank" },
    paying: { transfer: { holder: "西岸开发者社区", amount: 69_900 } },
  });

  const text = `日期,金额,付款人,附言\n2026-11-20,699.00,王小明,${reference}\n2026-11-20,1.00,某,无\n`;
  const shown = await at(statement.action, "/transfers/import", { text, name: "a.csv" });
  expect(shown.data).toMatchObject({ preview: { fresh: 2, known: 0, unread: 0 } });
  const chosen = { chosen: "yes", date: "0", amount: "1", payer: "2", texts: ["3"] };
  await at(statement.action, "/transfers/import", { text, intent: "keep", ...chosen });
  const again = await at(statement.action, "/transfers/import", { text });
  expect(again.data).toMatchObject({ preview: { fresh: 0, known: 2 } });
  const bad = await at(statement.action, "/transfers/import", { text: "hello" });
  expect(bad).toMatchObject({ status: 422, data: { preview: null } });

  expect((await at(transfers.loader, "/transfers")).data).toMatchObject({
    exact: 1,
    counts: { open: 2, matched: 0 },
    rows: [{ proposals: [{ kind: "exact", code }] }, { proposals: [] }],
  });
  await at(transfers.action, "/transfers", { intent: "matchExact" });
  expect((await orderById(db, placed.id)).status).toBe("paid");
  const left = (await at(transfers.loader, "/transfers")).data as { rows: { id: string }[] };
  const line = left.rows[0]?.id ?? "";
  const wish = { intent: "match", line, code: "NOSUCH22" };
  expect((await at(transfers.action, "/transfers", wish)).status).toBe(303);
  await at(transfers.action, "/transfers", { intent: "ignore", line, reason: "" });
  expect((await at(transfers.loader, "/transfers")).data).toMatchObject({ counts: { open: 1 } });
  await at(transfers.action, "/transfers", { intent: "ignore", line, reason: "a gift" });
  expect((await at(transfers.loader, "/transfers?state=ignored")).data).toMatchObject({
    rows: [{ reason: "a gift" }],
  });
  await at(accounts.action, "/transfers/account", { intent: "stop" });
  expect(await bankAccountOf(db, event.id)).toBe(null);
});
