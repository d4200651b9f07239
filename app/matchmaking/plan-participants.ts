import type { PlanFacts } from "./plan-facts.ts";
import type { PlanParticipant } from "./plan-names.ts";

type Numbered = Omit<PlanParticipant, "free"> & {
  cap: number;
  /** How many meetings it was promised beside its fixed ones, as far as its cap allows. */
  floor: number;
  /** How many meetings in a row it takes; 0 for any number. */
  run: number;
  isHost: boolean;
};

/**
 * Who counts as one in a plan. A party of which everyone may sit with everyone, and nobody has said
 * how often or with what breaks, is one with as many chairs as people; of any other (and of those
 * in `apart`) each one counts for themselves, and a pair is of the willing one with the least pairs.
 * What a party may have at most is then shared among its people. Whoever has fixed meetings may have
 * so many less.
 */
export function participantsOf(facts: PlanFacts, apart: ReadonlySet<string>) {
  const { members, people, settings, limits } = facts;
  const sides = facts.pairs.flatMap(({ a, b, aPeople, bPeople }) => [
    { partyId: a, willing: aPeople },
    { partyId: b, willing: bPeople },
  ]);
  const wanted = new Map<string, string[][]>();
  for (const { partyId, willing } of sides) {
    const known = wanted.get(partyId);
    if (known) known.push(willing);
    else wanted.set(partyId, [willing]);
  }
  const fixed = fixedOf(facts);
  const mostOf = (id: string) =>
    Math.max(
      0,
      Math.min(settings.most, people.get(id)?.rules.most ?? settings.most) - (fixed.get(id) ?? 0),
    );
  const hasLimits = (id: string) => {
    const rules = people.get(id)?.rules;
    return rules !== undefined && (rules.most !== null || rules.breakAfter !== null);
  };

  const participants: Numbered[] = [];
  const numbers = new Map<string, number>();
  const pairsOf = new Map<number, number>();
  const isHost = (partyId: string) => facts.parties.get(partyId)?.kind === "investor";
  const order = [...wanted].sort(
    ([a], [b]) => Number(isHost(b)) - Number(isHost(a)) || (a < b ? -1 : 1),
  );
  for (const [partyId, willing] of order) {
    const own = members.get(partyId) ?? [];
    const isOne =
      own.length > 1 &&
      !apart.has(partyId) &&
      !own.some(hasLimits) &&
      new Set(own.map(mostOf)).size === 1 &&
      willing.every((some) => some.length === own.length);
    const units = isOne ? [own] : own.map((id) => [id]);
    const had = fixed.get(partyId) ?? 0;
    const { most = null, least = null } = limits.get(partyId) ?? {};
    for (const [n, unit] of units.entries()) {
      const [first = ""] = unit;
      const share = (all: number) => shareOf(Math.max(0, all - had), { among: units.length, n });
      const own = unit.reduce((sum, id) => sum + mostOf(id), 0);
      const cap = most === null ? own : Math.min(own, share(most));
      const met = unit.reduce((sum, id) => sum + (fixed.get(id) ?? 0), 0);
      const floor = least === null ? Math.max(0, settings.least * unit.length - met) : share(least);
      for (const id of unit) numbers.set(`${partyId} ${id}`, participants.length);
      participants.push({
        partyId,
        people: unit,
        most: mostOf(first),
        floor: Math.min(cap, floor),
        run: unit.length === 1 ? (people.get(first)?.rules.breakAfter ?? 0) : 0,
        cap,
        isHost: isHost(partyId),
      });
    }
  }

  /** Whose pair it is, among those of a party who are willing. */
  function numberOf(partyId: string, willing: string[]): number | undefined {
    const all = [...new Set(willing.flatMap((id) => numbers.get(`${partyId} ${id}`) ?? []))];
    const [best] = all.sort((a, b) => (pairsOf.get(a) ?? 0) - (pairsOf.get(b) ?? 0));
    if (best !== undefined) pairsOf.set(best, (pairsOf.get(best) ?? 0) + 1);
    return best;
  }
  return { participants, numberOf };
}

/** What the nth of so many gets of a whole that is shared as evenly as can be. */
function shareOf(all: number, { among, n }: { among: number; n: number }): number {
  return Math.floor(all / among) + (n < all % among ? 1 : 0);
}

/** How many fixed meetings each person and each party has. */
function fixedOf({ fixed }: PlanFacts): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { meeting, sitters } of fixed) {
    add(meeting.aPartyId);
    add(meeting.bPartyId);
    for (const { personId } of sitters) add(personId);
  }
  return counts;
}
