import { pairKey } from "./consent.ts";
import type { Instance, InstancePair } from "./instance.ts";
import type { PlanFacts } from "./plan-facts.ts";
import type { PlanNames } from "./plan-names.ts";
import { participantsOf } from "./plan-participants.ts";
import { slotBits } from "./slot-bits.ts";

/** What it is worth for two parties to meet beyond their wishes, 0 to 100. */
export type Interest = (aPartyId: string, bPartyId: string) => number;

/**
 * The problem a plan has to solve, and who its numbers are: everyone who may meet somebody, the
 * slots of each day filled up to those of the longest, and what each meeting is worth. Investors
 * come first and keep their tables; without any, everyone does.
 */
export function planProblem(
  facts: PlanFacts,
  { name, interest, apart }: { name: string; interest: Interest; apart: ReadonlySet<string> },
): { problem: Instance; names: PlanNames } {
  const days = [...new Set(facts.slots.map(({ day }) => day))].map((day) =>
    facts.slots.filter((slot) => slot.day === day),
  );
  const slotsPerDay = Math.max(1, ...days.map((slots) => slots.length));
  const order = days.flatMap((slots) =>
    Array.from({ length: slotsPerDay }, (_, n) => slots[n] ?? null),
  );
  const placeOf = new Map(facts.slots.map(({ startsAt }, at) => [startsAt, at]));
  const { participants, numberOf } = participantsOf(facts, apart);
  const busy = tablesInUse(facts);
  const usable = facts.tables.filter(({ outOfOrder, partyId }) => !outOfOrder && partyId === null);
  const tables = order.map((slot) =>
    slot === null
      ? []
      : usable.filter(({ id }) => !busy.has(`${id} ${slot.startsAt}`)).map(({ id }) => id),
  );

  const slots = order.length;
  const free = new Uint8Array(participants.length * slots);
  const isFree = (id: string, t: number) => {
    const at = placeOf.get(order[t]?.startsAt ?? -1);
    return at !== undefined && facts.people.get(id)?.free[at] === true;
  };
  for (const [p, { people }] of participants.entries()) {
    for (let t = 0; t < slots; t++) {
      if (people.some((id) => isFree(id, t))) free[p * slots + t] = 1;
    }
  }
  const requests: Record<string, string> = {};
  const met = new Set(facts.fixed.map(({ meeting }) => meeting.pair));
  const pairs: InstancePair[] = [];
  for (const pair of facts.pairs) {
    const key = pairKey(pair.a, pair.b);
    const [a, b] = [numberOf(pair.a, pair.aPeople), numberOf(pair.b, pair.bPeople)];
    if (met.has(key) || a === undefined || b === undefined) continue;
    if (pair.requestId !== null) requests[key] = pair.requestId;
    const accepted = pair.by === "request";
    pairs.push({ a: Math.min(a, b), b: Math.max(a, b), w: worth(), accepted });

    function worth(): number {
      const { weights } = facts.settings;
      const wish = (one: "must" | "would" | null) => (one === null ? 0 : weights[one]);
      const shared = Math.round((weights.interest * interest(pair.a, pair.b)) / 100);
      const said = wish(pair.wishes.a) + wish(pair.wishes.b);
      return Math.max(1, (accepted ? weights.accepted : 0) + said + shared);
    }
  }
  return {
    problem: {
      name,
      people: participants.length,
      hosts: participants.filter(({ isHost }) => isHost).length || participants.length,
      slots,
      slotsPerDay,
      tables: tables.map((ids) => ids.length),
      caps: participants.map(({ cap }) => cap),
      free,
      pairs,
      holds: "best",
    },
    names: {
      slots: order.map((slot) => slot && { startsAt: slot.startsAt, endsAt: slot.endsAt }),
      tables,
      participants: participants.map(({ partyId, people, most }) => ({
        partyId,
        people,
        most,
        free: people.map((id) => slotBits(slots, (t) => isFree(id, t))),
      })),
      requests,
    },
  };
}

/** Tables at which somebody sits already, with the slot. */
function tablesInUse({ fixed, slots }: PlanFacts): Set<string> {
  return new Set(
    fixed.flatMap(({ meeting: { tableId, startsAt, endsAt } }) =>
      slots
        .filter((slot) => slot.startsAt < endsAt && slot.endsAt > startsAt)
        .map((slot) => `${tableId} ${slot.startsAt}`),
    ),
  );
}
