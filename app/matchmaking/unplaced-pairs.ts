import type { Event } from "#app/event/events.ts";
import type { Reader } from "#db/open.ts";
import { type ConsentedPair, pairKey } from "./consent.ts";
import { interestOf } from "./interest.ts";
import { pairWorth } from "./pair-worth.ts";
import type { PlanFacts } from "./plan-facts.ts";

/** The pairs of an event that agreed to meet and have no meeting, what is worth most first. */
export async function unplacedPairs(
  db: Reader,
  { event, facts }: { event: Event; facts: PlanFacts },
): Promise<ConsentedPair[]> {
  const met = new Set([...facts.fixed, ...facts.open].map(({ meeting }) => meeting.pair));
  const { weights } = facts.settings;
  const interest = await interestOf(db, event);
  return facts.pairs
    .filter(({ a, b }) => !met.has(pairKey(a, b)))
    .map((pair) => ({ pair, worth: pairWorth(pair, { weights, interest }) }))
    .sort((one, other) => other.worth - one.worth)
    .map(({ pair }) => pair);
}
