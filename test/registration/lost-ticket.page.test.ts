import { beforeEach, expect, test } from "vitest";
import * as lost from "#app/registration/routes/lost-ticket.tsx";
import { setClient } from "#db/client.server.ts";
import type { Db } from "#db/open.ts";
import { outbox } from "#db/schema.server.ts";
import { testDb } from "#test/support/databases.ts";
import { type Answer, knock } from "#test/support/pages.ts";
import { buy, openSale } from "./box-office.ts";
import { openDoors } from "./visit.ts";

let db: Db;

beforeEach(async () => {
  db = await testDb();
  setClient(db);
});

function ask(slug: string, fields?: Record<string, string>): Promise<Answer> {
  const asked = { path: `/en/${slug}/lost-ticket`, params: { lang: "en", event: slug } };
  return fields ? knock(lost.action, { ...asked, fields }) : knock(lost.loader, asked);
}

async function sentTo() {
  const letters = await db.select({ kind: outbox.kind, to: outbox.toAddress }).from(outbox);
  return letters.filter(({ kind }) => kind === "lost-ticket").map(({ to }) => to);
}

test("an address that registered gets its links; one that did not gets the same answer", async () => {
  const { event, types } = await openDoors(db, { types: { free: {} } });
  await buy(db, event, { [types.free]: 1 }, { email: "known@example.com", at: Date.now() });
  const known = await ask(event.slug, { email: " Known@Example.com " });
  const unknown = await ask(event.slug, { email: "unknown@example.com" });

  expect(known.data).toEqual(unknown.data);
  expect([known.status, unknown.status]).toEqual([200, 200]);
  expect(await sentTo()).toEqual(["known@example.com"]);
});

test("asked often, it answers the same and sends nothing more", async () => {
  const { event, types } = await openDoors(db, { types: { free: {} } });
  await buy(db, event, { [types.free]: 1 }, { email: "often@example.com", at: Date.now() });
  const answers: unknown[] = [];
  for (let n = 0; n < 8; n++) {
    answers.push((await ask(event.slug, { email: "often@example.com" })).data);
  }

  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect((await sentTo()).length).toBeLessThanOrEqual(2);
});

test("what is no address comes back with what was typed", async () => {
  const { event } = await openDoors(db, { types: { free: {} } });

  expect(await ask(event.slug, { email: "nobody" })).toMatchObject({
    status: 422,
    data: { errors: { email: "bad_email" }, typed: { email: "nobody" }, sent: false },
  });
});

test("a draft sends nothing, and is not there", async () => {
  const { event } = await openSale(db, { types: { free: {} } });

  expect((await ask(event.slug)).status).toBe(404);
  expect((await ask(event.slug, { email: "a@example.com" })).status).toBe(404);
});
