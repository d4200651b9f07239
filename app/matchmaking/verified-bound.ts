import type { Instance } from "./instance.ts";

/**
 * The slots of a plan before by its pairs (a * people + b, a the lower), what it is worth to keep a
 * pair, and how much less where it moves.
 */
export type Near = { before: ReadonlyMap<number, number>; stays: number; move: number };

/**
 * What no plan of an event is worth more than, by the prices of a plan: the locked meetings; the
 * places of people and tables that these leave, at their prices; and what is left of each pair in
 * the slot where most is left. Any prices that are not negative give a bound (weak duality). Says
 * what is wrong with prices that are none. With a plan before, what stays of it counts more.
 */
export function boundFrom(
  instance: Instance,
  prices: unknown,
  violations: string[],
  near?: Near,
): number {
  const { people, slots, pairs } = instance;
  const fields = typeof prices === "object" && prices !== null ? prices : {};
  const { y, q, tau } = fields as { y?: unknown; q?: unknown; tau?: unknown };
  const before = violations.length;
  const forPeople = numbers("prices.y", y, people, violations);
  const forTables = numbers("prices.tau", tau, slots, violations);
  const rows = Array.isArray(q) ? q : [];
  if (rows.length !== people) violations.push(`prices.q must have ${people} rows.`);
  const forSlots = rows.map((row, p) => numbers(`prices.q[${p}]`, row, slots, violations));
  if (violations.length > before) return Number.MAX_SAFE_INTEGER;

  const { locked, worth, free, caps, tables } = leftBy(instance);
  let bound = 0;
  forPeople.forEach((price, p) => {
    bound += price * (caps[p] ?? 0);
  });
  forTables.forEach((price, t) => {
    bound += price * (tables[t] ?? 0);
  });
  forSlots.forEach((row, p) => {
    row.forEach((price, t) => {
      bound += price * (free[p * slots + t] ?? 0);
    });
  });
  for (const { a, b, w } of pairs) {
    if (locked.has(a * people + b) || caps[a] === 0 || caps[b] === 0) continue;
    const table = takesTable(instance, { a, b }) ? 1 : 0;
    const slotBefore = near?.before.get(Math.min(a, b) * people + Math.max(a, b));
    const stays = slotBefore === undefined ? 0 : (near?.stays ?? 0);
    const rest = w + stays - (forPeople[a] ?? 0) - (forPeople[b] ?? 0);
    let most = 0;
    for (let t = 0; t < slots && rest > most; t++) {
      if (!free[a * slots + t] || !free[b * slots + t]) continue;
      const ofTable = table * (forTables[t] ?? 0);
      const ofMove = slotBefore === undefined || slotBefore === t ? 0 : (near?.move ?? 0);
      const left = rest - ofMove - (forSlots[a]?.[t] ?? 0) - (forSlots[b]?.[t] ?? 0) - ofTable;
      if (left > most) most = left;
    }
    bound += most;
  }
  return worth + Math.floor(bound + 1e-6);
}

/** What locked meetings leave of places, caps and tables; caps no more than rows of meetings allow. */
export function leftBy(instance: Instance) {
  const { people, slots, pairs, locks = [] } = instance;
  const locked = new Set<number>();
  const free = instance.free.slice();
  const tables = [...instance.tables];
  const caps = instance.caps.map((cap, p) => Math.min(cap, mostInRows(instance, p)));
  const worthOf = new Map(pairs.map(({ a, b, w }) => [a * people + b, w]));
  let worth = 0;
  for (const { a, b, slot } of locks) {
    locked.add(a * people + b);
    worth += worthOf.get(a * people + b) ?? 0;
    if (takesTable(instance, { a, b })) tables[slot] = (tables[slot] ?? 0) - 1;
    for (const p of [a, b]) {
      caps[p] = Math.max(0, (caps[p] ?? 0) - 1);
      free[p * slots + slot] = Math.max(0, (free[p * slots + slot] ?? 0) - 1);
    }
  }
  return { locked, worth, free, caps, tables };
}

/** Whether a pair takes a shared table: neither of the two has one. */
export function takesTable({ booths }: Instance, { a, b }: { a: number; b: number }): boolean {
  return (booths?.[a] ?? -1) < 0 && (booths?.[b] ?? -1) < 0;
}

/** How many meetings a person could have, by trying where to rest, from the last slot on. */
function mostInRows({ slots, slotsPerDay, free, runs }: Instance, p: number): number {
  const atMost = runs?.[p] ?? 0;
  const known = new Map<number, number>();
  const best = (t: number, row: number): number => {
    if (t >= slots) return 0;
    const held = t % slotsPerDay === 0 ? 0 : row;
    const key = t * (slots + 1) + held;
    const before = known.get(key);
    if (before !== undefined) return before;
    const places = free[p * slots + t] ?? 0;
    let most = best(t + 1, 0);
    if (places > 0 && (atMost === 0 || held < atMost)) {
      most = Math.max(most, places + best(t + 1, atMost === 0 ? 0 : held + 1));
    }
    known.set(key, most);
    return most;
  };
  return best(0, 0);
}

/** Numbers of a plan, as many as there must be; says what is wrong with them and then gives none. */
export function numbers(
  name: string,
  found: unknown,
  length: number,
  violations: string[],
): number[] {
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
