import { and, eq, type SQL } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { meetingSitters, meetings } from "#db/schema.server.ts";

/** A meeting as it is stored, with who sits there. */
export type SeatedMeeting = {
  meeting: typeof meetings.$inferSelect;
  sitters: { partyId: string; personId: string }[];
};

/**
 * The rows of an event's meetings that take place, all or some (`which`), each with who sits there;
 * two queries.
 */
export async function plannedMeetings(
  db: Reader,
  eventId: string,
  which?: SQL,
): Promise<SeatedMeeting[]> {
  const rows = await db
    .select()
    .from(meetings)
    .where(and(eq(meetings.eventId, eventId), eq(meetings.state, "planned"), which));
  const seated = await db.select().from(meetingSitters).where(eq(meetingSitters.eventId, eventId));
  const byMeeting = new Map<string, SeatedMeeting["sitters"]>();
  for (const { meetingId, partyId, personId } of seated) {
    const known = byMeeting.get(meetingId);
    if (known) known.push({ partyId, personId });
    else byMeeting.set(meetingId, [{ partyId, personId }]);
  }
  return rows.map((meeting) => ({ meeting, sitters: byMeeting.get(meeting.id) ?? [] }));
}
