import type { Problem } from "./problem.ts";

/**
 * Where each pair meets: in a zone, which has so many tables in a slot. Where it takes time to walk
 * every building is a zone, and hosts keep to one; else all shared tables are one. A table of one's
 * own is never full.
 */
export type Zones = {
  count: number;
  /** The zone of each pair. */
  of: Int32Array;
  /** The building of each pair. */
  building: Int32Array;
  /** Rows of `slots` a zone: how many meetings there may be. */
  limits: Int32Array;
  /** Which shared tables a zone has in a slot. */
  tablesIn(zone: number, slot: number): number[];
};

const plenty = 1 << 30;

/** Parts the tables of an event. */
export function zonesOf(problem: Problem, shared: Uint8Array): Zones {
  const { slots, pairs, booths, hosts } = problem;
  const walks = (problem.walk ?? 0) > 0;
  const buildingOf = (table: number) => (walks ? (problem.buildings?.[table] ?? 0) : 0);
  const tables = Array.from({ length: slots }, (_, t) => numbersIn(problem, t));
  const buildings = [...new Set(tables.flat().map(buildingOf))].sort((one, other) => one - other);
  if (buildings.length === 0) buildings.push(0);
  const ownZone = buildings.length;
  const tablesIn = (zone: number, slot: number) =>
    tables[slot]!.filter((table) => buildingOf(table) === buildings[zone]);
  const limits = new Int32Array((ownZone + 1) * slots).fill(plenty);
  for (let zone = 0; zone < ownZone; zone++) {
    for (let t = 0; t < slots; t++) limits[zone * slots + t] = tablesIn(zone, t).length;
  }
  const homes = homesOf(problem, limits, ownZone);
  const of = Int32Array.from(pairs, ({ a, b }, e) =>
    shared[e] ? homes[a < hosts || b >= hosts ? a : b]! : ownZone,
  );
  // A locked table decides where its pair meets.
  const lockedAt = new Map(
    (problem.locks ?? []).map(({ a, b, table }) => [a * problem.people + b, table]),
  );
  const building = Int32Array.from(pairs, ({ a, b }, e) => {
    const locked = lockedAt.get(a * problem.people + b);
    if (locked !== undefined && shared[e]) of[e] = buildings.indexOf(buildingOf(locked));
    if (locked !== undefined) return buildingOf(locked);
    return shared[e] ? buildings[of[e]!]! : buildingOf(ownTable(booths, { a, b }, hosts));
  });
  return { count: ownZone + 1, of, building, limits, tablesIn };
}

/** The shared tables of a slot. */
function numbersIn({ tables, tableNumbers }: Problem, slot: number): number[] {
  const numbers = tableNumbers?.[slot];
  return Array.from({ length: tables[slot]! }, (_, n) => numbers?.[n] ?? n);
}

/** At whose own table two meet, -1 where neither has one: the host's, or else the first one's. */
export function ownTable(
  booths: readonly number[] | undefined,
  { a, b }: { a: number; b: number },
  hosts: number,
): number {
  const [first, second] = a >= hosts && b < hosts ? [b, a] : [a, b];
  const own = booths?.[first] ?? -1;
  return own >= 0 ? own : (booths?.[second] ?? -1);
}

/** A zone for everyone, so that each has about as many seats as its people could fill. */
function homesOf({ people, caps, slots }: Problem, limits: Int32Array, zones: number): Int32Array {
  const homes = new Int32Array(people);
  if (zones < 2) return homes;
  const left = Array.from({ length: zones }, (_, zone) =>
    limits.subarray(zone * slots, (zone + 1) * slots).reduce((sum, count) => sum + count, 0),
  );
  const order = Array.from({ length: people }, (_, p) => p);
  order.sort((p, q) => caps[q]! - caps[p]! || p - q);
  for (const p of order) {
    let best = 0;
    for (let zone = 1; zone < zones; zone++) if (left[zone]! > left[best]!) best = zone;
    homes[p] = best;
    left[best]! -= Math.min(caps[p]!, slots);
  }
  return homes;
}
