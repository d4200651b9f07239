import { and, eq } from "drizzle-orm";
import type { Event } from "#app/event/events.ts";
import { caughtRefusal, ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { meetingOffers } from "#db/schema.server.ts";
import { changeMeetings } from "./change-meetings.ts";
import { arrive } from "./check-in.ts";
import { pairKey } from "./consent.ts";
import { handSlots } from "./hand-slots.ts";
import { leaveForsaken } from "./leave-forsaken.ts";
import { lockPlan } from "./lock-plan.ts";
import type { OfferRow } from "./meeting-offers.ts";
import { offerFreedSlot } from "./offer-freed-slot.ts";
import { type PlanFacts, planFacts } from "./plan-facts.ts";
import type { PlannedMeeting } from "./plan-names.ts";
import { attendedMeeting } from "./seated-meeting.ts";
import { tellMeetings } from "./tell-meetings.ts";
import { walkUpHolds } from "./walk-up-holds.ts";

export type OfferRefusal = "unknown_offer" | "offer_over" | "offer_gone" | "busy";

type Order = { event: Event; personId: string; offerId: string; now: Instant };

/**
 * Takes an offered slot. Once both have, it is a meeting: each gets a letter and a calendar entry.
 * Taken again, it stays taken. Refuses an offer to somebody else, one that is over, and one that can
 * not be any more (`offer_gone`): somebody became busy, the table is taken, or they agree no longer.
 * @returns the meeting, or null while the other one has not taken it.
 */
export function takeOffer(
  db: Db,
  order: Order,
): Promise<Result<{ meetingId: string | null }, OfferRefusal>> {
  const { event, personId, now } = order;
  type Taken = Result<{ meetingId: string | null }, OfferRefusal>;
  return caughtRefusal(() =>
    transact(db, async (tx): Promise<Taken> => {
      const plan = await lockPlan(tx, event.id);
      const found = await openOffer(tx, order);
      if (!found.ok) return found;
      const offer = found.value;
      const planned = await stillPossible(tx, { event, offer, now });
      if (!planned) return refused("offer_gone");

      const took = {
        aTookAt: offer.aPersonId === personId ? (offer.aTookAt ?? now) : offer.aTookAt,
        bTookAt: offer.bPersonId === personId ? (offer.bTookAt ?? now) : offer.bTookAt,
      };
      const isOne = eq(meetingOffers.id, offer.id);
      if (took.aTookAt === null || took.bTookAt === null) {
        await tx.update(meetingOffers).set(took).where(isOne);
        return ok({ meetingId: null });
      }
      const there = offer.why === "walk_up" ? await leaveForsaken(tx, { event, offer, now }) : [];
      const origin = offer.why === "walk_up" ? ("walk_up" as const) : ("offer" as const);
      const changes = { cancel: [], move: [], add: [{ planned, origin }] };
      const added = await changeMeetings(tx, { eventId: event.id, changes, now });
      const [meetingId = null] = added;
      const made = await attendedMeeting(tx, { eventId: event.id, id: meetingId ?? "" });
      if (made) await arrive(tx, { of: made, personIds: there, by: "button", now });
      await tellMeetings(tx, { event, key: `offer-${plan.changes}`, ids: added, now });
      await tx
        .update(meetingOffers)
        .set({ ...took, state: "taken", meetingId })
        .where(isOne);
      return ok({ meetingId });
    }),
  );
}

/**
 * Declines an offered slot; the other one is not told who did, and the slot goes to the next.
 * Refuses an offer to somebody else and one that is over.
 */
export function declineOffer(db: Db, order: Order): Promise<Result<undefined, OfferRefusal>> {
  const { event, now } = order;
  return transact(db, async (tx): Promise<Result<undefined, OfferRefusal>> => {
    await lockPlan(tx, event.id);
    const found = await openOffer(tx, order);
    if (!found.ok) return found;
    await tx
      .update(meetingOffers)
      .set({ state: "declined" })
      .where(eq(meetingOffers.id, found.value.id));
    if (found.value.why === "freed") await offerFreedSlot(tx, { event, freed: found.value, now });
    return ok();
  });
}

async function openOffer(
  tx: Tx,
  { event, personId, offerId, now }: Order,
): Promise<Result<OfferRow, "unknown_offer" | "offer_over">> {
  const [offer] = await tx
    .select()
    .from(meetingOffers)
    .where(and(eq(meetingOffers.id, offerId), eq(meetingOffers.eventId, event.id)));
  if (!offer || ![offer.aPersonId, offer.bPersonId].includes(personId)) {
    return refused("unknown_offer");
  }
  const isOpen = offer.state === "offered" && now < offer.answerBy;
  return isOpen ? ok(offer) : refused("offer_over");
}

/** The meeting an offer would become, by what is true now; null where it can not be. */
async function stillPossible(
  tx: Tx,
  { event, offer, now }: { event: Event; offer: OfferRow; now: Instant },
): Promise<PlannedMeeting | null> {
  const facts = await planFacts(tx, event, now);
  const pair = facts.pairs.find(({ a, b }) => pairKey(a, b) === offer.pair);
  const { aPersonId, bPersonId, startsAt, endsAt, tableId } = offer;
  if (!pair?.aPeople.includes(aPersonId) || !pair.bPeople.includes(bPersonId)) return null;
  const both = { ...pair, aPeople: [aPersonId], bPeople: [bPersonId] };
  const possible =
    offer.why === "walk_up"
      ? await walkUpHolds(tx, { event, facts, offer, now })
      : fits(facts, both, { offer, now });
  if (!possible) return null;
  const { a, b, requestId } = pair;
  const sitters = [
    { partyId: a, personId: aPersonId },
    { partyId: b, personId: bPersonId },
  ];
  return {
    pair: offer.pair,
    aPartyId: a,
    bPartyId: b,
    requestId,
    startsAt,
    endsAt,
    tableId,
    sitters,
  };
}

function fits(
  facts: PlanFacts,
  pair: PlanFacts["pairs"][number],
  { offer, now }: { offer: OfferRow; now: Instant },
): boolean {
  const met = [...facts.fixed, ...facts.open].some(({ meeting }) => meeting.pair === offer.pair);
  if (met) return false;
  // What is offered to others as well is whoever's comes first.
  const slots = handSlots({ ...facts, offers: [] }, pair, { besides: null, now });
  const slot = slots.find(({ startsAt }) => startsAt === offer.startsAt);
  return slot?.why === null && slot.tableIds.includes(offer.tableId ?? "");
}
