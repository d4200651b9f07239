import { gte } from "drizzle-orm";
import { now } from "#app/lib/time.ts";
import { holdTickets } from "#app/registration/hold-tickets.ts";
import { type Hold, holdBySecret } from "#app/registration/holds.ts";
import { placeOrder } from "#app/registration/place-order.ts";
import { closeDb, type Db } from "#db/open.ts";
import { orders } from "#db/schema.server.ts";
import { attendee } from "./attendees.ts";
import { rowsOnly } from "./floors.ts";
import { fileOf, must, openSale, openStock, type Sale } from "./stock.ts";

/** How many place an order side by side. */
const atOnce = 50;

/**
 * Orders placed in this process a second, and the same rows written bare, in turns; the best round
 * of each, since whatever else the machine does only ever slows them down.
 */
export async function measureVerb({
  count,
  rounds,
}: {
  count: number;
  rounds: number;
}): Promise<{ rate: number; floor: number }> {
  const name = "verb.db";
  const db = await openStock(name);
  const sale = await openSale(db, 1_000_000);
  let [rate, floor] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    const held = await heldTickets(db, sale, 2 * count);
    const began = now();
    rate = Math.max(rate, await placeAll(db, sale, held.slice(0, count), round * count));
    const placed = await db
      .select({ id: orders.id })
      .from(orders)
      .where(gte(orders.placedAt, began));
    const orderIds = placed.map(({ id }) => id);
    const holdIds = held.slice(count).map(({ id }) => id);
    floor = Math.max(floor, rowsOnly(fileOf(name), { orderIds, holdIds }, atOnce));
  }
  await closeDb(db);
  return { rate, floor };
}

/** Holds of one ticket each, to be ordered. */
async function heldTickets(db: Db, sale: Sale, count: number): Promise<Hold[]> {
  const wanted = [{ ticketTypeId: sale.typeId, quantity: 1 }];
  const made: Hold[] = [];
  while (made.length < count) {
    const some = Array.from({ length: Math.min(atOnce, count - made.length) }, async () => {
      const choice = { event: sale.event, wanted, code: "", lang: "zh", now: now() } as const;
      const hold = await holdBySecret(db, must(await holdTickets(db, choice)).secret);
      if (!hold) throw new Error("A hold vanished.");
      return hold;
    });
    made.push(...(await Promise.all(some)));
  }
  return made;
}

/** Orders what is held with the verb itself; how many a second. */
async function placeAll(db: Db, sale: Sale, holds: Hold[], first: number): Promise<number> {
  const begun = performance.now();
  const queue = holds.entries();
  const one = async () => {
    for (const [n, hold] of queue) {
      const buyer = attendee(first + n);
      must(
        await placeOrder(db, {
          event: sale.event,
          hold,
          buyer,
          attendees: [{ ...buyer, answers: [] }],
          payBy: null,
          consentVersion: 1,
          lang: "zh",
          now: now(),
        }),
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return (holds.length * 1000) / (performance.now() - begun);
}

/** Orders placed so that so many letters wait for delivery. */
export async function queueLetters(db: Db, sale: Sale, count: number): Promise<void> {
  const held = await heldTickets(db, sale, count);
  await placeAll(db, sale, held, queued);
  queued += count;
}

let queued = 0;
