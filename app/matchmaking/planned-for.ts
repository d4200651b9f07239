import { and, eq, inArray, or } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { availabilities, meetingRequests } from "#db/schema.server.ts";
import { meetingsOf } from "./meetings.ts";
import { type OwnMeeting, seenByParty } from "./own-meetings.ts";
import type { Participant } from "./participants.ts";
import { membersOfParty, partyOf } from "./parties.ts";
import { reasonsOfParty, type SaidReason } from "./plan-reasons.ts";
import { partyLimitsOf, planSettingsOf } from "./plan-settings.ts";

/** What the published plan says to a party, by the other party's id. */
export type Planned = {
  meetings: Map<string, OwnMeeting>;
  reasons: Map<string, SaidReason>;
  /** Why it has no meeting at all; null where it has one, or nothing is published. */
  alone: SaidReason | null;
};

/** The meetings of a party, and why other requests of theirs have none. */
export async function plannedFor(
  db: Reader,
  { eventId, partyId }: { eventId: string; partyId: string | null },
): Promise<Planned> {
  if (partyId === null) return { meetings: new Map(), reasons: new Map(), alone: null };
  const found = await meetingsOf(db, { eventId, partyId });
  const own = found.map((meeting) => seenByParty(meeting, partyId));
  const meetings = new Map(own.map((meeting) => [meeting.with.partyId, meeting]));
  const said = await reasonsOfParty(db, { eventId, partyId });
  const reasons: Planned["reasons"] = new Map();
  for (const [pair, reason] of said) {
    const other = pair.split(" ").find((id) => id !== partyId);
    if (other) reasons.set(other, reason);
  }
  return { meetings, reasons, alone: own.length > 0 ? null : (said.get(partyId) ?? null) };
}

/**
 * How many meetings someone's party has agreed to, where that is more than its people take at most;
 * else null: all of them may still be placed.
 */
export async function agreedBeyond(
  db: Reader,
  { event, partyId }: Pick<Participant, "event" | "partyId">,
): Promise<{ agreed: number; most: number } | null> {
  const party = partyId === null ? null : await partyOf(db, event.id, partyId);
  if (!party) return null;
  const { most: usual } = await planSettingsOf(db, event.id);
  const personIds = (await membersOfParty(db, party)).map(({ id }) => id);
  const said = await db
    .select({ personId: availabilities.personId, most: availabilities.most })
    .from(availabilities)
    .where(and(eq(availabilities.eventId, event.id), inArray(availabilities.personId, personIds)));
  const own = new Map(said.map(({ personId, most }) => [personId, most ?? usual]));
  const people = personIds.reduce((sum, id) => sum + Math.min(usual, own.get(id) ?? usual), 0);
  const limit = (await partyLimitsOf(db, event.id)).get(party.id)?.most ?? people;
  const most = Math.min(limit, people);
  const agreed = await db.$count(
    meetingRequests,
    and(
      eq(meetingRequests.state, "accepted"),
      or(eq(meetingRequests.fromPartyId, party.id), eq(meetingRequests.toPartyId, party.id)),
    ),
  );
  return agreed > most ? { agreed, most } : null;
}
