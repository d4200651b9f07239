import { and, eq, inArray } from "drizzle-orm";
import { actorOf } from "#app/accounts/people.ts";
import { recordActivity } from "#app/audit/record-activity.ts";
import { caughtRefusal, ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { membersOf } from "#app/organizations/parties.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { meetingRequests, wishes } from "#db/schema.server.ts";
import { changeMeetings, type MeetingChanges } from "./change-meetings.ts";
import { lockPlan } from "./lock-plan.ts";
import { liveOffers } from "./meeting-offers.ts";
import { meetingSettingsOf } from "./meeting-settings.ts";
import { offerFreedSlot } from "./offer-freed-slot.ts";
import { ownSlots, whyNotChange } from "./own-slots.ts";
import type { Participant } from "./participants.ts";
import { type PlanFacts, planFacts } from "./plan-facts.ts";
import type { SeatedMeeting } from "./planned-meetings.ts";
import { tellMeetings } from "./tell-meetings.ts";

export type OwnChangeRefusal =
  | "unknown_meeting"
  | "people_may_not"
  | "locked_by_organizers"
  | "too_late"
  | "no_longer_agreed"
  | "slot_not_free"
  | "busy";

type Who = Pick<Participant, "event" | "person">;
type Order = { who: Who; meetingId: string; now: Instant };

/**
 * Moves one's own meeting to a slot in which both who sit there are free and a table is; the other
 * side gets a letter and a calendar entry that replaces the first, and the slot that came free is
 * offered to others. Refuses a meeting that is not one's own or is over; where the organizers keep
 * changes to themselves, locked this one, or it begins too soon; two that no longer agree; and a slot
 * that is not free or begins too soon itself.
 */
export function moveOwnMeeting(
  db: Db,
  order: Order & { startsAt: Instant },
): Promise<Result<undefined, OwnChangeRefusal>> {
  const { who, startsAt, now } = order;
  return changing(db, order, async (tx, { facts, seated }) => {
    const live = await liveOffers(tx, who.event.id, now);
    const slots = ownSlots(facts, seated, { live, now });
    if (slots === null) return refused("no_longer_agreed");
    const to = slots.find((slot) => slot.startsAt === startsAt);
    if (!to) return refused("slot_not_free");
    const change = { ...seated, to: { ...to, requestId: seated.meeting.requestId } };
    return ok({ cancel: [], move: [change], add: [] });
  });
}

/**
 * Cancels one's own meeting for good: it is consent no longer, so that no plan places it again unless
 * somebody asks anew. The other side gets a letter and a calendar entry that takes it out, and the
 * slot is offered to others. Refuses what moving refuses, but that the two need not agree.
 */
export function cancelOwnMeeting(
  db: Db,
  order: Order,
): Promise<Result<undefined, OwnChangeRefusal>> {
  const { who, now } = order;
  return changing(db, order, async (tx, { seated, partyId }) => {
    await takeConsentBack(tx, seated, { who, partyId, now });
    const cancel = [{ ...seated, why: "person" as const, byPartyId: partyId }];
    return ok({ cancel, move: [], add: [] });
  });
}

/** Carries out what is found to be right, tells the others and offers what came free, all at once. */
function changing(
  db: Db,
  { who, meetingId, now }: Order,
  work: (
    tx: Tx,
    of: { facts: PlanFacts; seated: SeatedMeeting; partyId: string },
  ) => Promise<Result<MeetingChanges, OwnChangeRefusal>>,
): Promise<Result<undefined, OwnChangeRefusal>> {
  const { event, person } = who;
  return caughtRefusal(() =>
    transact(db, async (tx): Promise<Result<undefined, OwnChangeRefusal>> => {
      const plan = await lockPlan(tx, event.id);
      const facts = await planFacts(tx, event, now);
      const all = [...facts.fixed, ...facts.open];
      const seated = all.find(({ meeting }) => meeting.id === meetingId);
      const own = seated?.sitters.find(({ personId }) => personId === person.id);
      if (!seated || !own) return refused("unknown_meeting");
      const why = whyNotChange(seated, { settings: facts.settings, now });
      if (why) return refused(why, { minutes: facts.settings.changeUntilMinutes });
      const found = await work(tx, { facts, seated, partyId: own.partyId });
      if (!found.ok) return found;

      const changes = found.value;
      await changeMeetings(tx, { eventId: event.id, changes, now });
      await tellMeetings(tx, { event, key: `own-${plan.changes}`, changes, added: [], now });
      await recordActivity(tx, {
        eventId: event.id,
        actor: actorOf(person),
        verb: changes.move.length > 0 ? "moved_meeting" : "canceled_meeting",
        subject: { kind: "meetings", id: meetingId },
        at: now,
      });
      const { startsAt, tableId } = seated.meeting;
      const freed = { startsAt, tableId, freedById: meetingId };
      await offerFreedSlot(tx, { event, freed, now });
      return ok();
    }),
  );
}

/** An accepted request is over; where a mutual wish is consent, so are the wishes of one's party. */
async function takeConsentBack(
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
  await tx
    .delete(wishes)
    .where(
      and(
        eq(wishes.partyId, otherId),
        inArray(wishes.personId, colleagues),
        inArray(wishes.wish, ["must", "would"]),
      ),
    );
}
