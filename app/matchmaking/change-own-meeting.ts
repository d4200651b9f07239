import { actorOf } from "#app/accounts/people.ts";
import { recordActivity } from "#app/audit/record-activity.ts";
import { caughtRefusal, ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { cancelFor, takeConsentBack } from "./call-off.ts";
import { changeMeetings } from "./change-meetings.ts";
import { lockPlan, type PlanState } from "./lock-plan.ts";
import { ownSlots, whyNotChange } from "./own-slots.ts";
import type { Participant } from "./participants.ts";
import { type PlanFacts, planFacts } from "./plan-facts.ts";
import type { SeatedMeeting } from "./planned-meetings.ts";
import { tellAndOffer } from "./tell-and-offer.ts";

export type OwnChangeRefusal =
  | "unknown_meeting"
  | "people_may_not"
  | "locked_by_organizers"
  | "too_late"
  | "slot_not_free"
  | "busy";

type Who = Pick<Participant, "event" | "person">;
type Order = { who: Who; meetingId: string; now: Instant };

/**
 * Moves one's own meeting to a slot in which both who sit there are free and a table is; the other
 * side gets a letter and a calendar entry that replaces the first, and the slot that came free is
 * offered to others. Refuses a meeting that is not one's own or is over; where the organizers keep
 * changes to themselves, locked this one, or it begins too soon; and a slot that is not free or begins
 * too soon itself, as every slot is where one of the two would not meet any more.
 */
export function moveOwnMeeting(
  db: Db,
  order: Order & { startsAt: Instant },
): Promise<Result<undefined, OwnChangeRefusal>> {
  const { who, startsAt, now } = order;
  const { event, person } = who;
  return changing(db, order, async (tx, { facts, plan, seated }) => {
    const slots = ownSlots(facts, seated, now);
    const to = slots.find((slot) => slot.startsAt === startsAt);
    if (!to) return refused("slot_not_free");
    const change = { ...seated, to: { ...to, requestId: seated.meeting.requestId } };
    const changes = { cancel: [], move: [change], add: [] };
    await changeMeetings(tx, { eventId: event.id, changes, now });
    const { id } = seated.meeting;
    await recordActivity(tx, {
      eventId: event.id,
      actor: actorOf(person),
      verb: "moved_meeting",
      subject: { kind: "meetings", id },
      at: now,
    });
    await tellAndOffer(tx, { event, key: `own-${plan.changes}`, ids: [id], now });
    return ok();
  });
}

/**
 * Cancels one's own meeting for good: it is consent no longer, so that no plan places it again unless
 * somebody asks anew. The other side gets a letter and a calendar entry that takes it out, and the
 * slot is offered to others. Refuses what moving refuses.
 */
export function cancelOwnMeeting(
  db: Db,
  order: Order,
): Promise<Result<undefined, OwnChangeRefusal>> {
  const { who, now } = order;
  return changing(db, order, async (tx, { plan, seated, partyId }) => {
    await takeConsentBack(tx, seated, { who, partyId, now });
    const key = `own-${plan.changes}`;
    await cancelFor(tx, { who, partyId, seated: [seated], key, now });
    return ok();
  });
}

/** Changes one's own meeting where the rules let one, all at once. */
function changing(
  db: Db,
  { who, meetingId, now }: Order,
  work: (
    tx: Tx,
    of: { facts: PlanFacts; plan: PlanState; seated: SeatedMeeting; partyId: string },
  ) => Promise<Result<undefined, OwnChangeRefusal>>,
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
      return work(tx, { facts, plan, seated, partyId: own.partyId });
    }),
  );
}
