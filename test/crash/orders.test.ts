import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { publishEvent } from "#app/event/publish-event.ts";
import { type Db, transact } from "#db/open.ts";
import { orders, outbox, quotas, tickets } from "#db/schema.server.ts";
import { type App, startApp } from "#test/support/app.ts";
import { now } from "#test/support/clock.ts";
import { testDb, testDbUrl } from "#test/support/databases.ts";
import { type Inbox, openInbox } from "#test/support/inbox.ts";
import { buy, must, openSale, staff } from "../registration/box-office.ts";
import { endLeases, faultsIn, faultsOfLetters, inDoubt, lettersLeft } from "./books.ts";
import { type Answered, rushAndKill } from "./rush.ts";

const soak = process.env.SOAK !== undefined;
const rounds = soak ? 100 : 10;
/** Every letter has a PDF to be drawn: the short form places fewer before it kills. */
const longest = soak ? 190 : 40;
const patience = rounds * 60_000;

test(`${rounds} times killed in the middle of 200 orders, nothing of an answered one is lost`, {
  timeout: patience,
}, async () => {
  const inbox = await openInbox();
  const url = await testDbUrl();
  const db = await testDb(url);
  const sale = await openedSale(db);
  const answered: Answered[] = [];
  const doubtful = new Set<string>();
  let app = await startApp({ settings: settings(url, inbox) });
  try {
    for (let round = 0; round < rounds; round++) {
      const killAfter = 1 + Math.floor(Math.random() * longest);
      const rush = { ...sale, orders: 200, name: `round-${round}`, killAfter };
      answered.push(...(await rushAndKill(app, rush)));
      for (const address of await inDoubt(db, inbox.letters)) doubtful.add(address);
      app = await app.again();
      expect(await faultsIn(db, { answered, now: Date.now() })).toEqual([]);
      await expectOpen(app, answered.at(-1));
    }
    await endLeases(db, Date.now());
    await expect.poll(() => lettersLeft(db), { timeout: patience, interval: 100 }).toBe(0);
  } finally {
    await app.stop();
    await inbox.close();
  }
  expect(await faultsOfLetters(db, { letters: inbox.letters, doubtful })).toEqual([]);
  expect(answered.length).toBeGreaterThan(rounds);
});

test("the books show an order, a ticket, a place or a letter that is missing or too many", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {} }, size: 10 });
  const { code } = await buy(db, event, { [types.free]: 1 }, { email: "a@example.com" });
  const { id } = await buy(db, event, { [types.free]: 1 }, { email: "b@example.com" });
  const answered = [{ code, path: "", email: "a@example.com" }];
  const faults = () => faultsIn(db, { answered, now });
  expect(await faults()).toEqual([]);

  await transact(db, (tx) => tx.update(quotas).set({ claimed: sql`${quotas.claimed} + 1` }));
  await transact(db, (tx) => tx.delete(tickets).where(eq(tickets.orderId, id)));
  await transact(db, (tx) => tx.delete(outbox).where(eq(outbox.key, `order-confirmed:${id}`)));
  await transact(db, (tx) => tx.delete(orders).where(eq(orders.code, code)));
  expect(await faults()).toEqual([
    "a@example.com: no order",
    "b@example.com: 0 tickets",
    "b@example.com: no letter",
    'places: {"claimed":3,"kept":2,"needed":0}',
  ]);
});

test("the letters show one that never came, one that came twice, and one that looks like two", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {} }, size: 10 });
  for (const name of ["a", "b", "c", "d"]) {
    await buy(db, event, { [types.free]: 1 }, { email: `${name}@example.com` });
  }
  const came = [
    ["b", "<1@x>"],
    ["b", "<1@x>"],
    ["c", "<2@x>"],
    ["c", "<3@x>"],
    ["d", "<4@x>"],
    ["d", "<4@x>"],
  ] as const;
  const letters = came.map(([name, messageId]) => letter(`${name}@example.com`, messageId));

  const doubtful = new Set(["d@example.com"]);
  expect(await faultsOfLetters(db, { letters, doubtful })).toEqual([
    "a@example.com: no letter came",
    "b@example.com: twice for no reason",
    "c@example.com: 2 letters that look different",
  ]);
  expect(await inDoubt(db, letters)).toEqual(
    new Set(["b@example.com", "c@example.com", "d@example.com"]),
  );
});

async function openedSale(db: Db): Promise<{ slug: string; typeId: string }> {
  const { event, types } = await openSale(db, {
    types: { free: {} },
    size: 50_000,
    event: {
      venue: { zh: "西岸艺术中心", en: "West Bund Art Center" },
      organizerName: { zh: "梧桐社区", en: "Plane Tree Community" },
    },
  });
  must(await publishEvent(db, { eventId: event.id, actor: staff, now }));
  return { slug: event.slug, typeId: types.free };
}

async function expectOpen(app: App, order: Answered | undefined) {
  const page = await fetch(new URL(order?.path ?? "/nothing", app.origin));
  expect({ path: order?.path, status: page.status }).toEqual({ path: order?.path, status: 200 });
}

function settings(url: string, inbox: Inbox): Record<string, string> {
  return {
    DATABASE_URL: url,
    SMTP_URL: inbox.url,
    SECRETS_KEY: String(process.env.SECRETS_KEY),
  };
}

function letter(to: string, messageId: string): Inbox["letters"][number] {
  return { recipients: [to], messageId } as unknown as Inbox["letters"][number];
}
