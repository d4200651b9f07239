import { and, eq, inArray, or } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { raiseRevision } from "#app/event/raise-revision.ts";
import { localized } from "#app/lib/lang.ts";
import { ok, type Result } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type MergeRefusal, mergeInto } from "#app/organizations/merge-into.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { hidings, meetingRequests, reports, wishes } from "#db/schema.server.ts";
import { pairKey } from "./consent.ts";

/**
 * Joins an organization that is listed twice into the one that stays, with its representatives and
 * everything people said about it or it said itself: wishes, requests, hidings, reports. Where both
 * have something, that of the one that stays is kept. Refuses as `mergeInto` does.
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
