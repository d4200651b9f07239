import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { meetingFeedback } from "#db/schema.server.ts";
import { attendedMeeting } from "./seated-meeting.ts";

export const verdicts = ["good", "fair", "poor"] as const;
export type Verdict = (typeof verdicts)[number];

export type FeedbackRefusal = "unknown_meeting" | "meeting_canceled" | "not_over_yet";

/**
 * What someone thought of a meeting of theirs, with a note for themselves alone; said again, it is
 * changed. Refuses a meeting that is not theirs, was canceled or is not over.
 */
export async function giveFeedback(
  db: Db,
  order: {
    eventId: string;
    meetingId: string;
    personId: string;
    verdict: Verdict;
    /** null: what was noted before stays. */
    note: string | null;
    now: Instant;
  },
): Promise<Result<undefined, FeedbackRefusal>> {
  const { eventId, meetingId, personId, verdict, note, now } = order;
  return transact(db, async (tx): Promise<Result<undefined, FeedbackRefusal>> => {
    const found = await attendedMeeting(tx, { eventId, id: meetingId });
    if (!found?.sitters.some((one) => one.personId === personId)) return refused("unknown_meeting");
    if (found.meeting.state === "canceled") return refused("meeting_canceled");
    if (now < found.meeting.endsAt) return refused("not_over_yet");
    await tx
      .insert(meetingFeedback)
      .values({ meetingId, personId, eventId, verdict, note: note ?? "", givenAt: now })
      .onConflictDoUpdate({
        target: [meetingFeedback.meetingId, meetingFeedback.personId],
        set: { verdict, givenAt: now, ...(note === null ? {} : { note }) },
      });
    return ok();
  });
}
