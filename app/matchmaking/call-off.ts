import { and, eq, gt, inArray } from "drizzle-orm";
import { actorOf } from "#app/accounts/people.ts";
import { recordActivity } from "#app/audit/record-activity.ts";
import type { Instant } from "#app/lib/time.ts";
import { membersOf } from "#app/organizations/parties.ts";
import type { Tx } from "#db/open.ts";
import { meetingRequests, meetings, wishes } from "#db/schema.server.ts";
import { changeMeetings } from "./change-meetings.ts";
import { consentedPairs, pairKey } from "./consent.ts";
import type { PlanState } from "./lock-plan.ts";
import { meetingSettingsOf } from "./meeting-settings.ts";
import type { Participant } from "./participants.ts";
import { plannedMeetings, type SeatedMeeting } from "./planned-meetings.ts";
import { takeWishesBack } from "./set-wish.ts";
import { tellAndOffer } from "./tell-and-offer.ts";

type Who = Pick<Participant, "event" | "person">;

/**
 * Someone wants no more to do with a party, or with one person of it: what they have agreed to is
 * over, and their meetings with them that lie ahead are canceled as if they had canceled them, in
 * whatever time is left and even where organizers locked them. Meetings of a colleague stay while the
 * two parties still agree. The letter says no reason. A part of verbs that hold the plan.
 */
export async function callOffWith(
  tx: Tx,
  of: {
    who: Who & { partyId: string | null };
    partyId: string;
    personId: string | null;
    plan: PlanState;
    now: Instant;
  },
): Promise<void> {
  const { who, partyId, personId, plan, now } = of;
  const { event, partyId: own } = who;
  if (own === null) return;
  const pair = pairKey(own, partyId);
  const isAhead = and(eq(meetings.pair, pair), gt(meetings.startsAt, now));
  const ahead = await plannedMeetings(tx, event.id, isAhead);
  if (ahead.length === 0) return;
  const agreed = await consentedPairs(tx, event.id);
  const isAgreed = agreed.some(({ a, b }) => pairKey(a, b) === pair);
  const sits = ({ sitters }: SeatedMeeting, id: string) =>
    sitters.some((one) => one.personId === id);
  const concerned = ahead.filter(
    (one) => !isAgreed || (sits(one, who.person.id) && (personId === null || sits(one, personId))),
  );
  for (const seated of concerned) await takeConsentBack(tx, seated, { who, partyId: own, now });
  await cancelFor(tx, { who, partyId: own, seated: concerned, key: `off-${plan.changes}`, now });
}

/**
 * Cancels meetings for someone of one side: both sides are told, and each slot that came free is
 * offered to others. A part of verbs that hold the plan.
 */
export async function cancelFor(
  tx: Tx,
  of: { who: Who; partyId: string; seated: SeatedMeeting[]; key: string; now: Instant },
): Promise<void> {
  const { who, partyId, seated, key, now } = of;
  const { event, person } = who;
  if (seated.length === 0) return;
  const cancel = seated.map((one) => ({ ...one, why: "person" as const, byPartyId: partyId }));
  await changeMeetings(tx, { eventId: event.id, changes: { cancel, move: [], add: [] }, now });
  const ids = seated.map(({ meeting }) => meeting.id);
  for (const id of ids) {
    await recordActivity(tx, {
      eventId: event.id,
      actor: actorOf(person),
      verb: "canceled_meeting",
      subject: { kind: "meetings", id },
      at: now,
    });
  }
  await tellAndOffer(tx, { event, key, ids, now });
}

/** An accepted request is over; where a mutual wish is consent, so are the wishes of one's party. */
export async function takeConsentBack(
  tx: Tx,
  { meeting }: SeatedMeeting,
  { who, partyId, now }: { who: Who; partyId: string; now: Instant },
): Promise<void> {
  const isPair = and(
    eq(meetingRequests.eventId, who.event.id),
    eq(meetingRequests.pair, meeting.pair),
    eq(meetingRequests.state, "accepted"),
  );
  const requests = await tx.select().from(meetingRequests).where(isPair);
  for (const { id, fromPartyId } of requests) {
    const state = fromPartyId === partyId ? "withdrawn" : "declined";
    await tx
      .update(meetingRequests)
      .set({ state, answeredAt: now })
      .where(eq(meetingRequests.id, id));
  }
  const { consent } = await meetingSettingsOf(tx, who.event);
  if (consent !== "mutual_wish") return;
  const otherId = meeting.aPartyId === partyId ? meeting.bPartyId : meeting.aPartyId;
  const colleagues = (await membersOf(tx, who.event.id)).get(partyId) ?? [];
  const agreed = and(
    eq(wishes.partyId, otherId),
    inArray(wishes.personId, colleagues),
    inArray(wishes.wish, ["must", "would"]),
  );
  await takeWishesBack(tx, agreed, now);
}
