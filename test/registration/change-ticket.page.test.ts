import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import * as change from "#app/registration/routes/change-ticket.tsx";
import { setClient } from "#db/client.server.ts";
import type { Db } from "#db/open.ts";
import { outbox } from "#db/schema.server.ts";
import { testDb } from "#test/support/databases.ts";
import { knock } from "#test/support/pages.ts";
import { buy } from "./box-office.ts";
import { openDoors } from "./visit.ts";

let db: Db;

beforeEach(async () => {
  db = await testDb();
  setClient(db);
});

/** Far enough ahead that buyers may change all. */
const ahead = { firstDay: "2090-05-01", lastDay: "2090-05-01" };

async function aTicket() {
  const { event, types } = await openDoors(db, { types: { free: {} }, event: ahead });
  const { code, secret } = await buy(db, event, { [types.free]: 1 }, { at: Date.now() });
  const path = `/orders/${code}/${secret}/tickets/0`;
  return (fields: Record<string, string>) =>
    knock(change.action, { path, params: { code, secret, position: "0" }, fields });
}

const passTo = (email: string) => {
  return { intent: "transfer", "to.name": "林悦", "to.email": email };
};

test("a ticket is offered to one address ten times in ten minutes at most", async () => {
  const at = await aTicket();
  for (let n = 0; n < 10; n++) expect((await at(passTo("lin@example.com"))).status).toBe(303);
  const refused = await at(passTo("lin@example.com"));

  expect(refused.status).toBe(429);
  expect(refused.data).toContain("操作太频繁");
  expect(await db.$count(outbox, eq(outbox.toAddress, "lin@example.com"))).toBe(10);
});

test("the tickets of an order are offered sixty times a day at most", async () => {
  const at = await aTicket();
  for (let n = 0; n < 60; n++) expect((await at(passTo(`to${n}@example.com`))).status).toBe(303);

  expect((await at(passTo("to60@example.com"))).status).toBe(429);
  expect(await db.$count(outbox, eq(outbox.toAddress, "to60@example.com"))).toBe(0);
});
