import { and, eq } from "drizzle-orm";
import type { Event } from "#app/event/events.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { meetingOffers } from "#db/schema.server.ts";
import { type ConsentedPair, pairKey } from "./consent.ts";
import { offerUntil } from "./day-times.ts";
import { handSlots } from "./hand-slots.ts";
import { Held } from "./held.ts";
import { interestOf } from "./interest.ts";
import { makeOffer } from "./make-offer.ts";
import { pairWorth } from "./pair-worth.ts";
import { type PlanFacts, planFacts } from "./plan-facts.ts";
import { attendedMeeting } from "./seated-meeting.ts";

/** A slot that came free, at which table, and by which meeting. */
export type FreedSlot = { startsAt: Instant; tableId: string | null; freedById: string | null };

/** So many of the worthiest are looked at whole before a slot is left free. */
const mostTried = 50;

/**
 * Offers a slot that came free to the two it is worth most to, by what a plan counts: both agreed to
 * meet, have no meeting, are free then, and nothing else is offered to either at that time. Nobody is
 * offered the same slot twice, nor one they gave up themselves; no table is offered to two pairs at
 * once, and a slot is left that begins too soon or whose table has a meeting again. A part of verbs that hold the plan.
 * @returns the offer's id, or null where nobody waits for the slot.
 */
export async function offerFreedSlot(
  tx: Tx,
  { event, freed, now }: { event: Event; freed: FreedSlot; now: Instant },
): Promise<string | null> {
  const answerBy = offerUntil(freed.startsAt, now);
  if (answerBy === null) return null;
  const facts = await planFacts(tx, event, now);
  const at = facts.slots.findIndex(({ startsAt }) => startsAt === freed.startsAt);
  const slot = facts.slots[at];
  if (!slot || isTakenAgain(facts, { ...freed, ...slot })) return null;

  const before = await tx
    .select({ pair: meetingOffers.pair })
    .from(meetingOffers)
    .where(and(eq(meetingOffers.eventId, event.id), eq(meetingOffers.startsAt, slot.startsAt)));
  const held = new Held(facts.offers, slot);
  for (const id of await whoGaveUp(tx, event.id, freed.freedById)) held.people.add(id);
  const asked = new Set([...before.map(({ pair }) => pair), ...held.pairs]);
  const waiting = waitingPairs(facts, { at, asked, held });
  if (waiting.length === 0) return null;

  const { weights } = facts.settings;
  const interest = await interestOf(tx, event);
  const byWorth = waiting
    .map((pair) => ({ pair, worth: pairWorth(pair, { weights, interest }) }))
    .sort((one, other) => other.worth - one.worth);
  for (const { pair } of byWorth.slice(0, mostTried)) {
    const found = handSlots(facts, pair, { besides: null, now }).find(
      (one) => one.startsAt === slot.startsAt && one.why === null,
    );
    const tables = found?.tableIds ?? [];
    const personOf = (id: string) => found?.sitters.find((one) => one.partyId === id)?.personId;
    const [aPersonId, bPersonId] = [personOf(pair.a), personOf(pair.b)];
    const tableId = tables.find((id) => id === freed.tableId) ?? tables[0];
    if (!aPersonId || !bPersonId || !tableId) continue;
    return makeOffer(tx, {
      event,
      offer: {
        aPartyId: pair.a,
        bPartyId: pair.b,
        aPersonId,
        bPersonId,
        pair: pairKey(pair.a, pair.b),
        why: "freed",
        startsAt: slot.startsAt,
        endsAt: slot.endsAt,
        tableId,
        freedById: freed.freedById,
        answerBy,
      },
      nameOf: (id) => facts.parties.get(id)?.name ?? { zh: "", en: "" },
      now,
    });
  }
  return null;
}

/** Whether another meeting is at the table by now; a booth has room for several. */
function isTakenAgain(
  facts: PlanFacts,
  { tableId, startsAt, endsAt }: FreedSlot & { endsAt: Instant },
): boolean {
  if (tableId === null || isBooth(facts, tableId)) return false;
  return [...facts.fixed, ...facts.open].some(
    ({ meeting }) =>
      meeting.tableId === tableId && meeting.startsAt < endsAt && meeting.endsAt > startsAt,
  );
}

/** Who does not want a slot that came free: whoever canceled their meeting, or both who have moved. */
async function whoGaveUp(tx: Tx, eventId: string, freedById: string | null): Promise<string[]> {
  const freeing = freedById && (await attendedMeeting(tx, { eventId, id: freedById }));
  if (!freeing) return [];
  const { state, canceledByPartyId } = freeing.meeting;
  return freeing.sitters
    .filter(({ partyId }) => state === "planned" || partyId === canceledByPartyId)
    .map(({ personId }) => personId);
}

/** Pairs without a meeting that could have one in a slot, as far as a first look tells. */
function waitingPairs(
  facts: PlanFacts,
  { at, asked, held }: { at: number; asked: Set<string>; held: Held },
): ConsentedPair[] {
  const planned = [...facts.fixed, ...facts.open];
  const slot = facts.slots[at];
  const met = new Set(planned.map(({ meeting }) => meeting.pair));
  const busy = new Set(
    planned.flatMap(({ meeting, sitters }) =>
      slot && meeting.startsAt < slot.endsAt && meeting.endsAt > slot.startsAt
        ? sitters.map(({ personId }) => personId)
        : [],
    ),
  );
  const isFree = (id: string) =>
    facts.people.get(id)?.free[at] === true && !busy.has(id) && !held.people.has(id);
  return facts.pairs.flatMap((pair) => {
    const key = pairKey(pair.a, pair.b);
    if (met.has(key) || asked.has(key)) return [];
    if (pair.startsAt !== null && pair.startsAt !== slot?.startsAt) return [];
    const [aPeople, bPeople] = [pair.aPeople.filter(isFree), pair.bPeople.filter(isFree)];
    return aPeople.length === 0 || bPeople.length === 0 ? [] : [{ ...pair, aPeople, bPeople }];
  });
}

function isBooth({ tables }: PlanFacts, id: string): boolean {
  return tables.some((table) => table.id === id && table.partyId !== null);
}
