import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { seatingOf } from "#app/agenda/seats.ts";
import { workshopSeats } from "#db/schema.server.ts";
import { testDb, testDbUrl } from "#test/support/databases.ts";
import { aPerson } from "#test/support/people.ts";
import { rushed } from "#test/support/rush.ts";
import { openWorkshop } from "./workshop.ts";

const program = fileURLToPath(new URL("./processes/want-seats.ts", import.meta.url));

test("of four processes that want the last seat, one gets it", async () => {
  expect(await rush({ seats: 1, processes: 4, people: 1 })).toEqual({ got: 1, taken: 1, rows: 1 });
});

test("sixty people at once on ten seats, from two processes, are exactly ten", async () => {
  expect(await rush({ seats: 10, processes: 2, people: 30 })).toEqual({
    got: 10,
    taken: 10,
    rows: 10,
  });
});

test("without the guard the same rush seats more than there are", async () => {
  const { got } = await rush({ seats: 10, processes: 2, people: 30, how: "unguarded" });
  expect(got).toBeGreaterThan(10);
});

async function rush(of: { seats: number; processes: number; people: number; how?: string }) {
  const url = await testDbUrl();
  const db = await testDb(url);
  const shop = await openWorkshop(db, { seats: of.seats });
  const all = of.processes * of.people;
  for (let n = 0; n < all; n++) await aPerson(db, `p${n}@example.com`);
  const argsOfEach = Array.from({ length: of.processes }, (_, n) => [
    shop.event.id,
    shop.id,
    String(n * of.people),
    String(of.people),
    of.how ?? "guarded",
  ]);
  const got = await rushed(program, url, argsOfEach);
  const seating = (await seatingOf(db, shop.event.id)).get(shop.id);
  return { got, taken: seating?.taken, rows: await db.$count(workshopSeats) };
}
