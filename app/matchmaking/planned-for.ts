import { and, desc, eq, inArray, or } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { availabilities, meetingRequests, proposals, publications } from "#db/schema.server.ts";
import { meetingsOf } from "./meetings.ts";
import { type OwnMeeting, seenByParty } from "./own-meetings.ts";
import type { Participant } from "./participants.ts";
import { membersOfParty, type Party, partyOf } from "./parties.ts";
import { reasonsOfParty, type SaidReason } from "./plan-reasons.ts";
import { partyLimitsOf, planSettingsOf } from "./plan-settings.ts";

/** What the published plan says to a party, by the other party's id. */
export type Planned = {
  meetings: Map<string, OwnMeeting>;
  reasons: Map<string, SaidReason>;
  /** Why it has no meeting at all; null where it has one, or none was agreed in time. */
  alone: SaidReason | null;
  /** Whether its people would have more meetings by raising a limit of their own. */
  mayRaise: boolean;
};

/**
 * The meetings of a party, and why other requests of theirs have none. What was agreed before the plan
 * was made and is not in it, because somebody would not meet any more, has the reason most have: a no
 * is never told.
 */
export async function plannedFor(
  db: Reader,
  { eventId, partyId }: { eventId: string; partyId: string | null },
): Promise<Planned> {
  if (partyId === null) {
    return { meetings: new Map(), reasons: new Map(), alone: null, mayRaise: false };
  }
  const found = await meetingsOf(db, { eventId, partyId });
  const own = found.map((meeting) => seenByParty(meeting, partyId));
  const meetings = new Map(own.map((meeting) => [meeting.with.partyId, meeting]));
  const said = await reasonsOfParty(db, { eventId, partyId });
  const reasons: Planned["reasons"] = new Map();
  for (const [pair, reason] of said) {
    const other = pair.split(" ").find((id) => id !== partyId);
    if (other) reasons.set(other, reason);
  }
  const party = await partyOf(db, eventId, partyId);
  const mayRaise = party !== null && (await takenBy(db, { eventId, party })).mayRaise;
  const madeAt = await planMadeAt(db, eventId);
  if (madeAt === null) return { meetings, reasons, alone: null, mayRaise };
  const agreed = await agreedWith(db, partyId);
  const isFull = [...said.values()].some(({ full }) => full.includes(partyId));
  const full = isFull ? [partyId] : [];
  const unfit: SaidReason = { reason: "outbid", full, changes: [{ kind: "worth", by: 1 }] };
  const before = agreed.filter(({ at }) => at <= madeAt);
  for (const { other } of before) {
    if (!meetings.has(other) && !reasons.has(other)) reasons.set(other, unfit);
  }
  const unasked: SaidReason = {
    reason: "no_pair",
    full: [],
    changes: [{ kind: "pair", partyId }],
  };
  const unsaid = before.length > 0 ? unfit : agreed.length > 0 ? null : unasked;
  const alone = own.length > 0 ? null : (said.get(partyId) ?? unsaid);
  return { meetings, reasons, alone, mayRaise };
}

/** When the plan that is published was begun; null where none is. */
async function planMadeAt(db: Reader, eventId: string): Promise<Instant | null> {
  const [last] = await db
    .select({ at: proposals.startedAt })
    .from(publications)
    .innerJoin(proposals, eq(proposals.id, publications.proposalId))
    .where(eq(publications.eventId, eventId))
    .orderBy(desc(publications.number))
    .limit(1);
  return last?.at ?? null;
}

/** With whom a party agreed to meet by a request, and when. */
async function agreedWith(db: Reader, partyId: string): Promise<{ other: string; at: Instant }[]> {
  const { fromPartyId, toPartyId, answeredAt, askedAt, state } = meetingRequests;
  const rows = await db
    .select({ from: fromPartyId, to: toPartyId, answeredAt, askedAt })
    .from(meetingRequests)
    .where(and(eq(state, "accepted"), or(eq(fromPartyId, partyId), eq(toPartyId, partyId))));
  return rows.map(({ from, to, answeredAt, askedAt }) => ({
    other: from === partyId ? to : from,
    at: answeredAt ?? askedAt,
  }));
}

/**
 * How many meetings someone's party has agreed to, where that is more than its people take at most,
 * and whether those could take more themselves; else null: all of them may still be placed.
 */
export async function agreedBeyond(
  db: Reader,
  { event, partyId }: Pick<Participant, "event" | "partyId">,
): Promise<{ agreed: number; most: number; mayRaise: boolean } | null> {
  const party = partyId === null ? null : await partyOf(db, event.id, partyId);
  if (!party) return null;
  const { most, mayRaise } = await takenBy(db, { eventId: event.id, party });
  const agreed = await db.$count(
    meetingRequests,
    and(
      eq(meetingRequests.state, "accepted"),
      or(eq(meetingRequests.fromPartyId, party.id), eq(meetingRequests.toPartyId, party.id)),
    ),
  );
  return agreed > most ? { agreed, most, mayRaise } : null;
}

/** How many meetings a party takes at most, and whether a limit of its own people keeps it there. */
async function takenBy(
  db: Reader,
  { eventId, party }: { eventId: string; party: Party },
): Promise<{ most: number; mayRaise: boolean }> {
  const { most: usual } = await planSettingsOf(db, eventId);
  const personIds = (await membersOfParty(db, party)).map(({ id }) => id);
  const said = await db
    .select({ personId: availabilities.personId, most: availabilities.most })
    .from(availabilities)
    .where(and(eq(availabilities.eventId, eventId), inArray(availabilities.personId, personIds)));
  const own = new Map(said.map(({ personId, most }) => [personId, most ?? usual]));
  const people = personIds.reduce((sum, id) => sum + Math.min(usual, own.get(id) ?? usual), 0);
  const limit = (await partyLimitsOf(db, eventId)).get(party.id)?.most ?? null;
  const mayRaise = people < usual * personIds.length && (limit === null || people < limit);
  return { most: Math.min(limit ?? people, people), mayRaise };
}
