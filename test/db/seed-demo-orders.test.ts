import { and, asc, count, eq, ne, sum } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { day, hour } from "#app/lib/time.ts";
import { paperFaults } from "#app/papers/paper-faults.ts";
import type { Db } from "#db/open.ts";
import {
  admissions,
  claims,
  events,
  mailbox,
  orders,
  outbox,
  papers,
  payments,
  quotas,
  scans,
  tickets,
} from "#db/schema.server.ts";
import { seedDemo } from "#db/seed/demo.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";

const few = { attendees: 320, now, live: false };

let db: Db;

beforeAll(async () => {
  db = await testDb();
  await seedDemo(db, few);
});

test("every quota has claimed what its orders keep, and no more than there is", async () => {
  const crowded = await testDb();
  await seedDemo(crowded, { ...few, attendees: 1500 });

  const kept = await crowded
    .select({ id: claims.quotaId, claimed: sum(claims.quantity).mapWith(Number) })
    .from(claims)
    .groupBy(claims.quotaId);
  const all = await crowded.select().from(quotas);
  expect(byId(all.map(({ id, claimed }) => ({ id, claimed })))).toEqual(byId(kept));
  for (const { claimed, size } of all) expect(claimed).toBeLessThan(size);

  const perOrder = await crowded
    .select({ id: claims.heldBy, places: sum(claims.quantity).mapWith(Number) })
    .from(claims)
    .groupBy(claims.heldBy);
  const keeping = await crowded
    .select({ id: orders.id, places: orders.places, status: orders.status, sure: orders.approval })
    .from(orders);
  const expected = keeping.filter(
    ({ status, sure }) => status === "paid" || (status === "pending" && sure !== "waiting"),
  );
  expect(byId(perOrder)).toEqual(byId(expected.map(({ id, places }) => ({ id, places }))));
});

test("every payment has its receipt, without a gap, and once", async () => {
  const [event] = await db.select().from(events);
  const received = await db.$count(payments);
  expect(received).toBeGreaterThan(50);
  expect(await paperFaults(db, event?.id ?? "")).toEqual([]);
  const issued = await db.select().from(papers).orderBy(asc(papers.number));
  expect(issued).toHaveLength(received);
  // Whoever paid first has the lower number.
  const days = issued.map(({ issuedAt }) => issuedAt);
  expect(days).toEqual(days.toSorted((a, b) => a - b));
  await seedDemo(db, few);
  expect(await db.$count(papers)).toBe(received);
});

test("its orders are in every state, and paid ones have their money", async () => {
  const states = await db
    .select({ status: orders.status, approval: orders.approval })
    .from(orders)
    .groupBy(orders.status, orders.approval);
  expect(states.map(({ status, approval }) => `${status} ${approval}`).sort()).toEqual([
    "canceled declined",
    "canceled none",
    "expired none",
    "paid approved",
    "paid none",
    "pending none",
    "pending waiting",
  ]);
  const [due] = await db
    .select({ amount: sum(orders.total).mapWith(Number) })
    .from(orders)
    .where(eq(orders.status, "paid"));
  const [got] = await db.select({ amount: sum(payments.amount).mapWith(Number) }).from(payments);
  expect(got).toEqual(due);
  const wrong = and(eq(orders.status, "canceled"), ne(tickets.status, "canceled"));
  const rows = db.select({ n: count() }).from(tickets);
  expect(await rows.innerJoin(orders, eq(orders.id, tickets.orderId)).where(wrong)).toEqual([
    { n: 0 },
  ]);
});

test("people came in this morning, never twice and never from tomorrow on", async () => {
  const inside = await db.select().from(admissions);
  expect(inside.length).toBeGreaterThan(80);
  expect(inside.filter(({ arrivedAt }) => arrivedAt > now || arrivedAt < now - 3 * hour)).toEqual(
    [],
  );
  const admitted = await db.$count(scans, eq(scans.result, "admitted"));
  expect(admitted).toBe(inside.length);
  const unpaid = await db
    .select({ id: admissions.ticketId })
    .from(admissions)
    .innerJoin(tickets, eq(tickets.id, admissions.ticketId))
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(ne(orders.status, "paid"));
  expect(unpaid).toEqual([]);
});

test("before the doors open nobody has come, and later nobody ordered in the future", async () => {
  const empty = await testDb();
  const night = now - 8 * hour;
  await seedDemo(empty, { ...few, now: night });

  expect(await empty.$count(scans)).toBe(0);
  const rows = await empty
    .select({ placedAt: orders.placedAt, paidAt: orders.paidAt })
    .from(orders);
  expect(rows.filter(({ placedAt }) => placedAt > night || placedAt < night - 75 * day)).toEqual(
    [],
  );
  expect(rows.filter(({ paidAt }) => paidAt !== null && paidAt > night)).toEqual([]);
});

test("nobody gets a letter", async () => {
  expect([await db.$count(outbox), await db.$count(mailbox)]).toEqual([0, 0]);
  expect(await db.$count(orders, ne(orders.source, "demo"))).toBe(0);
  const strangers = await db.select({ to: tickets.attendeeEmail }).from(tickets);
  expect(strangers.filter(({ to }) => !/^[a-z.]+\.[\d.]+@example\.com$/.test(to))).toEqual([]);
});

function byId<Row extends { id: string }>(rows: Row[]): Row[] {
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}
