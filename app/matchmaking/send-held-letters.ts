import { and, eq, lte } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { type Event, eventById } from "#app/event/events.ts";
import type { Instant } from "#app/lib/time.ts";
import { tryEach } from "#app/lib/try-each.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { untoldMeetings } from "#db/schema.server.ts";
import { lockPlan } from "./lock-plan.ts";
import { tellAndOffer } from "./tell-and-offer.ts";

/**
 * Letters about changes by hand go out once their time has come, and what came free and still is gets
 * offered. A job; each event is a transaction of its own.
 */
export async function sendHeldLetters(db: Db, { now }: { now: Instant }): Promise<void> {
  const isDue = lte(untoldMeetings.tellAt, now);
  const rows = await db
    .selectDistinct({ eventId: untoldMeetings.eventId })
    .from(untoldMeetings)
    .where(isDue);
  await tryEach(rows, ({ eventId }) =>
    transact(db, async (tx) => {
      const plan = await lockPlan(tx, eventId);
      const event = await eventById(tx, eventId);
      const due = await tx
        .select({ id: untoldMeetings.meetingId })
        .from(untoldMeetings)
        .where(and(eq(untoldMeetings.eventId, eventId), isDue));
      const ids = due.map(({ id }) => id);
      if (event) await tellAndOffer(tx, { event, key: `hand-${plan.changes}`, ids, now });
    }),
  );
}

/**
 * An organizer has the letters that wait go out before their time.
 * @returns how many people are told.
 */
export function sendHeldLettersNow(
  db: Db,
  { event, actor, now }: { event: Event; actor: Actor; now: Instant },
): Promise<number> {
  return transact(db, async (tx: Tx) => {
    const plan = await lockPlan(tx, event.id);
    const letters = await tellAndOffer(tx, { event, key: `hand-${plan.changes}`, now });
    if (letters === 0) return 0;
    await recordActivity(tx, {
      eventId: event.id,
      actor,
      verb: "sent_meeting_letters",
      subject: { kind: "meetings", id: event.id },
      detail: { count: letters },
      at: now,
    });
    return letters;
  });
}
