import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { recordActivity } from "#app/audit/record-activity.ts";
import { eventBySlug } from "#app/event/events.ts";
import { day, hour } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { admissions, checkInLists, orders, scans, ticketTypes } from "#db/schema.server.ts";
import { seedDemo } from "#db/seed/demo.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { anEvent } from "#test/support/people.ts";

const few = { attendees: 120, live: false };

async function everything(db: Db) {
  return {
    event: await eventBySlug(db, "westbund"),
    types: await db.select().from(ticketTypes).orderBy(asc(ticketTypes.id)),
    lists: await db.select().from(checkInLists).orderBy(asc(checkInLists.id)),
    orders: await db.select().from(orders).orderBy(asc(orders.id)),
    scans: await db.select().from(scans).orderBy(asc(scans.id)),
    arrived: await db.select().from(admissions).orderBy(asc(admissions.ticketId)),
  };
}

test("a demo of past days moves along to today and tomorrow with all that is planned", async () => {
  const db = await testDb();
  await seedDemo(db, { ...few, now: now + 3 * hour });
  const real = await anEvent(db, { firstDay: "2026-11-24", lastDay: "2026-11-25" });
  const before = await everything(db);
  const later = now + 9 * day;
  await seedDemo(db, { ...few, now: later });
  const after = await everything(db);

  expect(after.event).toMatchObject({ firstDay: "2026-12-03", lastDay: "2026-12-04" });
  expect(after.event?.revision).toBeGreaterThan(before.event?.revision ?? 0);
  const by = (at: number | null | undefined) => (at == null ? at : at + 9 * day);
  expect(after.types.map(({ onSaleUntil }) => onSaleUntil)).toEqual(
    before.types.map(({ onSaleUntil }) => by(onSaleUntil)),
  );
  expect(after.lists.map(({ opensAt, closesAt }) => [opensAt, closesAt])).toEqual(
    before.lists.map(({ opensAt, closesAt }) => [by(opensAt), by(closesAt)]),
  );
  expect(after.orders).toEqual(before.orders);
  expect(before.arrived.length).toBeGreaterThan(0);
  expect(after.arrived.map(({ arrivedAt }) => arrivedAt)).toEqual(
    before.arrived.map(({ arrivedAt }) => Math.min(arrivedAt + 9 * day, later)),
  );
  expect(after.scans.every(({ at }) => at <= later && at > later - day)).toBe(true);

  expect(await eventBySlug(db, real.slug)).toEqual(real);
  await seedDemo(db, { ...few, now: later + hour });
  expect(await everything(db)).toEqual(after);
});

test("a demo whose settings somebody has changed is theirs and stays", async () => {
  const db = await testDb();
  await seedDemo(db, { ...few, now });
  const event = await eventBySlug(db, "westbund");
  if (!event) throw new Error("no demo");
  await transact(db, (tx) =>
    recordActivity(tx, {
      eventId: event.id,
      actor: { kind: "person", id: "p", label: "Lin" },
      verb: "changed_event",
      subject: { kind: "event", id: event.id },
      at: now,
    }),
  );
  const before = await everything(db);
  await seedDemo(db, { ...few, now: now + 9 * day });
  expect(await everything(db)).toEqual(before);
});
