import { and, asc, eq } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { meetingSitters, meetings } from "#db/schema.server.ts";
import { missingAfter } from "./day-times.ts";

export type SitterRow = typeof meetingSitters.$inferSelect;

/** A meeting as it is stored, with who sits there and whether they came. */
export type AttendedMeeting = { meeting: typeof meetings.$inferSelect; sitters: SitterRow[] };

/** One meeting of an event, whatever its state; null where there is none of this id. */
export async function attendedMeeting(
  db: Reader,
  { eventId, id }: { eventId: string; id: string },
): Promise<AttendedMeeting | null> {
  const [meeting] = await db
    .select()
    .from(meetings)
    .where(and(eq(meetings.id, id), eq(meetings.eventId, eventId)));
  if (!meeting) return null;
  const sitters = await db
    .select()
    .from(meetingSitters)
    .where(eq(meetingSitters.meetingId, id))
    .orderBy(asc(meetingSitters.personId));
  return { meeting, sitters };
}

/** The parties of a meeting of which nobody has come. */
export function absentParties({ meeting, sitters }: AttendedMeeting): string[] {
  return [meeting.aPartyId, meeting.bPartyId].filter(
    (id) => !sitters.some((one) => one.partyId === id && one.arrivedAt !== null),
  );
}

/** Whether a meeting is on and, five minutes over, has one side there and nobody of the other. */
export function isForsaken(of: AttendedMeeting, now: Instant): boolean {
  const { state, startsAt, endsAt } = of.meeting;
  const isOn = state === "planned" && startsAt + missingAfter <= now && now < endsAt;
  return isOn && absentParties(of).length === 1;
}
