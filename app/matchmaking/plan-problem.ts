import { pairKey } from "./consent.ts";
import type { Instance, InstanceMeeting, InstancePair } from "./instance.ts";
import { type Interest, pairWorth } from "./pair-worth.ts";
import type { PlanFacts } from "./plan-facts.ts";
import type { PlanNames } from "./plan-names.ts";
import { participantsOf } from "./plan-participants.ts";
import { planTables } from "./plan-tables.ts";
import { slotBits } from "./slot-bits.ts";

type Asked = {
  name: string;
  interest: Interest;
  /** Parties whose people count each for themselves. */
  apart: ReadonlySet<string>;
  /** Whether meetings that are published stay where they can. */
  keeps: boolean;
};

/** What leaving a slot costs beside what staying in it counts. */
const moveCost = 15;

/**
 * The problem a plan has to solve, and who its numbers are: everyone who may meet somebody, the
 * slots of each day filled up to those of the longest, and what each meeting is worth. Investors
 * come first and keep their tables; without any, everyone does.
 */
export function planProblem(
  facts: PlanFacts,
  { name, interest, apart, keeps }: Asked,
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
  const slots = order.length;
  const isFree = (id: string, t: number) => {
    const at = placeOf.get(order[t]?.startsAt ?? -1);
    return at !== undefined && facts.people.get(id)?.free[at] === true;
  };
  const free = new Uint8Array(participants.length * slots);
  for (const [p, { people }] of participants.entries()) {
    for (let t = 0; t < slots; t++) {
      free[p * slots + t] = people.filter((id) => isFree(id, t)).length;
    }
  }
  const seated = new Map(facts.open.map(({ meeting, sitters }) => [meeting.pair, sitters]));
  const still = (key: string, willing: string[]) => {
    const sits = (id: string) => seated.get(key)?.some(({ personId }) => personId === id);
    return keeps && willing.some(sits) ? willing.filter(sits) : willing;
  };
  const requests: Record<string, string> = {};
  const met = new Set(facts.fixed.map(({ meeting }) => meeting.pair));
  const pairs: InstancePair[] = [];
  const between = new Map<string, InstancePair>();
  for (const pair of facts.pairs) {
    const key = pairKey(pair.a, pair.b);
    if (met.has(key)) continue;
    const [a, b] = [
      numberOf(pair.a, still(key, pair.aPeople)),
      numberOf(pair.b, still(key, pair.bPeople)),
    ];
    if (a === undefined || b === undefined) continue;
    if (pair.requestId !== null) requests[key] = pair.requestId;
    const accepted = pair.by === "request";
    const w = pairWorth(pair, { weights: facts.settings.weights, interest });
    const one = { a: Math.min(a, b), b: Math.max(a, b), w, accepted };
    pairs.push(one);
    between.set(key, one);
  }
  const { tables, ids: tableIds, numberOfTable } = planTables(facts, order, participants);
  const previous = facts.open.flatMap(({ meeting }): InstanceMeeting[] => {
    const pair = between.get(meeting.pair);
    const slot = order.findIndex((one) => one?.startsAt === meeting.startsAt);
    const table = numberOfTable(meeting.tableId);
    if (!pair || slot < 0) return [];
    return [{ a: pair.a, b: pair.b, slot, ...(table === undefined ? {} : { table }) }];
  });
  const { stay } = facts.settings;
  return {
    problem: {
      name,
      people: participants.length,
      hosts: participants.filter(({ isHost }) => isHost).length || participants.length,
      slots,
      slotsPerDay,
      ...tables,
      caps: participants.map(({ cap }) => cap),
      free,
      pairs,
      holds: "best",
      ids: participants.map(({ partyId, people }) => `${partyId} ${people.join(" ")}`),
      floors: participants.map(({ floor }) => floor),
      runs: participants.map(({ run }) => run),
      ...(keeps && previous.length > 0
        ? { previous, stay: { pair: stay, slot: 0, move: moveCost } }
        : {}),
    },
    names: {
      slots: order.map((slot) => slot && { startsAt: slot.startsAt, endsAt: slot.endsAt }),
      tables: tableIds,
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
