import { and, eq, getTableColumns, is, ne, or, sql, Table } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import type { Event } from "#app/event/events.ts";
import { raiseRevision } from "#app/event/raise-revision.ts";
import { addDays, day, type Instant, isDay, startOfDay } from "#app/lib/time.ts";
import type { Reader, Tx } from "#db/open.ts";
import * as schema from "#db/schema.server.ts";
import { activities, admissions, events, scans } from "#db/schema.server.ts";
import { moveReleases } from "./move-releases.ts";

type Days = { firstDay: string; lastDay: string };
type Move = { eventId: string; now: Instant };

/** What is planned for some moment, by how its column is called; what has happened is not. */
const planned = /^(?:opens|closes|starts|ends)At$|(?:From|Until)$/;
/** Columns that hold a day of the event as text. */
const plannedDay = /^(?:date|day)$/;

/**
 * A demo whose first day has passed moves along to these days with all that is planned for it and
 * with those who have arrived; its orders stay as old as they are. One whose settings somebody has
 * changed is theirs, and stays where they have put it. A part of founding the demo.
 */
export async function moveDemo(
  tx: Tx,
  { event, days, actor, now }: { event: Event; days: Days; actor: Actor; now: Instant },
): Promise<void> {
  if (event.firstDay >= days.firstDay || (await isTakenOver(tx, event.id, actor))) return;
  const by = startOfDay(days.firstDay, event.zone) - startOfDay(event.firstDay, event.zone);
  const byDays = Math.round(by / day);
  const move = { eventId: event.id, now };

  await tx.update(events).set(days).where(eq(events.id, event.id));
  for (const table of Object.values(schema)) {
    if (!is(table, Table) || !("eventId" in getTableColumns(table))) continue;
    await movePlans(tx, table as typeof scans, by, move);
    await moveDays(tx, table as typeof scans, byDays, move);
  }
  await moveArrivals(tx, by, move);
  await moveReleases(tx, { ...move, by, byDays });
  await raiseRevision(tx, event.id);
  await recordActivity(tx, {
    eventId: event.id,
    actor,
    verb: "changed_event",
    subject: { kind: "event", id: event.id },
    detail: { fields: ["firstDay", "lastDay"] },
    at: now,
  });
}

async function isTakenOver(tx: Reader, eventId: string, demo: Actor): Promise<boolean> {
  const [change] = await tx
    .select({ id: activities.id })
    .from(activities)
    .where(
      and(
        eq(activities.eventId, eventId),
        eq(activities.verb, "changed_event"),
        or(ne(activities.actorKind, demo.kind), ne(activities.actorLabel, demo.label)),
      ),
    )
    .limit(1);
  return change !== undefined;
}

async function movePlans(tx: Tx, table: typeof scans, by: number, { eventId }: Move) {
  const named = Object.entries(getTableColumns(table)).filter(
    ([name, { dataType }]) => planned.test(name) && dataType === "number",
  );
  if (named.length === 0) return;
  const moved = Object.fromEntries(named.map(([name, column]) => [name, sql`${column} + ${by}`]));
  await tx.update(table).set(moved).where(eq(table.eventId, eventId));
}

async function moveDays(tx: Tx, table: typeof scans, by: number, { eventId }: Move) {
  for (const [name, column] of Object.entries(getTableColumns(table))) {
    if (!plannedDay.test(name)) continue;
    const rows = await tx
      .selectDistinct({ on: column })
      .from(table)
      .where(eq(table.eventId, eventId));
    // The last first: a day moves to where none is any more.
    const last = rows.map((row) => String(row.on)).filter(isDay);
    for (const on of last.sort().reverse()) {
      await tx
        .update(table)
        .set({ [name]: addDays(on, by) })
        .where(and(eq(table.eventId, eventId), eq(column, on)));
    }
  }
}

/** Whoever came on the first day has come today, and nobody comes later than now. */
async function moveArrivals(tx: Tx, by: number, { eventId, now }: Move) {
  const moved = (at: typeof scans.at | typeof scans.sinceAt | typeof admissions.arrivedAt) =>
    sql`case when ${at} + ${by} > ${now} then ${now} else ${at} + ${by} end`;
  await tx
    .update(scans)
    .set({ at: moved(scans.at), sinceAt: moved(scans.sinceAt) })
    .where(eq(scans.eventId, eventId));
  const lists = tx
    .select({ id: schema.checkInLists.id })
    .from(schema.checkInLists)
    .where(eq(schema.checkInLists.eventId, eventId));
  await tx
    .update(admissions)
    .set({ enteredAt: moved(admissions.enteredAt), arrivedAt: moved(admissions.arrivedAt) })
    .where(sql`${admissions.listId} in ${lists}`);
}
