import type { Instant } from "#app/lib/time.ts";
import { type ConsentedPair, pairKey } from "./consent.ts";
import { brokenLocks } from "./contradictions.ts";
import type { Instance, InstanceMeeting } from "./instance.ts";
import type { PlanFacts } from "./plan-facts.ts";

/** A pair that agreed on a slot, by the numbers of a problem. */
export type AgreedPair = { key: string; a: number; b: number; w: number; slot: number };

/**
 * The time at which two agreed to meet and at no other: null where any suits, no slot begins then any
 * more, or their meeting that is published was moved to another since.
 */
export function agreedTime(
  { slots, open }: Pick<PlanFacts, "slots" | "open">,
  pair: Pick<ConsentedPair, "a" | "b" | "startsAt">,
): Instant | null {
  const { startsAt } = pair;
  if (startsAt === null || !slots.some((slot) => slot.startsAt === startsAt)) return null;
  const key = pairKey(pair.a, pair.b);
  const planned = open.find(({ meeting }) => meeting.pair === key)?.meeting;
  return planned && planned.startsAt !== startsAt ? null : startsAt;
}

/**
 * The problem with pairs that agreed on a time as locks of it, what is worth most first, behind the
 * locks it has. A pair whose time breaks a rule is taken out and told (`unkept`): no plan places two
 * at a time they did not agree on.
 */
export function withAgreedTimes(
  problem: Instance,
  agreed: AgreedPair[],
): { problem: Instance; unkept: AgreedPair[] } {
  const order = [...agreed].sort((x, y) => y.w - x.w || (x.key < y.key ? -1 : 1));
  const locks: InstanceMeeting[] = [...(problem.locks ?? [])];
  const unkept: AgreedPair[] = [];
  for (const one of order) {
    const lock = lockOf(problem, locks, one);
    const all = lock ? [...about(locks, lock), lock] : [];
    if (lock && brokenLocks({ ...problem, locks: all }).length === 0) locks.push(lock);
    else unkept.push(one);
  }
  const out = new Set(unkept.map(({ a, b }) => `${a} ${b}`));
  const pairs = problem.pairs.filter(({ a, b }) => !out.has(`${a} ${b}`));
  return { problem: { ...problem, pairs, ...(locks.length > 0 ? { locks } : {}) }, unkept };
}

/** The locks that one more has to get along with: those of its people, and of its slot. */
function about(locks: InstanceMeeting[], { a, b, slot }: InstanceMeeting): InstanceMeeting[] {
  return locks.filter((one) => one.slot === slot || [a, b].some((p) => one.a === p || one.b === p));
}

/** Where people walk between buildings a lock needs a table: one from which they come in time. */
function lockOf(
  { walk = 0, tableNumbers, tables, booths, buildings }: Instance,
  locks: InstanceMeeting[],
  { a, b, slot }: AgreedPair,
): InstanceMeeting | null {
  if (walk === 0 || [a, b].some((p) => (booths?.[p] ?? -1) >= 0)) return { a, b, slot };
  const theirs = about(locks, { a, b, slot: -1 }).filter(
    (one) => one.slot !== slot && Math.abs(one.slot - slot) <= walk,
  );
  const houseOf = (it: InstanceMeeting) =>
    buildings?.[it.table ?? [it.a, it.b].map((p) => booths?.[p] ?? -1).find((n) => n >= 0) ?? -1];
  const taken = new Set(locks.filter((one) => one.slot === slot).map(({ table }) => table));
  const open = tableNumbers?.[slot] ?? Array.from({ length: tables[slot] ?? 0 }, (_, n) => n);
  const table = open.find(
    (it) => !taken.has(it) && theirs.every((one) => houseOf(one) === buildings?.[it]),
  );
  return table === undefined ? null : { a, b, slot, table };
}
