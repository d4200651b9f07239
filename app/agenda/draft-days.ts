import { asc, eq } from "drizzle-orm";
import type { Event } from "#app/event/events.ts";
import { insertMany } from "#db/insert-many.ts";
import type { Reader, Tx } from "#db/open.ts";
import { scheduleDays } from "#db/schema.server.ts";
import { ownDays } from "./own-days.ts";
import type { ScheduleDay } from "./schedule.ts";

/** The days of the draft; as the event's own settings say them where nobody said otherwise. */
export async function draftDays(db: Reader, event: Event): Promise<ScheduleDay[]> {
  const rows = await db
    .select()
    .from(scheduleDays)
    .where(eq(scheduleDays.eventId, event.id))
    .orderBy(asc(scheduleDays.date));
  if (rows.length === 0) return ownDays(event);
  return rows.map(({ date, startsAt, endsAt }, at) => ({
    index: at + 1,
    date,
    start: startsAt,
    end: endsAt,
  }));
}

/**
 * The days of the draft, kept from now on: what is placed on a day stays there when the event's
 * settings change. A part of other verbs.
 */
export async function keptDays(tx: Tx, event: Event): Promise<ScheduleDay[]> {
  const days = await draftDays(tx, event);
  const isKept = (await tx.$count(scheduleDays, eq(scheduleDays.eventId, event.id))) > 0;
  if (isKept) return days;
  await insertMany(
    tx,
    scheduleDays,
    days.map(({ date, start, end }) => ({ eventId: event.id, date, startsAt: start, endsAt: end })),
  );
  return days;
}
