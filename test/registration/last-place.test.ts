import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { quotasOf } from "#app/registration/quotas.ts";
import { now } from "#test/support/clock.ts";
import { testDb, testDbUrl } from "#test/support/databases.ts";
import { rushed } from "#test/support/rush.ts";
import { bookkeeping, openSale, tryToHold } from "./box-office.ts";

const program = fileURLToPath(new URL("./processes/want-tickets.ts", import.meta.url));

test("bad input 21: of four processes that want the last ticket, one gets it", async () => {
  const { got, books } = await rush({ size: 1, processes: 4, buyers: 1 });
  expect(got).toBe(1);
  expect(books).toEqual({ claimed: 1, kept: 1 });
});

test("bad input 22: 200 holds at once on 10 seats, from two processes, are exactly 10", async () => {
  const { got, books } = await rush({ size: 10, processes: 2, buyers: 100 });
  expect(got).toBe(10);
  expect(books).toEqual({ claimed: 10, kept: 10 });
});

test("without the guard the same rush sells more than there is", async () => {
  const { got } = await rush({ size: 10, processes: 2, buyers: 100, how: "unguarded" });
  expect(got).toBeGreaterThan(10);
});

test("200 holds at once in one process on 10 seats are exactly 10", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {} }, size: 10 });
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => tryToHold(db, event, { [types.free]: 1 })),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(10);
  expect((await quotasOf(db, event.id, now))[0]).toMatchObject({ claimed: 10, left: 0 });
});

async function rush(of: { size: number; processes: number; buyers: number; how?: string }) {
  const url = await testDbUrl();
  const db = await testDb(url);
  const { event, types } = await openSale(db, { types: { free: {} }, size: of.size });
  const args = [event.id, types.free, String(of.buyers), of.how ?? "guarded"];
  const each = Array.from({ length: of.processes }, () => args);
  return { got: await rushed(program, url, each), books: await bookkeeping(db) };
}
