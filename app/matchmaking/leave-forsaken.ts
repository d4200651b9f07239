import { and, eq, inArray } from "drizzle-orm";
import type { Event } from "#app/event/events.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { commitments, meetingSitters } from "#db/schema.server.ts";
import { meetingsOn } from "./forsaken-meetings.ts";
import type { OfferRow } from "./meeting-offers.ts";
import { absentParties, isForsaken } from "./seated-meeting.ts";

/**
 * Two who sit down together leave the meetings to which the other side did not come: who is missing
 * there is noted as such, and nobody's time is taken by them any more. A part of verbs.
 * @returns the people who were there.
 */
export async function leaveForsaken(
  tx: Tx,
  { event, offer, now }: { event: Pick<Event, "id">; offer: OfferRow; now: Instant },
): Promise<string[]> {
  const both = [offer.aPersonId, offer.bPersonId];
  const there: string[] = [];
  for (const one of await meetingsOn(tx, event.id, now)) {
    const isTheirs = one.sitters.some(({ personId }) => both.includes(personId));
    if (!isTheirs || !isForsaken(one, now)) continue;
    const { id } = one.meeting;
    const came = one.sitters.filter(({ arrivedAt }) => arrivedAt !== null);
    there.push(...came.map(({ personId }) => personId));
    await tx
      .delete(commitments)
      .where(and(eq(commitments.kind, "meeting"), eq(commitments.subjectId, id)));
    await tx
      .update(meetingSitters)
      .set({ missedAt: now })
      .where(
        and(eq(meetingSitters.meetingId, id), inArray(meetingSitters.partyId, absentParties(one))),
      );
  }
  return there;
}
