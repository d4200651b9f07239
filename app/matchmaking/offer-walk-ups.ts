import { and, eq, gt, lte } from "drizzle-orm";
import { type Event, eventById } from "#app/event/events.ts";
import type { Instant } from "#app/lib/time.ts";
import { tryEach } from "#app/lib/try-each.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { meetingOffers, meetings } from "#db/schema.server.ts";
import { pairKey } from "./consent.ts";
import { leastOfMeeting, missingAfter, walkUpUntil } from "./day-times.ts";
import { freeAtOnce, meetingsOn } from "./forsaken-meetings.ts";
import { interestOf } from "./interest.ts";
import { lockPlan } from "./lock-plan.ts";
import { makeOffer } from "./make-offer.ts";
import { liveOffers } from "./meeting-offers.ts";
import { pairWorth } from "./pair-worth.ts";
import { type PlanFacts, planFacts } from "./plan-facts.ts";
import { type AttendedMeeting, absentParties, isForsaken } from "./seated-meeting.ts";
import { tablesAtOnce, takesMoreAtOnce } from "./walk-up-holds.ts";

/**
 * Where a meeting is five minutes over and one side has not come, whoever is there is offered the
 * best match that can sit down at once, at that table. A job; each event is a transaction of its own.
 */
export async function offerWalkUps(db: Db, { now }: { now: Instant }): Promise<void> {
  const on = await db
    .selectDistinct({ eventId: meetings.eventId })
    .from(meetings)
    .where(
      and(
        eq(meetings.state, "planned"),
        lte(meetings.startsAt, now - missingAfter),
        gt(meetings.endsAt, now + leastOfMeeting),
      ),
    );
  await tryEach(on, ({ eventId }) =>
    transact(db, async (tx) => {
      await lockPlan(tx, eventId);
      const event = await eventById(tx, eventId);
      if (event) await offerAtTables(tx, { event, now });
    }),
  );
}

async function offerAtTables(
  tx: Tx,
  { event, now }: { event: Event; now: Instant },
): Promise<void> {
  const on = await meetingsOn(tx, event.id, now);
  const live = await liveOffers(tx, event.id, now);
  const asked = new Set(live.flatMap(({ aPersonId, bPersonId }) => [aPersonId, bPersonId]));
  const alone = on.filter(
    (one) =>
      isForsaken(one, now) &&
      walkUpUntil(one.meeting.endsAt, now) !== null &&
      !isCalledAway(one, on) &&
      !waitingAt(one).some((id) => asked.has(id)),
  );
  if (alone.length === 0) return;

  const facts = await planFacts(tx, event, now);
  const before = await tx
    .select({ pair: meetingOffers.pair, freedById: meetingOffers.freedById })
    .from(meetingOffers)
    .where(and(eq(meetingOffers.eventId, event.id), eq(meetingOffers.why, "walk_up")));
  const tried = new Set(before.map(({ pair, freedById }) => `${freedById} ${pair}`));
  const takesMore = takesMoreAtOnce(facts, on, now);
  const found = alone.map((one) => ({ one, pairs: pairsAt(facts, one, takesMore) }));
  const personIds = [...new Set(found.flatMap(({ pairs }) => pairs.flatMap(({ may }) => may)))];
  const free = await freeAtOnce(tx, { event, on, personIds, now });
  const interest = await interestOf(tx, event);
  const tables = tablesAtOnce(facts, on, now);
  for (const { one, pairs } of found) {
    const answerBy = walkUpUntil(one.meeting.endsAt, now);
    const host = waitingAt(one).find((id) => !asked.has(id));
    const table = tables.find(({ id }) => id === one.meeting.tableId);
    if (answerBy === null || host === undefined || !table) continue;
    const best = pairs
      .filter(({ pair }) => !tried.has(`${one.meeting.id} ${pairKey(pair.a, pair.b)}`))
      .filter(({ pair }) => table.partyId === null || [pair.a, pair.b].includes(table.partyId))
      .map(({ pair, may, hosts }) => ({
        pair,
        host: hosts.find((id) => !asked.has(id)),
        guest: may.find((id) => free.has(id) && !asked.has(id)),
        worth: pairWorth(pair, { weights: facts.settings.weights, interest }),
      }))
      .sort((x, y) => y.worth - x.worth)
      .find((it) => it.host !== undefined && it.guest !== undefined);
    if (!best?.host || !best.guest) continue;
    asked.add(best.host);
    asked.add(best.guest);
    const { pair } = best;
    const isA = waitingParty(one) === pair.a;
    await makeOffer(tx, {
      event,
      offer: {
        aPartyId: pair.a,
        bPartyId: pair.b,
        aPersonId: isA ? best.host : best.guest,
        bPersonId: isA ? best.guest : best.host,
        pair: pairKey(pair.a, pair.b),
        why: "walk_up",
        startsAt: now,
        endsAt: one.meeting.endsAt,
        tableId: table.id,
        freedById: one.meeting.id,
        answerBy,
      },
      nameOf: (id) => facts.parties.get(id)?.name ?? { zh: "", en: "" },
      now,
    });
  }
}

/** Whether whoever waited has sat down with somebody else since. */
function isCalledAway(one: AttendedMeeting, on: AttendedMeeting[]): boolean {
  const there = waitingAt(one);
  return on.some(
    ({ meeting, sitters }) =>
      meeting.startsAt > one.meeting.startsAt &&
      sitters.some(({ personId }) => there.includes(personId)),
  );
}

/** The party of which somebody is there. */
function waitingParty(one: AttendedMeeting): string {
  const { aPartyId, bPartyId } = one.meeting;
  return absentParties(one).includes(aPartyId) ? bPartyId : aPartyId;
}

/** The people who are there. */
function waitingAt({ sitters }: AttendedMeeting): string[] {
  return sitters.filter(({ arrivedAt }) => arrivedAt !== null).map(({ personId }) => personId);
}

/** Pairs of whoever waits that have no meeting: who may sit for them, who may come, and takes one more. */
function pairsAt(
  facts: PlanFacts,
  one: AttendedMeeting,
  takesMore: ReturnType<typeof takesMoreAtOnce>,
) {
  const planned = [...facts.fixed, ...facts.open];
  const met = new Set(planned.map(({ meeting }) => meeting.pair));
  const own = waitingParty(one);
  const there = waitingAt(one);
  return facts.pairs.flatMap((pair) => {
    if ((pair.a !== own && pair.b !== own) || met.has(pairKey(pair.a, pair.b))) return [];
    const [other, mine, theirs] =
      pair.a === own ? [pair.b, pair.aPeople, pair.bPeople] : [pair.a, pair.bPeople, pair.aPeople];
    const hosts = mine.filter((id) => there.includes(id) && takesMore(own, id));
    const may = theirs.filter((id) => takesMore(other, id));
    return hosts.length === 0 || may.length === 0 ? [] : [{ pair, hosts, may }];
  });
}
