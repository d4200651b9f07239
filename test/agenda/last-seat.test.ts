import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { seatingOf } from "#app/agenda/seats.ts";
import { workshopSeats } from "#db/schema.server.ts";
import { testDb, testDbUrl } from "#test/support/databases.ts";
import { aPerson } from "#test/support/people.ts";
import { rushed, together } from "#test/support/rush.ts";
import { openWorkshop } from "./workshop.ts";

// Starting processes takes long where others work beside.
const patience = 60_000;
const program = fileURLToPath(new URL("./processes/want-seats.ts", import.meta.url));

test(
  "of four processes that want the last seat, one gets it",
  async () => {
    expect(await rush({ seats: 1, processes: 4, people: 1 })).toEqual({
      got: 1,
      taken: 1,
      rows: 1,
    });
  },
  patience,
);

test(
  "thirty people at once on five seats, from two processes, are exactly five",
  async () => {
    expect(await rush({ seats: 5, processes: 2, people: 15 })).toEqual({
      got: 5,
      taken: 5,
      rows: 5,
    });
  },
  patience,
);

test(
  "without the guard the same rush seats everybody",
  async () => {
    const { got } = await rush({ seats: 5, processes: 2, people: 15, how: "unguarded" });
    expect(got).toBe(30);
  },
  patience,
);

async function rush(of: { seats: number; processes: number; people: number; how?: string }) {
  const url = await testDbUrl();
  const db = await testDb(url);
  const shop = await openWorkshop(db, { seats: of.seats });
  const all = of.processes * of.people;
  await Promise.all(Array.from({ length: all }, (_, n) => aPerson(db, `p${n}@example.com`)));
  const [people, how] = [String(of.people), of.how ?? "guarded"];
  const racers = Array.from({ length: of.processes }, (_, n) => ({
    program,
    args: [shop.event.id, shop.id, String(n * of.people), people, how],
  }));
  const got = together(await rushed(url, racers));
  const seating = (await seatingOf(db, shop.event.id)).get(shop.id);
  return { got, taken: seating?.taken, rows: await db.$count(workshopSeats) };
}
