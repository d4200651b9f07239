import { eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import type { Event } from "#app/event/events.ts";
import { caughtRefusal, ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { insertMany } from "#db/insert-many.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { meetingPlans, planReasons, publications } from "#db/schema.server.ts";
import { changeMeetings } from "./change-meetings.ts";
import { thaw } from "./frozen-problem.ts";
import { lockPlan } from "./lock-plan.ts";
import { planChanges } from "./plan-changes.ts";
import { planFacts } from "./plan-facts.ts";
import { reasonsOfPlan, type SayableReason } from "./plan-reasons.ts";
import { wholeProposal } from "./proposals.ts";
import { proposedMeetings } from "./proposed-meetings.ts";
import { stillHolds } from "./still-holds.ts";
import { tellAndOffer } from "./tell-and-offer.ts";
import { untoldOf } from "./untold-meetings.ts";
import { verify } from "./verify.ts";

export type PublishRefusal =
  | "unknown_proposal"
  | "other_published_since"
  | "not_verified"
  | "no_longer_holds"
  | "nothing_new"
  | "busy";

/** How many meetings a publication changed, and how many people got a letter about it. */
export type Published = {
  number: number;
  added: number;
  moved: number;
  canceled: number;
  letters: number;
};

/**
 * Makes a plan the meetings of the event: what it changes of those that are published is carried
 * out with everyone's calendar, and each person for whom it changes something, or somebody did by hand
 * a moment ago, gets one letter. What came free by hand a moment ago, and the plan leaves free, is
 * offered as it would have been; what the plan itself leaves free is not, since it has weighed all who
 * wait. Refuses a plan that is not there or not done, or was made before another was published; one
 * that the independent check does not accept; one of which meetings are no longer possible (`count`),
 * unless so many of them were read and shall be left out; and one that changes nothing.
 */
export async function publishProposal(
  db: Db,
  order: {
    event: Event;
    number: number;
    /** How many meetings that no longer hold may be left out. */
    without: number;
    actor: Actor;
    now: Instant;
  },
): Promise<Result<Published, PublishRefusal>> {
  const { event, actor, now } = order;
  // A plan that is done never changes, so that nobody has to wait while it is checked.
  const proposal = await wholeProposal(db, { eventId: event.id, number: order.number });
  if (!proposal) return refused("unknown_proposal");
  const verdict = verify(thaw(proposal.input), proposal.output);
  if (!verdict.ok) return refused("not_verified", { why: verdict.violations[0] ?? "" });
  return caughtRefusal(() =>
    transact(db, async (tx): Promise<Result<Published, PublishRefusal>> => {
      const plan = await lockPlan(tx, event.id);
      if (proposal.basedOn !== plan.published) return refused("other_published_since");
      const facts = await planFacts(tx, event, now);
      const { holds, fails } = stillHolds(facts, proposedMeetings(proposal, facts.fixed));
      if (fails.length > order.without) return refused("no_longer_holds", { count: fails.length });
      const changes = planChanges(facts.open, holds);
      const { add, move, cancel } = changes;
      if (add.length + move.length + cancel.length === 0) return refused("nothing_new");

      const byHand = (await untoldOf(tx, { eventId: event.id })).map(({ meeting }) => meeting.id);
      await changeMeetings(tx, { eventId: event.id, changes, now });
      const number = plan.published + 1;
      const letters = await tellAndOffer(tx, {
        event,
        key: `plan-${number}`,
        freedBy: byHand,
        now,
      });
      const isThere = (id: string | null) => id === null || facts.parties.has(id);
      const reasons = reasonsOfPlan(proposal).filter(
        ({ aPartyId, bPartyId }) => isThere(aPartyId) && isThere(bPartyId),
      );
      await keepReasons(tx, event.id, reasons);
      const counts = { added: add.length, moved: move.length, canceled: cancel.length };
      await tx
        .update(meetingPlans)
        .set({ published: number })
        .where(eq(meetingPlans.eventId, event.id));
      await tx.insert(publications).values({
        eventId: event.id,
        number,
        proposalId: proposal.id,
        ...counts,
        letters,
        publishedBy: actor.label,
        publishedAt: now,
      });
      await recordActivity(tx, {
        eventId: event.id,
        actor,
        verb: "published_meetings",
        subject: { kind: "meetings", id: event.id },
        detail: { version: number, count: add.length + move.length + cancel.length },
        at: now,
      });
      return ok({ number, ...counts, letters });
    }),
  );
}

/** Why the rest has no meeting, in the place of what was said before. */
async function keepReasons(tx: Tx, eventId: string, reasons: SayableReason[]): Promise<void> {
  await tx.delete(planReasons).where(eq(planReasons.eventId, eventId));
  await insertMany(
    tx,
    planReasons,
    reasons.map(({ pair, aPartyId, bPartyId, reason, full, changes }) => ({
      eventId,
      pair,
      aPartyId,
      bPartyId,
      reason,
      change: { changes, full },
    })),
  );
}
