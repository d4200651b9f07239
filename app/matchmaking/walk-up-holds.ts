import type { Event } from "#app/event/events.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { freeAtOnce, meetingsOn } from "./forsaken-meetings.ts";
import type { OfferRow } from "./meeting-offers.ts";
import type { PlanFacts } from "./plan-facts.ts";
import { type AttendedMeeting, isForsaken } from "./seated-meeting.ts";

/** Whether two who were called to a table can still meet there now, and neither has as many as they take. */
export async function walkUpHolds(
  db: Reader,
  of: { event: Event; facts: PlanFacts; offer: OfferRow; now: Instant },
): Promise<boolean> {
  const { event, facts, offer, now } = of;
  const met = [...facts.fixed, ...facts.open].some(({ meeting }) => meeting.pair === offer.pair);
  if (met) return false;
  const on = await meetingsOn(db, event.id, now);
  const personIds = [offer.aPersonId, offer.bPersonId];
  const free = await freeAtOnce(db, { event, on, personIds, now });
  if (!personIds.every((id) => free.has(id))) return false;
  const takesMore = takesMoreAtOnce(facts, on, now);
  const { aPartyId, bPartyId, aPersonId, bPersonId } = offer;
  if (!takesMore(aPartyId, aPersonId) || !takesMore(bPartyId, bPersonId)) return false;
  return tablesAtOnce(facts, on, now).some(({ id }) => id === offer.tableId);
}

/**
 * Whether somebody takes one more meeting now, by their own limit and by that of the party for whom
 * they would sit. A meeting to which the other side has not come is one they would leave for it.
 */
export function takesMoreAtOnce(
  facts: PlanFacts,
  on: AttendedMeeting[],
  now: Instant,
): (partyId: string, personId: string) => boolean {
  const left = new Set(on.filter((one) => isForsaken(one, now)).map(({ meeting }) => meeting.id));
  const planned = [...facts.fixed, ...facts.open].filter(({ meeting }) => !left.has(meeting.id));
  return (partyId, personId) => {
    const { most } = facts.settings;
    const ofPerson = planned.filter(({ sitters }) =>
      sitters.some((one) => one.personId === personId),
    );
    if (ofPerson.length >= Math.min(most, facts.people.get(personId)?.rules.most ?? most)) {
      return false;
    }
    const ofParty = planned.filter(({ meeting }) =>
      [meeting.aPartyId, meeting.bPartyId].includes(partyId),
    );
    return ofParty.length < (facts.limits.get(partyId)?.most ?? Number.POSITIVE_INFINITY);
  };
}

/** The tables at which somebody could sit down now: in use, and nobody is expected at them. */
export function tablesAtOnce(
  facts: PlanFacts,
  on: AttendedMeeting[],
  now: Instant,
): PlanFacts["tables"] {
  const taken = new Set(
    on.filter((one) => !isForsaken(one, now)).map(({ meeting }) => meeting.tableId),
  );
  return facts.tables.filter(({ id, outOfOrder }) => !outOfOrder && !taken.has(id));
}
