import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import type { Event } from "#app/event/events.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { commitments, meetingSitters, meetings } from "#db/schema.server.ts";
import { arrive } from "./check-in.ts";
import { checkInFrom } from "./day-times.ts";
import { lockPlan } from "./lock-plan.ts";
import { type AttendedMeeting, attendedMeeting } from "./seated-meeting.ts";

/** What is seen of one side of a meeting: it is there, it has not come, or neither is known. */
export const arrivalMarks = ["arrived", "missed", "unknown"] as const;
export type ArrivalMark = (typeof arrivalMarks)[number];

export type BoardRefusal =
  | "unknown_meeting"
  | "meeting_canceled"
  | "too_early"
  | "not_begun_yet"
  | "freed_already";

type Order = { event: Pick<Event, "id">; meetingId: string; actor: Actor; now: Instant };

/**
 * Staff see who of a meeting's side is there: its people arrived, did not come, or that is taken
 * back. Refuses a meeting that is not there or canceled, one that begins in more than a quarter of an
 * hour, and to call somebody missing before it has begun.
 */
export async function markArrival(
  db: Db,
  order: Order & { partyId: string; mark: ArrivalMark },
): Promise<Result<undefined, BoardRefusal>> {
  const { event, meetingId, partyId, mark, actor, now } = order;
  return transact(db, async (tx): Promise<Result<undefined, BoardRefusal>> => {
    const open = await openMeeting(tx, order);
    if (!open.ok) return open;
    const { meeting, sitters } = open.value;
    const side = sitters.filter((one) => one.partyId === partyId);
    if (side.length === 0) return refused("unknown_meeting");
    if (mark === "missed" && now < meeting.startsAt) return refused("not_begun_yet");
    if (mark === "arrived") {
      const personIds = side.map(({ personId }) => personId);
      await arrive(tx, { of: open.value, personIds, by: "organizer", now });
    } else {
      await tx
        .update(meetingSitters)
        .set({ arrivedAt: null, arrivedBy: null, missedAt: mark === "missed" ? now : null })
        .where(and(eq(meetingSitters.meetingId, meetingId), eq(meetingSitters.partyId, partyId)));
    }
    await recordActivity(tx, {
      eventId: event.id,
      actor,
      verb: "marked_arrival",
      subject: { kind: "meetings", id: meetingId },
      detail: { to: mark },
      at: now,
    });
    return ok();
  });
}

/**
 * Staff see that a table is free again before the end: the meeting is over now, and its people's
 * time is theirs again. Refuses a meeting that is not there or canceled, has not begun, or is over.
 */
export async function freeTable(db: Db, order: Order): Promise<Result<undefined, BoardRefusal>> {
  const { event, meetingId, actor, now } = order;
  return transact(db, async (tx): Promise<Result<undefined, BoardRefusal>> => {
    const open = await openMeeting(tx, order);
    if (!open.ok) return open;
    const { startsAt, endsAt } = open.value.meeting;
    if (now <= startsAt) return refused("not_begun_yet");
    if (now >= endsAt) return refused("freed_already");
    await tx.update(meetings).set({ endsAt: now }).where(eq(meetings.id, meetingId));
    await tx
      .update(commitments)
      .set({ endsAt: now })
      .where(and(eq(commitments.kind, "meeting"), eq(commitments.subjectId, meetingId)));
    await recordActivity(tx, {
      eventId: event.id,
      actor,
      verb: "freed_table",
      subject: { kind: "meetings", id: meetingId },
      at: now,
    });
    return ok();
  });
}

async function openMeeting(
  tx: Tx,
  { event, meetingId, now }: Order,
): Promise<Result<AttendedMeeting, BoardRefusal>> {
  await lockPlan(tx, event.id);
  const found = await attendedMeeting(tx, { eventId: event.id, id: meetingId });
  if (!found) return refused("unknown_meeting");
  if (found.meeting.state === "canceled") return refused("meeting_canceled");
  return now < found.meeting.startsAt - checkInFrom ? refused("too_early") : ok(found);
}
