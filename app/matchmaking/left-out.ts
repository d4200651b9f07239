import { and, asc, eq, inArray } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { meetingRequests } from "#db/schema.server.ts";
import { pairKey } from "./consent.ts";
import type { PlanFacts } from "./plan-facts.ts";
import type { PartedPair, ProblemNames } from "./plan-names.ts";

/**
 * Those of an event whom a plan leaves out before it is begun: pairs of which a request was accepted
 * and that agree no longer, never because of whom; and parties that are in no pair and have no meeting.
 */
export async function leftOut(
  db: Reader,
  { eventId, facts, names }: { eventId: string; facts: PlanFacts; names: ProblemNames },
): Promise<{ parted: PartedPair[]; unpaired: string[] }> {
  const { id, pair, state, fromPartyId, toPartyId, answeredAt } = meetingRequests;
  const answered = await db
    .select({ pair, state, fromPartyId, toPartyId })
    .from(meetingRequests)
    .where(and(eq(meetingRequests.eventId, eventId), inArray(state, ["accepted", "declined"])))
    .orderBy(asc(answeredAt), asc(id));
  const agreed = new Set(facts.pairs.map(({ a, b }) => pairKey(a, b)));
  const fixed = facts.fixed.map(({ meeting }) => meeting);
  const met = new Set(fixed.map((meeting) => meeting.pair));
  const last = new Map(answered.map((request) => [request.pair, request]));
  const parted = [...last.values()]
    .filter((one) => one.state === "accepted" && !agreed.has(one.pair) && !met.has(one.pair))
    .map(({ fromPartyId: from, toPartyId: to }): PartedPair => {
      const [a, b] = from < to ? [from, to] : [to, from];
      return { a, b, gone: [a, b].filter((partyId) => !facts.members.has(partyId)) };
    });
  const paired = new Set([
    ...names.participants.map(({ partyId }) => partyId),
    ...fixed.flatMap(({ aPartyId, bPartyId }) => [aPartyId, bPartyId]),
  ]);
  return { parted, unpaired: [...facts.members.keys()].filter((party) => !paired.has(party)) };
}
