import { eq, isNotNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { day, startOfDay } from "#app/lib/time.ts";
import { remindTransfers } from "#app/payments/remind-transfers.ts";
import { windowFor } from "#app/payments/transfers.ts";
import { expireOrders } from "#app/registration/expire-orders.ts";
import { orderById } from "#app/registration/orders.ts";
import { orders, outbox } from "#db/schema.server.ts";
import { bookkeeping } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { transferSale } from "./transfer-sale.ts";

test("a transfer is waited for: due, reminded once, with grace, and then its places go back", async () => {
  const db = await testDb();
  const { event, order } = await transferSale(db, { size: 1 });
  const window = await windowFor(db, event, now);
  const { id } = await order();
  const placed = await orderById(db, id);
  expect(placed).toMatchObject({ payBy: "transfer", ...window });
  const due = placed.dueAt ?? 0;
  expect(due).toBe(startOfDay("2026-12-02", event.zone) - 1000);
  expect(await remindTransfers(db, { now: due - 3 * day })).toBe(0);
  expect(await remindTransfers(db, { now: due - 2 * day })).toBe(1);
  expect(await remindTransfers(db, { now: due - day })).toBe(0);
  const letters = await db.select().from(outbox).where(eq(outbox.kind, "transfer-reminder"));
  expect(letters).toHaveLength(1);
  await expireOrders(db, { now: due + 2 * day });
  expect((await orderById(db, id)).status).toBe("pending");
  await expireOrders(db, { now: due + 3 * day + 1000 });
  expect((await orderById(db, id)).status).toBe("expired");
  expect(await bookkeeping(db)).toEqual({ claimed: 0, kept: 0 });
});

test("each transfer is reminded of once, by however many processes at once", async () => {
  const db = await testDb();
  const { order } = await transferSale(db);
  for (const name of ["a", "b", "c", "d"]) await order(`${name}@example.com`);
  const soon = startOfDay("2026-12-01", "Asia/Shanghai");
  const counts = await Promise.all([1, 2, 3].map(() => remindTransfers(db, { now: soon })));
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(4);
  const letters = await db.select().from(outbox).where(eq(outbox.kind, "transfer-reminder"));
  expect(letters.map(({ toAddress }) => toAddress).sort()).toEqual(
    ["a", "b", "c", "d"].map((name) => `${name}@example.com`),
  );
  expect(await db.$count(orders, isNotNull(orders.remindedAt))).toBe(4);
});

test("no transfer is promised that would be due when the event has begun", async () => {
  const db = await testDb();
  const { event } = await transferSale(db);
  const late = startOfDay("2027-02-25", event.zone);
  expect(await windowFor(db, event, late)).toBe(null);
  const closing = await windowFor(db, event, startOfDay("2027-02-21", event.zone));
  expect(closing?.expiresAt).toBe(startOfDay("2027-03-02", event.zone));
});
