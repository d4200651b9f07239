import { eq } from "drizzle-orm";
import type { Event } from "#app/event/events.ts";
import { newId } from "#app/lib/ids.ts";
import { hour, type Instant } from "#app/lib/time.ts";
import { pairKey } from "#app/matchmaking/consent.ts";
import { everyoneAt, subjectOf } from "#app/matchmaking/people-to-meet.ts";
import { prepared, worthOf } from "#app/matchmaking/suggestions.ts";
import { defaultWeights } from "#app/matchmaking/weights.ts";
import { insertMany } from "#db/insert-many.ts";
import type { Tx } from "#db/open.ts";
import { meetingRequests, wishes } from "#db/schema.server.ts";
import { diceOf } from "./dice.ts";

type Asked = typeof meetingRequests.$inferInsert;

/** How many an investor and a company wish to meet, and of these ask. */
const mostOf = {
  investor: { must: 8, would: 8, asks: 14 },
  company: { must: 4, would: 6, asks: 2 },
};

/**
 * What the demo's investors and companies wish and have asked: each those it is worth most to meet,
 * some of which have answered. People who have wished something already are left alone.
 */
export async function wishAndAsk(
  tx: Tx,
  { event, now }: { event: Event; now: Instant },
): Promise<void> {
  const everyone = await everyoneAt(tx, event.id);
  const said = await tx
    .select({ personId: wishes.personId })
    .from(wishes)
    .where(eq(wishes.eventId, event.id));
  const before = new Set(said.map(({ personId }) => personId));
  const asked = await tx
    .select({ pair: meetingRequests.pair })
    .from(meetingRequests)
    .where(eq(meetingRequests.eventId, event.id));
  const pairs = new Set(asked.map(({ pair }) => pair));
  const all = everyone.parties.flatMap(({ id, organization, faces }) => {
    const [face] = faces;
    if (!organization || !face) return [];
    const subject = prepared(subjectOf(organization, faces, everyone.stars));
    return [{ id, kind: organization.kind, who: face.personId, subject }];
  });
  const wished: (typeof wishes.$inferInsert)[] = [];
  const requests: Asked[] = [];
  for (const [n, one] of all.entries()) {
    if (one.kind === "community" || before.has(one.who)) continue;
    const dice = diceOf(7_000_000 + n);
    const facing = one.kind === "investor" ? "company" : "investor";
    const most = mostOf[one.kind];
    const best = all
      .filter(({ kind }) => kind === facing)
      .map((other) => ({ ...other, worth: worthOf(one.subject, other.subject, defaultWeights) }))
      .sort((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1))
      .slice(0, most.must + most.would);
    for (const [place, other] of best.entries()) {
      const thrown = dice.next();
      const wish = thrown < 0.08 ? "no" : place < most.must ? "must" : "would";
      wished.push({
        personId: one.who,
        partyId: other.id,
        eventId: event.id,
        wish,
        origin: "own",
        wishedAt: now - hour,
      });
      const pair = pairKey(one.id, other.id);
      const asks = place < most.asks && wish !== "no";
      if (!asks || pairs.has(pair)) continue;
      pairs.add(pair);
      requests.push(request({ event, one, other, pair, answer: dice.next(), now }));
    }
  }
  await insertMany(tx, wishes, wished);
  const noes = new Set(
    wished.flatMap(({ personId, partyId, wish }) =>
      wish === "no" ? [`${personId} ${partyId}`] : [],
    ),
  );
  const answered = requests.map((one) => {
    const says = noes.has(`${one.toPersonId} ${one.fromPartyId}`);
    return says && one.state === "accepted" ? { ...one, state: "declined" as const } : one;
  });
  await insertMany(tx, meetingRequests, answered);
}

function request(of: {
  event: Event;
  one: { id: string; who: string };
  other: { id: string; who: string };
  pair: string;
  answer: number;
  now: Instant;
}): Asked {
  const { event, one, other, pair, answer, now } = of;
  const state = answer < 0.68 ? "accepted" : answer < 0.84 ? "asked" : "declined";
  return {
    id: newId(now),
    eventId: event.id,
    fromPartyId: one.id,
    fromPersonId: one.who,
    toPartyId: other.id,
    toPersonId: state === "asked" ? null : other.who,
    pair,
    note: "",
    answerNote: "",
    state,
    turn: "to",
    startsAt: null,
    askedAt: now - hour,
    answerBy: now + 23 * hour,
    answeredAt: state === "asked" ? null : now - hour / 2,
  };
}
