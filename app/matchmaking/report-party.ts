import { and, eq, isNull } from "drizzle-orm";
import { actorOf } from "#app/accounts/people.ts";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { reports } from "#db/schema.server.ts";
import { callOffWith } from "./call-off.ts";
import { lockPlan } from "./lock-plan.ts";
import type { Participant } from "./participants.ts";
import { membersOfParty, partyOf } from "./parties.ts";

export type ReportRefusal = "unknown_party" | "own_party" | "too_many_reports";

/** More open reports of one person help nobody. */
const mostOpen = 20;

/**
 * Tells the organizers about a party or one person of it; nobody else is told. Meetings with them
 * that lie ahead are called off, as if someone had canceled them. Refuses one's own
 * party, one that is not there, and a person with too many reports that are still open.
 */
export async function reportParty(
  db: Db,
  {
    who,
    partyId,
    personId,
    words,
    now,
  }: {
    who: Participant;
    partyId: string;
    personId: string | null;
    words: string;
    now: Instant;
  },
): Promise<Result<undefined, ReportRefusal>> {
  return transact(db, async (tx): Promise<Result<undefined, ReportRefusal>> => {
    if (partyId === who.partyId) return refused("own_party");
    const plan = await lockPlan(tx, who.event.id);
    const party = await partyOf(tx, who.event.id, partyId);
    if (!party) return refused("unknown_party");
    const members = personId === null ? [] : await membersOfParty(tx, party);
    if (personId !== null && !members.some(({ id }) => id === personId)) {
      return refused("unknown_party");
    }
    const open = await tx.$count(
      reports,
      and(
        eq(reports.eventId, who.event.id),
        eq(reports.byPersonId, who.person.id),
        isNull(reports.settledAt),
      ),
    );
    if (open >= mostOpen) return refused("too_many_reports", { max: mostOpen });
    const id = newId(now);
    await tx.insert(reports).values({
      id,
      eventId: who.event.id,
      byPersonId: who.person.id,
      aboutPartyId: partyId,
      aboutPersonId: personId,
      words,
      reportedAt: now,
      settledAt: null,
      settledBy: "",
    });
    await recordActivity(tx, {
      eventId: who.event.id,
      actor: actorOf(who.person),
      verb: "reported_party",
      subject: { kind: "report", id },
      at: now,
    });
    await callOffWith(tx, { who, partyId, personId, plan, now });
    return ok();
  });
}

/** An organizer has dealt with a report. Refuses one that is settled or not there. */
export async function settleReport(
  db: Db,
  { eventId, id, actor, now }: { eventId: string; id: string; actor: Actor; now: Instant },
): Promise<Result<undefined, "unknown_report">> {
  return transact(db, async (tx): Promise<Result<undefined, "unknown_report">> => {
    const settled = await tx
      .update(reports)
      .set({ settledAt: now, settledBy: actor.label })
      .where(and(eq(reports.id, id), eq(reports.eventId, eventId), isNull(reports.settledAt)))
      .returning({ id: reports.id });
    if (settled.length === 0) return refused("unknown_report");
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "settled_report",
      subject: { kind: "report", id },
      at: now,
    });
    return ok();
  });
}
