import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { cancelOrder } from "#app/registration/cancel-order.ts";
import { joinWaitingList } from "#app/registration/join-waiting-list.ts";
import { quotasOf } from "#app/registration/quotas.ts";
import { usesOf } from "#app/registration/vouchers.ts";
import { now } from "#test/support/clock.ts";
import { testDb, testDbUrl } from "#test/support/databases.ts";
import { rushed, together } from "#test/support/rush.ts";
import { aVoucher, bookkeeping, buy, must, openSale, staff, tryToHold } from "./box-office.ts";

const program = fileURLToPath(new URL("./processes/want-tickets.ts", import.meta.url));
const offerProgram = fileURLToPath(new URL("./processes/offer-places.ts", import.meta.url));

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

test("without the guard the same rush sells to everybody", async () => {
  const { got } = await rush({ size: 10, processes: 2, buyers: 100, how: "unguarded" });
  expect(got).toBe(200);
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

test("bad input 23: a voucher with one use, wanted 20 times at once, is used once", async () => {
  const { got, uses } = await rush({ size: 100, processes: 4, buyers: 5, code: "ONCE" });
  expect(got).toBe(1);
  expect(uses).toEqual({ size: 1, used: 1 });
});

test("without the guard the same rush uses it every time", async () => {
  const wanted = { size: 100, processes: 4, buyers: 5, code: "ONCE", how: "unguarded" };
  expect((await rush(wanted)).got).toBe(20);
});

test("of a freed place that four processes offer while others want it, one who waits gets it", async () => {
  const { offered, got, books } = await rushForOffer("guarded");
  expect({ offered, got }).toEqual({ offered: 1, got: 0 });
  expect(books).toEqual({ claimed: 1, kept: 1 });
});

test("without the guard the same place is offered by each of them", async () => {
  const { offered } = await rushForOffer("unguarded");
  expect(offered).toBe(4);
});

async function rushForOffer(how: string) {
  const url = await testDbUrl();
  const db = await testDb(url);
  const { event, types } = await openSale(db, { types: { free: {} }, size: 1 });
  const order = await buy(db, event, { [types.free]: 1 });
  for (const name of ["ada", "bo", "cy"]) {
    const wish = { eventId: event.id, ticketTypeId: types.free, quantity: 1, name, now } as const;
    must(await joinWaitingList(db, { ...wish, email: `${name}@example.com`, lang: "zh" }));
  }
  must(await cancelOrder(db, { orderId: order.id, reason: "", actor: staff, now }));
  const wanted = [event.id, types.free, "10"];
  const offering = { program: offerProgram, args: [...wanted, how] };
  const wanting = { program, args: [...wanted, "guarded"] };
  const racers = [...Array.from({ length: 4 }, () => offering), wanting];
  const [got = 0, ...offers] = (await rushed(url, racers)).reverse();
  const offered = together(offers);
  return { offered, got, books: await bookkeeping(db) };
}

async function rush(of: {
  size: number;
  processes: number;
  buyers: number;
  how?: string;
  code?: string;
}) {
  const url = await testDbUrl();
  const db = await testDb(url);
  const { event, types } = await openSale(db, { types: { free: {} }, size: of.size });
  const { code = "", how = "guarded" } = of;
  const voucherId = code ? await aVoucher(db, event.id, code) : "";
  const args = [event.id, types.free, String(of.buyers), how, code];
  const racers = Array.from({ length: of.processes }, () => ({ program, args }));
  const got = together(await rushed(url, racers));
  const uses = await usesOf(db, voucherId, now);
  return { got, books: await bookkeeping(db), uses };
}
