import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { cancelOrder } from "#app/registration/cancel-order.ts";
import { joinWaitingList } from "#app/registration/join-waiting-list.ts";
import { quotasOf } from "#app/registration/quotas.ts";
import { usesOf } from "#app/registration/vouchers.ts";
import { now } from "#test/support/clock.ts";
import { testDb, testDbUrl } from "#test/support/databases.ts";
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

test("bad input 23: a voucher with one use, wanted 20 times at once, is used once", async () => {
  const { got, uses } = await rush({ size: 100, processes: 4, buyers: 5, code: "ONCE" });
  expect(got).toBe(1);
  expect(uses).toEqual({ size: 1, used: 1 });
});

test("without the guard the same rush uses it more often", async () => {
  const wanted = { size: 100, processes: 4, buyers: 5, code: "ONCE", how: "unguarded" };
  expect((await rush(wanted)).got).toBeGreaterThan(1);
});

test("of a freed place that four processes offer while others want it, one who waits gets it", async () => {
  const { offered, got, books } = await rushForOffer("guarded");
  expect({ offered, got }).toEqual({ offered: 1, got: 0 });
  expect(books).toEqual({ claimed: 1, kept: 1 });
});

test("without the guard the same place is offered more than once", async () => {
  const { offered } = await rushForOffer("unguarded");
  expect(offered).toBeGreaterThan(1);
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
  const args = [event.id, types.free, "10", how];
  const offering = Array.from({ length: 4 }, () => start(offerProgram, url, args));
  const wanting = [start(program, url, [event.id, types.free, "10", "guarded"])];
  const sum = (all: number[]) => all.reduce((whole, n) => whole + n, 0);
  await Promise.all([...offering, ...wanting].map((one) => one.ready));
  for (const one of [...offering, ...wanting]) one.go();
  const offered = sum(await Promise.all(offering.map((one) => one.got)));
  const got = sum(await Promise.all(wanting.map((one) => one.got)));
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
  const running = Array.from({ length: of.processes }, () => start(program, url, args));
  await Promise.all(running.map((one) => one.ready));
  for (const one of running) one.go();
  const got = await Promise.all(running.map((one) => one.got));
  const uses = await usesOf(db, voucherId, now);
  return { got: got.reduce((sum, n) => sum + n, 0), books: await bookkeeping(db), uses };
}

function start(what: string, url: string, args: string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", what, ...args], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines = createInterface({ input: child.stdout });
  const ready = once(lines, "line");
  const got = ready.then(async () => Number((await once(lines, "line"))[0]));
  return { ready, got, go: () => child.stdin.write("go\n") };
}
