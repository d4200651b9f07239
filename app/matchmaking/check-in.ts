import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Event } from "#app/event/events.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { meetingOffers, meetingSitters } from "#db/schema.server.ts";
import { type BadgeRefusal, badgeHolder } from "./badge-holder.ts";
import { checkInFrom } from "./day-times.ts";
import { lockPlan } from "./lock-plan.ts";
import { type AttendedMeeting, attendedMeeting } from "./seated-meeting.ts";

export type CheckInRefusal =
  | "unknown_meeting"
  | "meeting_canceled"
  | "too_early"
  | "meeting_ended"
  | BadgeRefusal
  | "own_badge"
  | "badge_of_another_table";

type Order = { event: Pick<Event, "id">; meetingId: string; personId: string; now: Instant };

/**
 * Someone is at the table of their meeting. Said again, it stays as it was first. Refuses a meeting
 * that is not theirs or is canceled, before a quarter of an hour ahead of it, and after its end.
 */
export async function checkIn(db: Db, order: Order): Promise<Result<undefined, CheckInRefusal>> {
  return transact(db, async (tx): Promise<Result<undefined, CheckInRefusal>> => {
    const open = await openMeeting(tx, order);
    if (!open.ok) return open;
    await arrive(tx, { of: open.value, personIds: [order.personId], by: "button", now: order.now });
    return ok();
  });
}

/**
 * Someone scans the badge of whoever sits opposite: both are at the table. Refuses what `checkIn`
 * refuses, what is no badge of this event, one's own, and that of somebody who does not sit here.
 * @returns who was scanned.
 */
export async function checkInByBadge(
  db: Db,
  order: Order & { code: string },
): Promise<Result<{ personId: string }, CheckInRefusal>> {
  const { event, code, personId, now } = order;
  return transact(db, async (tx): Promise<Result<{ personId: string }, CheckInRefusal>> => {
    const open = await openMeeting(tx, order);
    if (!open.ok) return open;
    const holder = await badgeHolder(tx, { eventId: event.id, code });
    if (!holder.ok) return holder;
    if (holder.value === personId) return refused("own_badge");
    const sits = open.value.sitters.some((one) => one.personId === holder.value);
    if (!sits) return refused("badge_of_another_table");
    const personIds = [personId, holder.value];
    await arrive(tx, { of: open.value, personIds, by: "scan", now });
    return ok({ personId: holder.value });
  });
}

/** A meeting of this person at which one can arrive now; the plan is held. */
async function openMeeting(
  tx: Tx,
  { event, meetingId, personId, now }: Order,
): Promise<Result<AttendedMeeting, CheckInRefusal>> {
  await lockPlan(tx, event.id);
  const found = await attendedMeeting(tx, { eventId: event.id, id: meetingId });
  if (!found?.sitters.some((one) => one.personId === personId)) return refused("unknown_meeting");
  const { state, startsAt, endsAt } = found.meeting;
  if (state === "canceled") return refused("meeting_canceled");
  if (now < startsAt - checkInFrom) return refused("too_early", { at: startsAt - checkInFrom });
  return now >= endsAt ? refused("meeting_ended") : ok(found);
}

/**
 * Notes who has come, where that is not known yet. Once both sides are there, nobody is called to
 * this table in place of either any more. A part of verbs that hold the plan.
 */
export async function arrive(
  tx: Tx,
  of: {
    of: AttendedMeeting;
    personIds: string[];
    by: "button" | "scan" | "organizer";
    now: Instant;
  },
): Promise<void> {
  const { meeting, sitters } = of.of;
  await tx
    .update(meetingSitters)
    .set({ arrivedAt: of.now, arrivedBy: of.by, missedAt: null })
    .where(
      and(
        eq(meetingSitters.meetingId, meeting.id),
        inArray(meetingSitters.personId, of.personIds),
        isNull(meetingSitters.arrivedAt),
      ),
    );
  const here = new Set(
    sitters
      .filter((one) => one.arrivedAt !== null || of.personIds.includes(one.personId))
      .map(({ partyId }) => partyId),
  );
  if (here.size < 2) return;
  await tx
    .update(meetingOffers)
    .set({ state: "lapsed" })
    .where(
      and(
        eq(meetingOffers.freedById, meeting.id),
        eq(meetingOffers.why, "walk_up"),
        eq(meetingOffers.state, "offered"),
      ),
    );
}
