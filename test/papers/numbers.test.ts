import { fileURLToPath } from "node:url";
import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { Refusal, refused } from "#app/lib/result.ts";
import { startOfDay } from "#app/lib/time.ts";
import { paperFaults } from "#app/papers/paper-faults.ts";
import { takeNumber } from "#app/papers/take-number.ts";
import { takePaymentByHand } from "#app/payments/take-payment-by-hand.ts";
import { transact } from "#db/open.ts";
import { papers } from "#db/schema.server.ts";
import { buy, must, openSale, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb, testDbUrl } from "#test/support/databases.ts";
import { rushed, together } from "#test/support/rush.ts";

const program = fileURLToPath(new URL("./processes/take-numbers.ts", import.meta.url));
const several = 24;

test("two processes that take money at once number their receipts without a gap", async () => {
  const { db, eventId, issued } = await rush("guarded");
  expect(issued).toBe(several);
  const numbers = await db
    .select({ n: papers.number })
    .from(papers)
    .where(eq(papers.eventId, eventId))
    .orderBy(asc(papers.number));
  expect(numbers.map(({ n }) => n)).toEqual(Array.from({ length: several }, (_, n) => n + 1));
  expect(await paperFaults(db, eventId)).toEqual([]);
}, 90_000);

test("without the counter's lock the same rush gives all the same number", async () => {
  expect((await rush("unguarded")).issued).toBe(1);
}, 90_000);

async function rush(how: "guarded" | "unguarded") {
  const url = await testDbUrl();
  const db = await testDb(url);
  const { event, types } = await openSale(db, { types: { standard: { price: 69_900 } } });
  for (let n = 0; n < several; n++) {
    const email = `buyer.${n}@example.com`;
    await buy(db, event, { [types.standard]: 1 }, { payBy: "door", email });
  }
  const racers = ["0", "1"].map((half) => ({ program, args: [event.id, half, how] }));
  return { db, eventId: event.id, issued: together(await rushed(url, racers)) };
}

test("a transaction that fails gives its number back", async () => {
  const db = await testDb();
  const { event } = await openSale(db, { types: { standard: {} } });
  const series = { eventId: event.id, kind: "receipt", year: 2026 } as const;
  expect(await transact(db, (tx) => takeNumber(tx, series))).toBe(1);
  await expect(
    transact(db, async (tx) => {
      await takeNumber(tx, series);
      throw new Refusal(refused("sold_out"));
    }),
  ).rejects.toThrow();
  expect(await transact(db, (tx) => takeNumber(tx, series))).toBe(2);
});

test("each event and each year counts for itself, and the year turns in the event's zone", async () => {
  const db = await testDb();
  const here = await openSale(db, { types: { standard: { price: 100 } } });
  const there = await openSale(db, {
    types: { standard: { price: 100 } },
    event: { zone: "America/New_York" },
  });
  // Midnight has passed in Shanghai, not in New York.
  const at = startOfDay("2027-01-01", "Asia/Shanghai") + 1;
  const named = [];
  for (const { event, types } of [here, there, here]) {
    const email = `b${named.length}@example.com`;
    const { id } = await buy(db, event, { [types.standard]: 1 }, { payBy: "door", email });
    must(await takePaymentByHand(db, { orderId: id, actor: staff, now: named.length ? at : now }));
    const [paper] = await db.select().from(papers).where(eq(papers.orderId, id));
    named.push([paper?.year, paper?.number, paper?.issuedOn]);
  }
  expect(named).toEqual([
    [2026, 1, expect.stringMatching(/^2026-/)],
    [2026, 1, "2026-12-31"],
    [2027, 1, "2027-01-01"],
  ]);
});
