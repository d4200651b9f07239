import { and, count, eq } from "drizzle-orm";
import { recordActivity } from "#app/audit/record-activity.ts";
import type { Event } from "#app/event/events.ts";
import { raiseRevision } from "#app/event/raise-revision.ts";
import { caughtRefusal, ok, type Result } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { insertOrders } from "#app/registration/insert-orders.ts";
import { insertMany } from "#db/insert-many.ts";
import { type Db, type Reader, type Tx, transact } from "#db/open.ts";
import {
  admissions,
  ledgerEntries,
  orders,
  payments,
  quotas,
  scans,
  tickets,
} from "#db/schema.server.ts";
import { demoActor } from "./found-demo.ts";
import { ordersFrom } from "./orders-from.ts";
import { type Setting, settingOf } from "./setting.ts";

/** How many attendees one transaction adds: few enough that nobody else waits for long. */
const attendeesAtOnce = 500;

/**
 * Adds invented attendees until the demo has so many, canceled ones included; none where it has
 * them already. The hall grows with them. Two that do it at once add no more than one. Refuses
 * where organizers have left no room for them: what was added until then stays.
 * @returns how many were added.
 */
export async function growDemo(
  db: Db,
  { event, attendees, now }: { event: Event; attendees: number; now: Instant },
): Promise<Result<number, "sold_out">> {
  let added = 0;
  for (;;) {
    const stand = await standOf(db, event.id);
    const missing = attendees - stand.attendees;
    if (missing <= 0) break;
    const setting = await settingOf(db, event, now);
    const most = Math.min(missing, attendeesAtOnce);
    const made = ordersFrom(stand.orders, { setting, most, now });
    const batch = await caughtRefusal(() =>
      transact(db, async (tx): Promise<Result<number, "sold_out">> => {
        await raiseRevision(tx, event.id);
        if ((await ordersIn(tx, event.id)) !== stand.orders) return ok(0);
        await widenHall(tx, setting, missing);
        await insertBatch(tx, made, now);
        return ok(most);
      }),
    );
    if (!batch.ok) return batch;
    added += batch.value;
  }
  if (added > 0) {
    await transact(db, (tx) =>
      recordActivity(tx, {
        eventId: event.id,
        actor: demoActor,
        verb: "imported_attendees",
        subject: { kind: "event", id: event.id },
        detail: { added },
        at: now,
      }),
    );
  }
  return ok(added);
}

/** How far the demo has grown. */
async function standOf(
  db: Reader,
  eventId: string,
): Promise<{ orders: number; attendees: number }> {
  const [row] = await db
    .select({ n: count() })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(isOfDemo(eventId));
  return { orders: await ordersIn(db, eventId), attendees: row?.n ?? 0 };
}

function ordersIn(db: Reader, eventId: string): Promise<number> {
  return db.$count(orders, isOfDemo(eventId));
}

function isOfDemo(eventId: string) {
  return and(eq(orders.eventId, eventId), eq(orders.source, "demo"));
}

/** Makes room for those to come and for a fifth more, where there is too little. */
async function widenHall(tx: Tx, { hall }: Setting, missing: number): Promise<void> {
  if (!hall || hall.left >= missing * 1.1) return;
  const size = Math.ceil(hall.claimed + missing * 1.2);
  await tx.update(quotas).set({ size }).where(eq(quotas.id, hall.id));
}

async function insertBatch(
  tx: Tx,
  made: ReturnType<typeof ordersFrom>,
  now: Instant,
): Promise<void> {
  await insertOrders(tx, made, now);
  await insertMany(
    tx,
    payments,
    made.flatMap((order) => order.payments),
  );
  await insertMany(
    tx,
    ledgerEntries,
    made.flatMap((order) => order.movements),
  );
  await insertMany(
    tx,
    scans,
    made.flatMap((order) => order.scans),
  );
  await insertMany(
    tx,
    admissions,
    made.flatMap((order) => order.admissions),
  );
}
