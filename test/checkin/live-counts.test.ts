import { expect, test } from "vitest";
import { liveCounts } from "#app/checkin/live-counts.ts";
import { scanTicket } from "#app/checkin/scan-ticket.ts";
import { minute } from "#app/lib/time.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { openDoor } from "./door.ts";

test("who is in, who came and who is expected, by type, gate and five minutes", async () => {
  const db = await testDb();
  const door = await openDoor(db, { allowReentry: true });
  const south = await door.device(await door.gate("South"));
  const [first, second, third] = [await door.ticket(), await door.ticket(), await door.ticket()];
  await door.ticket({ status: "pending" });
  await door.ticket({ status: "expired" });
  await door.ticket({ typeId: door.workshop });

  let n = 0;
  const scan = (device: typeof south, code: string, kind: "entry" | "exit", at: number) =>
    scanTicket(db, { device, asked: { nonce: `count-${n++}-0000000000`, kind, code }, now: at });
  await scan(door.phone, first.secret, "entry", now);
  await scan(south, second.secret, "entry", now + minute);
  await scan(south, third.secret, "entry", now + 11 * minute);
  await scan(south, second.secret, "exit", now + 12 * minute);
  await scan(south, second.secret, "exit", now + 12 * minute);

  const counts = await liveCounts(db, {
    listId: door.listId,
    zone: "Asia/Shanghai",
    now: now + 14 * minute,
  });
  expect(counts).toEqual({
    at: now + 14 * minute,
    present: 2,
    seating: null,
    arrived: 3,
    expected: 3,
    types: [{ id: door.standard, name: { zh: "标准票", en: "Standard" }, arrived: 3, expected: 3 }],
    gates: expect.arrayContaining([
      { id: door.north, name: { zh: "北门", en: "North" }, arrived: 1 },
      { id: south.gateId, name: { zh: "南门", en: "South" }, arrived: 2 },
    ]),
    arrivals: [
      { clock: "09:30", count: 2 },
      { clock: "09:35", count: 0 },
      { clock: "09:40", count: 1 },
    ],
  });
});

test("where unpaid tickets are let in, those whose time to pay ran out are not expected", async () => {
  const db = await testDb();
  const door = await openDoor(db, { includeUnpaid: true });
  await door.ticket({ status: "pending" });
  await door.ticket({ status: "pending", expiresAt: now + minute });
  await door.ticket({ status: "pending", approval: "waiting" });
  await door.ticket({ status: "expired", expiresAt: now - minute });
  const expected = async (at: number) =>
    (await liveCounts(db, { listId: door.listId, zone: "Asia/Shanghai", now: at })).expected;

  expect(await expected(now)).toBe(2);
  expect(await expected(now + minute)).toBe(1);
});
