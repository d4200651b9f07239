import type { Instance, InstanceMeeting } from "./instance.ts";

/** Wishes that no plan could fulfil together, with whom and what they are about. */
export type Contradiction =
  | { kind: "floor_above_cap"; person: number; floor: number; cap: number }
  | { kind: "floors_above_seats"; promised: number; seats: number }
  | { kind: "booth_is_shared"; person: number; table: number }
  | { kind: "booth_taken"; person: number; table: number }
  | { kind: "table_without_building"; table: number }
  | { kind: "lock_while_away"; lock: number; person: number }
  | { kind: "lock_above_cap"; lock: number; person: number }
  | { kind: "lock_above_run"; lock: number; person: number }
  | { kind: "lock_too_far"; lock: number; person: number }
  | { kind: "lock_without_table"; lock: number }
  | { kind: "lock_needs_table"; lock: number }
  | { kind: "lock_at_wrong_table"; lock: number; table: number }
  | { kind: "lock_at_taken_table"; lock: number; table: number };

/**
 * What of an event contradicts itself: promises above a cap or above all seats there are, tables
 * that are one's own and shared, locked meetings that break a rule. An event without any can be
 * planned, and no plan breaks a rule.
 */
export function contradictionsIn(instance: Instance): Contradiction[] {
  return [...aboutFloors(instance), ...aboutTables(instance), ...brokenLocks(instance)];
}

/** Which field of a file a contradiction is in, and what that field has to be. */
export function fieldOf(it: Contradiction): [field: string, rule: string] {
  switch (it.kind) {
    case "floor_above_cap":
      return [`floor[${it.person}]`, `must be at most the cap of ${it.cap}.`];
    case "floors_above_seats":
      return ["floor", `promises ${it.promised} places, and all tables have ${it.seats}.`];
    case "booth_is_shared":
      return [`booths[${it.person}]`, `must not be the shared table ${it.table}.`];
    case "booth_taken":
      return [`booths[${it.person}]`, `must not be somebody else's table ${it.table}.`];
    case "table_without_building":
      return ["buildings", `must name the building of table ${it.table}.`];
    case "lock_while_away":
      return [`locks[${it.lock}]`, `needs ${it.person} there, who is not or meets others.`];
    case "lock_above_cap":
      return [`locks[${it.lock}]`, `is one more than the cap of ${it.person}.`];
    case "lock_above_run":
      return [`locks[${it.lock}]`, `is one more in a row than ${it.person} takes.`];
    case "lock_too_far":
      return [`locks[${it.lock}]`, `leaves ${it.person} no time to walk.`];
    case "lock_without_table":
      return [`locks[${it.lock}]`, "is in a slot with fewer tables than locks."];
    case "lock_needs_table":
      return [`locks[${it.lock}]`, "must name its table, because people walk between buildings."];
    case "lock_at_wrong_table":
      return [`locks[${it.lock}]`, `cannot be at table ${it.table}.`];
    case "lock_at_taken_table":
      return [`locks[${it.lock}]`, `is at table ${it.table}, as another lock is.`];
  }
}

function aboutFloors({ floors, caps, tables, booths }: Instance): Contradiction[] {
  if (!floors) return [];
  const found: Contradiction[] = floors.flatMap((floor, person) => {
    const cap = caps[person] ?? 0;
    return floor > cap ? [{ kind: "floor_above_cap" as const, person, floor, cap }] : [];
  });
  // Each meeting keeps two promises at once, and one at a table of one's own takes no seat.
  const seats = 2 * tables.reduce((sum, count) => sum + count, 0);
  const promised = floors.reduce((sum, floor) => sum + floor, 0);
  const own = booths?.some((table) => table >= 0) ?? false;
  return !own && promised > seats
    ? [...found, { kind: "floors_above_seats", promised, seats }]
    : found;
}

function aboutTables({
  slots,
  tables,
  tableNumbers,
  booths,
  buildings,
  walk,
}: Instance): Contradiction[] {
  const shared = new Set<number>();
  for (let t = 0; t < slots; t++) {
    for (let n = 0; n < (tables[t] ?? 0); n++) shared.add(tableNumbers?.[t]?.[n] ?? n);
  }
  const own = new Set<number>();
  const found: Contradiction[] = [];
  booths?.forEach((table, person) => {
    if (table < 0) return;
    if (shared.has(table)) found.push({ kind: "booth_is_shared", person, table });
    else if (own.has(table)) found.push({ kind: "booth_taken", person, table });
    own.add(table);
  });
  if (!walk) return found;
  for (const table of [...shared, ...own]) {
    if (buildings?.[table] === undefined) found.push({ kind: "table_without_building", table });
  }
  return found;
}

/** The locked meetings that break a rule. */
export function brokenLocks(instance: Instance): Contradiction[] {
  const { locks = [], slots, free, caps } = instance;
  const load = new Map<number, number>();
  const busy = new Map<number, InstanceMeeting[]>();
  const tablesOfSlot = new Map<number, { seats: number; taken: Set<number> }>();
  return locks.flatMap((lock, at): Contradiction[] => {
    const { a, b, slot, table } = lock;
    const found: Contradiction[] = [];
    for (const person of [a, b]) {
      const before = busy.get(person) ?? [];
      const here = before.filter((other) => other.slot === slot).length;
      busy.set(person, [...before, lock]);
      load.set(person, (load.get(person) ?? 0) + 1);
      if (here >= (free[person * slots + slot] ?? 0)) {
        found.push({ kind: "lock_while_away", lock: at, person });
      }
      if ((load.get(person) ?? 0) > (caps[person] ?? 0)) {
        found.push({ kind: "lock_above_cap", lock: at, person });
      }
      if (isTooLong(instance, person, [...before, lock])) {
        found.push({ kind: "lock_above_run", lock: at, person });
      }
      if (before.some((other) => isTooFar(instance, lock, other))) {
        found.push({ kind: "lock_too_far", lock: at, person });
      }
    }
    const there = tablesOfSlot.get(slot) ?? { seats: 0, taken: new Set<number>() };
    tablesOfSlot.set(slot, there);
    return [...found, ...aboutTheTable(instance, { at, lock, table }, there)];
  });
}

function aboutTheTable(
  instance: Instance,
  { at, lock: { a, b, slot }, table }: { at: number; lock: InstanceMeeting; table?: number },
  there: { seats: number; taken: Set<number> },
): Contradiction[] {
  const { tables, tableNumbers, walk = 0 } = instance;
  const own = ownTables(instance, { a, b });
  if (own.length > 0) {
    return table === undefined || own.includes(table)
      ? []
      : [{ kind: "lock_at_wrong_table", lock: at, table }];
  }
  const open = tables[slot] ?? 0;
  const isOpen = (it: number) => tableNumbers?.[slot]?.includes(it) ?? it < open;
  there.seats++;
  if (there.seats > open) return [{ kind: "lock_without_table", lock: at }];
  if (table === undefined) return walk > 0 ? [{ kind: "lock_needs_table", lock: at }] : [];
  if (!isOpen(table)) return [{ kind: "lock_at_wrong_table", lock: at, table }];
  if (there.taken.has(table)) return [{ kind: "lock_at_taken_table", lock: at, table }];
  there.taken.add(table);
  return [];
}

/** At whose own table two may meet: the host's, where only one of the two hosts and both have one. */
function ownTables({ booths, hosts }: Instance, { a, b }: { a: number; b: number }): number[] {
  const [ofA, ofB] = [booths?.[a] ?? -1, booths?.[b] ?? -1];
  if (ofA >= 0 && ofB >= 0 && a < hosts !== b < hosts) return [a < hosts ? ofA : ofB];
  return [ofA, ofB].filter((it) => it >= 0);
}

function isTooLong({ runs, slotsPerDay }: Instance, person: number, locks: InstanceMeeting[]) {
  const atMost = runs?.[person] ?? 0;
  if (!atMost) return false;
  const busy = new Set(locks.map(({ slot }) => slot));
  let row = 0;
  let before = -2;
  return [...busy]
    .sort((one, other) => one - other)
    .some((slot) => {
      row = slot === before + 1 && slot % slotsPerDay !== 0 ? row + 1 : 1;
      before = slot;
      return row > atMost;
    });
}

function isTooFar(instance: Instance, one: InstanceMeeting, other: InstanceMeeting): boolean {
  const { walk = 0, buildings, slotsPerDay } = instance;
  const tableOf = (it: InstanceMeeting) => it.table ?? ownTables(instance, it)[0];
  const [here, there] = [tableOf(one), tableOf(other)];
  if (here === undefined || there === undefined) return false;
  const sameDay = Math.floor(one.slot / slotsPerDay) === Math.floor(other.slot / slotsPerDay);
  const apart = Math.abs(one.slot - other.slot);
  // Several people of one organization may be in two buildings at once.
  return sameDay && apart > 0 && apart <= walk && buildings?.[here] !== buildings?.[there];
}
