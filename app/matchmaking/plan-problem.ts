import { type AgreedPair, agreedTime, withAgreedTimes } from "./agreed-times.ts";
import { pairKey } from "./consent.ts";
import type { Instance, InstanceMeeting, InstancePair } from "./instance.ts";
import { type Interest, pairWorth } from "./pair-worth.ts";
import type { PlanFacts } from "./plan-facts.ts";
import { type PlanLock, withLocks } from "./plan-locks.ts";
import type { ProblemNames } from "./plan-names.ts";
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
 * come first and keep their tables; without any, everyone does. Meetings that are locked or have
 * begun are locks of the problem where they keep to its rules; others only take what they need. Two
 * who agreed on a time meet then or not at all.
 */
export function planProblem(
  facts: PlanFacts,
  { name, interest, apart, keeps }: Asked,
): { problem: Instance; names: ProblemNames } {
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
  const fixed = new Map(facts.fixed.map((one) => [one.meeting.pair, one]));
  const fixedPairs: { pair: InstancePair; key: string }[] = [];
  const pairs: InstancePair[] = [];
  const between = new Map<string, InstancePair>();
  const agreed: AgreedPair[] = [];
  for (const pair of facts.pairs) {
    const key = pairKey(pair.a, pair.b);
    const at = agreedTime(facts, pair);
    const slot = order.findIndex((one) => one && one.startsAt === at);
    const sits = (id: string) =>
      fixed.get(key)?.sitters.some(({ personId }) => personId === id) ?? false;
    const who = (willing: string[]) => {
      if (fixed.has(key)) return willing.filter(sits);
      const able = willing.filter((id) => slot >= 0 && isFree(id, slot));
      return still(key, able.length > 0 ? able : willing);
    };
    const [a, b] = [numberOf(pair.a, who(pair.aPeople)), numberOf(pair.b, who(pair.bPeople))];
    if (a === undefined || b === undefined) continue;
    if (pair.requestId !== null) requests[key] = pair.requestId;
    const accepted = pair.by === "request";
    const w = pairWorth(pair, { weights: facts.settings.weights, interest });
    const one = { a: Math.min(a, b), b: Math.max(a, b), w, accepted };
    if (fixed.has(key)) fixedPairs.push({ pair: one, key });
    else {
      pairs.push(one);
      between.set(key, one);
      if (slot >= 0) agreed.push({ key, a: one.a, b: one.b, w, slot });
    }
  }
  const { tables, ids: tableIds, numberOfTable } = planTables(facts, order, participants);
  const slotAt = ({ startsAt, endsAt }: { startsAt: number; endsAt: number }) =>
    order.findIndex((one) => one?.startsAt === startsAt && one.endsAt === endsAt);
  const locks = fixedPairs.flatMap(({ pair, key }): PlanLock[] => {
    const meeting = fixed.get(key)?.meeting;
    const slot = meeting ? slotAt(meeting) : -1;
    const own = [pair.a, pair.b].flatMap((p) => tables.booths?.[p] ?? []);
    const booth = own.find((number) => meeting && tableIds[number] === meeting.tableId);
    const table = booth ?? numberOfTable(meeting?.tableId ?? null);
    return slot < 0 || table === undefined ? [] : [{ pair, slot, table }];
  });
  const previous = facts.open.flatMap(({ meeting }): InstanceMeeting[] => {
    const pair = between.get(meeting.pair);
    const slot = slotAt(meeting);
    const table = numberOfTable(meeting.tableId);
    if (!pair || slot < 0) return [];
    return [{ a: pair.a, b: pair.b, slot, ...(table === undefined ? {} : { table }) }];
  });
  const { stay } = facts.settings;
  const locked: Instance = withLocks(
    {
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
    locks,
  );
  const { problem, unkept } = withAgreedTimes(locked, agreed);
  const keyOf = new Map(fixedPairs.map(({ pair, key }) => [`${pair.a} ${pair.b}`, key]));
  const sittersOf = ({ a, b }: InstanceMeeting): [string, [string, string]] => {
    const { sitters = [] } = fixed.get(keyOf.get(`${a} ${b}`) ?? "") ?? {};
    const of = (p: number) =>
      sitters.find(({ partyId }) => partyId === participants[p]?.partyId)?.personId ?? "";
    return [`${a} ${b}`, [of(a), of(b)]];
  };
  return {
    problem,
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
      locked: Object.fromEntries((locked.locks ?? []).map(sittersOf)),
      unkept: unkept.map(({ a, b, w, slot }) => {
        const isAway = (p: number) => free[p * slots + slot] === 0;
        return { a, b, w, slot, away: [a, b].filter(isAway) };
      }),
    },
  };
}
