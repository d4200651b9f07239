import type { Instance } from "./instance.ts";
import { counted } from "./verified-counts.ts";

/** What a check of a plan finds: its worth and bound recounted, and each broken rule in words. */
export type Verdict = { ok: boolean; value: number; upperBound: number; violations: string[] };

type Meeting = { i: number; c: number; slot: number; table: number };

/**
 * Checks a plan against its event and trusts nothing in it: who is free, one meeting a person and
 * slot, caps, consented pairs once, tables apart; then its numbers, its bound from its prices, and
 * that every accepted pair without a meeting has a reason.
 */
export function verify(instance: Instance, plan: unknown): Verdict {
  const violations: string[] = [];
  const fields = objectOr(plan, violations);
  const meetings = meetingsOf(fields.meetings, violations);
  const worth = pairsByKey(instance);

  rules(instance, meetings, worth, violations);
  const value = meetings.reduce((sum, { i, c }) => sum + (worth.get(keyOf(i, c))?.w ?? 0), 0);
  const upperBound = boundFrom(instance, fields.prices, violations);
  same("value", fields.value, value, violations);
  same("upperBound", fields.upperBound, upperBound, violations);
  if (value > upperBound) violations.push("The plan is worth more than its bound.");
  const gap = upperBound === 0 ? 0 : (upperBound - value) / upperBound;
  if (Math.abs(Number(fields.gap) - gap) > 1e-9 || typeof fields.gap !== "number") {
    violations.push(`gap is ${gap}.`);
  }
  const { idle, tableChanges } = counted(instance, meetings);
  same("idle", fields.idle, idle, violations);
  same("tableChanges", fields.tableChanges, tableChanges, violations);
  explained(instance, meetings, fields.unserved, violations);
  return { ok: violations.length === 0, value, upperBound, violations };
}

function rules(
  { people, slots, tables, caps, free, pairs, holds }: Instance,
  meetings: Meeting[],
  worth: Map<string, { w: number }>,
  violations: string[],
) {
  const pairsSeen = new Set<string>();
  const seats = new Set<string>();
  const tablesSeen = new Set<string>();
  const loads = new Array<number>(people).fill(0);
  for (const { i, c, slot, table } of meetings) {
    const name = `Meeting ${i}-${c} in slot ${slot}`;
    if (!worth.has(keyOf(i, c))) violations.push(`${name}: they are no pair of the event.`);
    if (pairsSeen.has(keyOf(i, c))) violations.push(`${name}: the pair meets twice.`);
    pairsSeen.add(keyOf(i, c));
    if (slot < 0 || slot >= slots) {
      violations.push(`${name}: there is no such slot.`);
      continue;
    }
    for (const p of [i, c]) {
      if (!(p >= 0 && p < people)) continue;
      loads[p] = (loads[p] ?? 0) + 1;
      if (!free[p * slots + slot]) violations.push(`${name}: ${p} is not free.`);
      if (seats.has(`${p} ${slot}`)) violations.push(`${name}: ${p} meets someone else then.`);
      seats.add(`${p} ${slot}`);
    }
    if (table < 0 || table >= (tables[slot] ?? 0)) {
      violations.push(`${name}: there is no table ${table}.`);
    }
    if (tablesSeen.has(`${table} ${slot}`)) violations.push(`${name}: table ${table} is taken.`);
    tablesSeen.add(`${table} ${slot}`);
  }
  loads.forEach((load, p) => {
    if (load > (caps[p] ?? 0))
      violations.push(`${p} has ${load} meetings, and at most ${caps[p]}.`);
  });
  if (holds === "all" && pairsSeen.size < pairs.length) {
    violations.push(`${pairs.length - pairsSeen.size} of the given meetings have no slot.`);
  }
}

// Any prices that are not negative give a bound: the places people and tables have, at these
// prices, and what is left of each pair in the slot where most is left (weak duality).
function boundFrom(instance: Instance, prices: unknown, violations: string[]): number {
  const { people, slots, free, caps, tables, pairs } = instance;
  const { y, q, tau } = objectOr(prices, violations);
  const before = violations.length;
  const forPeople = numbers("prices.y", y, people, violations);
  const forTables = numbers("prices.tau", tau, slots, violations);
  const rows = Array.isArray(q) ? q : [];
  if (rows.length !== people) violations.push(`prices.q must have ${people} rows.`);
  const forSlots = rows.map((row, p) => numbers(`prices.q[${p}]`, row, slots, violations));
  if (violations.length > before) return Number.MAX_SAFE_INTEGER;

  let bound = 0;
  forPeople.forEach((price, p) => {
    bound += price * (caps[p] ?? 0);
  });
  forTables.forEach((price, t) => {
    bound += price * (tables[t] ?? 0);
  });
  forSlots.forEach((row, p) => {
    row.forEach((price, t) => {
      if (free[p * slots + t]) bound += price;
    });
  });
  for (const { a, b, w } of pairs) {
    const rest = w - (forPeople[a] ?? 0) - (forPeople[b] ?? 0);
    let most = 0;
    for (let t = 0; t < slots && rest > most; t++) {
      if (!free[a * slots + t] || !free[b * slots + t]) continue;
      const left = rest - (forSlots[a]?.[t] ?? 0) - (forSlots[b]?.[t] ?? 0) - (forTables[t] ?? 0);
      if (left > most) most = left;
    }
    bound += most;
  }
  return Math.floor(bound + 1e-6);
}

function explained(
  { pairs }: Instance,
  meetings: Meeting[],
  unserved: unknown,
  violations: string[],
) {
  const met = new Set(meetings.map(({ i, c }) => keyOf(i, c)));
  const waiting = new Set(
    pairs
      .filter(({ accepted }) => accepted)
      .flatMap(({ a, b }) => (met.has(keyOf(a, b)) ? [] : keyOf(a, b))),
  );
  if (!Array.isArray(unserved)) {
    violations.push("unserved must be a list.");
    return;
  }
  for (const row of unserved as unknown[]) {
    const { i, c, reason } = objectOr(row, violations);
    const name = `unserved ${i}-${c}`;
    if (typeof reason !== "string" || reason === "") violations.push(`${name} has no reason.`);
    const key = keyOf(Number(i), Number(c));
    if (!waiting.delete(key)) violations.push(`${name} is no accepted pair without a meeting.`);
  }
  for (const key of waiting) violations.push(`The accepted pair ${key} has no reason.`);
}

function meetingsOf(found: unknown, violations: string[]): Meeting[] {
  if (!Array.isArray(found)) {
    violations.push("meetings must be a list.");
    return [];
  }
  return found.flatMap((row: unknown, at) => {
    if (!Array.isArray(row) || row.length !== 4 || !row.every((it) => Number.isInteger(it))) {
      violations.push(`meetings[${at}] must be four whole numbers.`);
      return [];
    }
    const [i, c, slot, table] = row as [number, number, number, number];
    return [{ i, c, slot, table }];
  });
}

function pairsByKey({ pairs }: Instance) {
  return new Map(pairs.map((pair) => [keyOf(pair.a, pair.b), pair]));
}

function keyOf(i: number, c: number): string {
  return `${Math.min(i, c)}-${Math.max(i, c)}`;
}

function numbers(name: string, found: unknown, length: number, violations: string[]): number[] {
  if (!Array.isArray(found) || found.length !== length) {
    violations.push(`${name} must have ${length} numbers.`);
    return [];
  }
  const fine = (it: unknown): it is number =>
    typeof it === "number" && Number.isFinite(it) && it >= 0;
  if (!found.every(fine)) {
    violations.push(`${name} must hold no negative price.`);
    return [];
  }
  return found;
}

function same(name: string, said: unknown, found: number, violations: string[]) {
  if (said !== found) violations.push(`${name} is ${found}, not ${String(said)}.`);
}

function objectOr(found: unknown, violations: string[]): Record<string, unknown> {
  if (typeof found === "object" && found !== null && !Array.isArray(found)) {
    return found as Record<string, unknown>;
  }
  violations.push("A plan, its prices and its reasons must be objects.");
  return {};
}
