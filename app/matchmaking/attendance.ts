import type { Instant } from "#app/lib/time.ts";
import { missingAfter } from "./day-times.ts";
import type { Meeting, MeetingSide } from "./meetings.ts";

/** How one side of a meeting stands: somebody of it is there, expected, late, or has not come. */
export type Attendance = "arrived" | "expected" | "late" | "missed";

/**
 * How one side stands at `now`. Late is who is not there once it has begun; not come is whom staff
 * noted so, and, once it is over, who is known by nothing while the other side was there.
 */
export function attendanceOf(meeting: Meeting, side: MeetingSide, now: Instant): Attendance {
  const { sitters, partyId } = side;
  if (sitters.some(({ arrivedAt }) => arrivedAt !== null)) return "arrived";
  if (sitters.some(({ missedAt }) => missedAt !== null)) return "missed";
  const others = meeting.sides.find((one) => one.partyId !== partyId)?.sitters ?? [];
  const isMet = others.some(({ arrivedAt }) => arrivedAt !== null);
  if (now >= meeting.endsAt) return isMet ? "missed" : "expected";
  return now >= meeting.startsAt ? "late" : "expected";
}

/** Whether, five minutes over, one side is there and the other is not. */
export function isLeftAlone(meeting: Meeting, now: Instant): boolean {
  if (now < meeting.startsAt + missingAfter || now >= meeting.endsAt) return false;
  const here = meeting.sides.map((side) => attendanceOf(meeting, side, now) === "arrived");
  return here.filter(Boolean).length === 1;
}
