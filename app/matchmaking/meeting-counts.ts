import { and, eq, gt, ne, or } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import { membersOf } from "#app/organizations/parties.ts";
import type { Reader } from "#db/open.ts";
import { meetingRequests } from "#db/schema.server.ts";

/** How many parties can be met at an event, and how many requests wait or were answered. */
export async function meetingCounts(
  db: Reader,
  eventId: string,
  now: Instant,
): Promise<{ parties: number; requests: number; accepted: number }> {
  const ofEvent = eq(meetingRequests.eventId, eventId);
  return {
    parties: (await membersOf(db, eventId)).size,
    requests: await db.$count(
      meetingRequests,
      and(ofEvent, or(ne(meetingRequests.state, "asked"), gt(meetingRequests.answerBy, now))),
    ),
    accepted: await db.$count(meetingRequests, and(ofEvent, eq(meetingRequests.state, "accepted"))),
  };
}
