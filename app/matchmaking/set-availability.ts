import { and, eq } from "drizzle-orm";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { insertMany } from "#db/insert-many.ts";
import { type Db, transact } from "#db/open.ts";
import { availabilities, busySlots } from "#db/schema.server.ts";
import type { MeetingRules } from "./availability.ts";
import { meetingSettingsOf } from "./meeting-settings.ts";
import { meetingSlots } from "./meeting-slots.ts";
import type { Participant } from "./participants.ts";

/**
 * When someone can meet: the slots they marked as busy, and what they want at most. Moments at
 * which no slot begins are dropped, as after a change of the slots. Refuses an event that
 * has no slots.
 */
export async function setAvailability(
  db: Db,
  { who, rules, busy }: { who: Participant; rules: MeetingRules; busy: Instant[] },
): Promise<Result<undefined, "no_slots">> {
  const { event, person } = who;
  return transact(db, async (tx): Promise<Result<undefined, "no_slots">> => {
    const slots = meetingSlots(await meetingSettingsOf(tx, event), event.zone);
    if (slots.length === 0) return refused("no_slots");
    const begins = new Set(slots.map(({ startsAt }) => startsAt));
    const own = and(eq(busySlots.eventId, event.id), eq(busySlots.personId, person.id));
    await tx
      .insert(availabilities)
      .values({ ...rules, eventId: event.id, personId: person.id })
      .onConflictDoUpdate({
        target: [availabilities.eventId, availabilities.personId],
        set: rules,
      });
    await tx.delete(busySlots).where(own);
    await insertMany(
      tx,
      busySlots,
      [...new Set(busy)]
        .filter((at) => begins.has(at))
        .map((startsAt) => ({ eventId: event.id, personId: person.id, startsAt })),
    );
    return ok();
  });
}
