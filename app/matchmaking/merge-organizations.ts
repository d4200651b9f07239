import { and, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { eventById } from "#app/event/events.ts";
import { raiseRevision } from "#app/event/raise-revision.ts";
import { localized } from "#app/lib/lang.ts";
import { ok, type Result } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type MergeRefusal, mergeInto } from "#app/organizations/merge-into.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import {
  hidings,
  meetingRequests,
  meetingSitters,
  meetings,
  meetingTables,
  reports,
  wishes,
} from "#db/schema.server.ts";
import { changeMeetings } from "./change-meetings.ts";
import { pairKey } from "./consent.ts";
import { lockPlan } from "./lock-plan.ts";
import { plannedMeetings } from "./planned-meetings.ts";
import { tellMeetings } from "./tell-meetings.ts";

/**
 * Joins an organization that is listed twice into the one that stays, with its representatives and
 * everything people said about it or it said itself: wishes, requests, hidings, reports, and with its
 * meetings and booths. Where both have something, that of the one that stays is kept. Refuses as `mergeInto` does.
 */
export async function mergeOrganizations(
  db: Db,
  {
    eventId,
    id,
    into,
    actor,
    now,
  }: { eventId: string; id: string; into: string; actor: Actor; now: Instant },
): Promise<Result<undefined, MergeRefusal>> {
  return transact(db, async (tx): Promise<Result<undefined, MergeRefusal>> => {
    await raiseRevision(tx, eventId);
    const merged = await mergeInto(tx, { eventId, id, into, now });
    if (!merged.ok) return merged;

    await moveWishes(tx, id, into);
    await moveHidings(tx, id, into);
    await moveRequests(tx, id, into, now);
    await moveMeetings(tx, { eventId, id, into, now });
    await tx.update(reports).set({ aboutPartyId: into }).where(eq(reports.aboutPartyId, id));
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "merged_organizations",
      subject: { kind: "organization", id: into },
      detail: {
        name: localized(merged.value.into.name, "zh"),
        from: localized(merged.value.from.name, "zh"),
      },
      at: now,
    });
    return ok();
  });
}

async function moveWishes(tx: Tx, id: string, into: string): Promise<void> {
  const moving = await tx
    .select({ who: wishes.personId })
    .from(wishes)
    .where(and(eq(wishes.partyId, id), isNotNull(wishes.wish)));
  const wishing = moving.map(({ who }) => who);
  const silent = and(eq(wishes.partyId, into), isNull(wishes.wish));
  if (wishing.length > 0) {
    await tx.delete(wishes).where(and(silent, inArray(wishes.personId, wishing)));
  }
  const kept = await tx
    .select({ who: wishes.personId })
    .from(wishes)
    .where(eq(wishes.partyId, into));
  const whose = kept.map(({ who }) => who);
  const doubled = and(eq(wishes.partyId, id), inArray(wishes.personId, whose));
  if (whose.length > 0) await tx.delete(wishes).where(doubled);
  await tx.update(wishes).set({ partyId: into }).where(eq(wishes.partyId, id));
}

async function moveHidings(tx: Tx, id: string, into: string): Promise<void> {
  const kept = await tx
    .select({ who: hidings.personId })
    .from(hidings)
    .where(eq(hidings.fromPartyId, into));
  const whose = kept.map(({ who }) => who);
  const doubled = and(eq(hidings.fromPartyId, id), inArray(hidings.personId, whose));
  if (whose.length > 0) await tx.delete(hidings).where(doubled);
  await tx.update(hidings).set({ fromPartyId: into }).where(eq(hidings.fromPartyId, id));
}

/**
 * Meetings and booths go along. One between the two, and one with a party that the other meets
 * already, is canceled: nobody meets themselves, or the same people twice.
 */
async function moveMeetings(
  tx: Tx,
  { eventId, id, into, now }: { eventId: string; id: string; into: string; now: Instant },
): Promise<void> {
  await lockPlan(tx, eventId);
  await tx.update(meetingTables).set({ partyId: into }).where(eq(meetingTables.partyId, id));
  const planned = await plannedMeetings(tx, eventId);
  const met = new Set(planned.map(({ meeting }) => meeting.pair));
  const own = planned.filter(({ meeting }) => [meeting.aPartyId, meeting.bPartyId].includes(id));
  const otherOf = ({ aPartyId, bPartyId }: { aPartyId: string; bPartyId: string }) =>
    aPartyId === id ? bPartyId : aPartyId;
  const doubled = own.filter(({ meeting }) => {
    const other = otherOf(meeting);
    return other === into || met.has(pairKey(other, into));
  });
  const cancel = doubled.map((one) => ({ ...one, why: "organizer" as const }));
  await changeMeetings(tx, { eventId, changes: { cancel, move: [], add: [] }, now });
  const event = await eventById(tx, eventId);
  const ids = doubled.map(({ meeting }) => meeting.id);
  if (event) await tellMeetings(tx, { event, key: `merged-${id}`, ids, now });
  for (const { meeting } of own.filter((one) => !doubled.includes(one))) {
    const [aPartyId = "", bPartyId = ""] = [otherOf(meeting), into].sort();
    const pair = pairKey(aPartyId, bPartyId);
    await tx.update(meetings).set({ aPartyId, bPartyId, pair }).where(eq(meetings.id, meeting.id));
    await tx
      .update(meetingSitters)
      .set({ partyId: into })
      .where(and(eq(meetingSitters.meetingId, meeting.id), eq(meetingSitters.partyId, id)));
  }
}

/** A request between the two is withdrawn; of two that wait with the same party, the older stays. */
async function moveRequests(tx: Tx, id: string, into: string, now: Instant): Promise<void> {
  const all = await tx
    .select()
    .from(meetingRequests)
    .where(or(eq(meetingRequests.fromPartyId, id), eq(meetingRequests.toPartyId, id)));
  for (const request of all) {
    const [from, to] = [request.fromPartyId, request.toPartyId].map((one) =>
      one === id ? into : one,
    ) as [string, string];
    const pair = pairKey(from, to);
    const [waiting] = await tx
      .select({ id: meetingRequests.id })
      .from(meetingRequests)
      .where(and(eq(meetingRequests.pair, pair), eq(meetingRequests.state, "asked")));
    const isOver = from === to || (request.state === "asked" && waiting !== undefined);
    const over = { state: "withdrawn", answeredAt: now } as const;
    await tx
      .update(meetingRequests)
      .set({
        fromPartyId: from,
        toPartyId: from === to ? id : to,
        pair: from === to ? pairKey(from, id) : pair,
        ...(isOver ? over : {}),
      })
      .where(eq(meetingRequests.id, request.id));
  }
}
