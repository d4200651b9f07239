import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { meetingFollowUps } from "#db/schema.server.ts";
import { attendedMeeting } from "./seated-meeting.ts";

/** What may be said of a meeting afterwards. */
export const followUpWords = ["share", "keep", "want", "done", "drop"] as const;
export type FollowUpWord = (typeof followUpWords)[number];

export type FollowUpRefusal = "unknown_meeting" | "meeting_canceled" | "not_begun_yet";

/**
 * What someone does after a meeting: lets the other side have their address (`share`) or takes that
 * back (`keep`), puts it on their own list (`want`), ticks it off (`done`) or takes it down (`drop`).
 * Refuses a meeting that is not theirs, was canceled or has not begun.
 */
export async function keepFollowUp(
  db: Db,
  order: {
    eventId: string;
    meetingId: string;
    personId: string;
    word: FollowUpWord;
    now: Instant;
  },
): Promise<Result<undefined, FollowUpRefusal>> {
  const { eventId, meetingId, personId, word, now } = order;
  return transact(db, async (tx): Promise<Result<undefined, FollowUpRefusal>> => {
    const found = await attendedMeeting(tx, { eventId, id: meetingId });
    if (!found?.sitters.some((one) => one.personId === personId)) return refused("unknown_meeting");
    if (found.meeting.state === "canceled") return refused("meeting_canceled");
    if (now < found.meeting.startsAt) return refused("not_begun_yet");
    const changed = {
      share: { sharesContact: true },
      keep: { sharesContact: false },
      want: { wanted: true, doneAt: null },
      done: { wanted: true, doneAt: now },
      drop: { wanted: false, doneAt: null },
    }[word];
    const none = { sharesContact: false, wanted: false, doneAt: null };
    await tx
      .insert(meetingFollowUps)
      .values({ meetingId, personId, eventId, ...none, ...changed, changedAt: now })
      .onConflictDoUpdate({
        target: [meetingFollowUps.meetingId, meetingFollowUps.personId],
        set: { ...changed, changedAt: now },
      });
    return ok();
  });
}
