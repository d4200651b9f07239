import { and, eq, notInArray } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Day, Instant } from "#app/lib/time.ts";
import { insertMany } from "#db/insert-many.ts";
import { type Db, transact } from "#db/open.ts";
import { scheduleDays, sessions } from "#db/schema.server.ts";
import { lockAgenda } from "./lock-agenda.ts";
import { touchDraft } from "./touch-draft.ts";

/**
 * Says which days the draft has, and from when until when there is program on each. Refuses none at
 * all, a day that ends before it begins, and a list without a day on which something is placed.
 */
export function setDays(
  db: Db,
  order: {
    eventId: string;
    days: { date: Day; start: Instant; end: Instant }[];
    actor: Actor;
    now: Instant;
  },
): Promise<Result<{ revision: number }, "no_days" | "bad_day" | "day_in_use">> {
  const { eventId, days, actor, now } = order;
  type Set = Result<{ revision: number }, "no_days" | "bad_day" | "day_in_use">;
  return transact(db, async (tx): Promise<Set> => {
    await lockAgenda(tx, eventId);
    const dates = days.map(({ date }) => date);
    if (days.length === 0) return refused("no_days");
    const isBad = days.some(({ start, end }) => end <= start) || new Set(dates).size < dates.length;
    if (isBad) return refused("bad_day");
    const elsewhere = and(eq(sessions.eventId, eventId), notInArray(sessions.day, dates));
    const [placed] = await tx
      .select({ day: sessions.day })
      .from(sessions)
      .where(elsewhere)
      .limit(1);
    if (placed) return refused("day_in_use", { day: placed.day ?? "" });

    await tx.delete(scheduleDays).where(eq(scheduleDays.eventId, eventId));
    await insertMany(
      tx,
      scheduleDays,
      days.map(({ date, start, end }) => ({ eventId, date, startsAt: start, endsAt: end })),
    );
    const verb = "changed_days";
    await recordActivity(tx, {
      eventId,
      actor,
      verb,
      subject: { kind: "schedule", id: eventId },
      detail: { count: days.length },
      at: now,
    });
    return ok({
      revision: await touchDraft(tx, { id: newId(now), eventId, verb, before: [], actor, now }),
    });
  });
}
