import type { Instance } from "./instance.ts";

/** A meeting of a plan. */
export type Meeting = { i: number; c: number; slot: number; table: number };

/** Every hard rule that the meetings of a plan break, in words. */
export function brokenRules(instance: Instance, meetings: Meeting[]): string[] {
  const inSlots = meetings.filter(({ slot }) => slot >= 0 && slot < instance.slots);
  return [
    ...outOfRange(instance, meetings),
    ...aboutPairs(instance, meetings),
    ...aboutPeople(instance, inSlots),
    ...aboutTables(instance, inSlots),
    ...aboutDays(instance, inSlots),
    ...aboutLocks(instance, meetings),
  ];
}

function outOfRange({ slots }: Instance, meetings: Meeting[]): string[] {
  return meetings.flatMap((it) =>
    it.slot >= 0 && it.slot < slots ? [] : [`${nameOf(it)}: there is no such slot.`],
  );
}

function aboutPairs({ people, pairs, holds }: Instance, meetings: Meeting[]): string[] {
  const violations: string[] = [];
  const allowed = new Set(pairs.map(({ a, b }) => keyOf(people, a, b)));
  const seen = new Set<number>();
  for (const it of meetings) {
    const key = keyOf(people, it.i, it.c);
    if (!allowed.has(key)) violations.push(`${nameOf(it)}: they are no pair of the event.`);
    if (seen.has(key)) violations.push(`${nameOf(it)}: the pair meets twice.`);
    seen.add(key);
  }
  if (holds === "all" && seen.size < pairs.length) {
    violations.push(`${pairs.length - seen.size} of the given meetings have no slot.`);
  }
  return violations;
}

function aboutPeople({ people, slots, free, caps }: Instance, meetings: Meeting[]): string[] {
  const violations: string[] = [];
  const loads = new Array<number>(people).fill(0);
  const busy = new Map<number, number>();
  for (const it of meetings) {
    for (const p of [it.i, it.c]) {
      if (!(p >= 0 && p < people)) continue;
      loads[p] = (loads[p] ?? 0) + 1;
      const key = p * slots + it.slot;
      const places = free[key] ?? 0;
      const before = busy.get(key) ?? 0;
      busy.set(key, before + 1);
      if (places === 0) violations.push(`${nameOf(it)}: ${p} is not free.`);
      else if (before >= places) violations.push(`${nameOf(it)}: ${p} meets someone else then.`);
    }
  }
  loads.forEach((load, p) => {
    if (load > (caps[p] ?? 0))
      violations.push(`${p} has ${load} meetings, and at most ${caps[p]}.`);
  });
  return violations;
}

function aboutTables(instance: Instance, meetings: Meeting[]): string[] {
  const { tables, tableNumbers, booths, hosts } = instance;
  const violations: string[] = [];
  const taken = new Set<string>();
  for (const it of meetings) {
    const ofI = booths?.[it.i] ?? -1;
    const ofC = booths?.[it.c] ?? -1;
    if (ofI >= 0 || ofC >= 0) {
      const onlyOneHosts = it.i < hosts !== it.c < hosts;
      const bothOwn = ofI >= 0 && ofC >= 0;
      const ofHost = it.i < hosts ? ofI : ofC;
      const fine = bothOwn && onlyOneHosts ? it.table === ofHost : isOneOf(it.table, ofI, ofC);
      if (!fine) violations.push(`${nameOf(it)}: table ${it.table} is not their own.`);
      continue;
    }
    const count = tables[it.slot] ?? 0;
    const numbers = tableNumbers?.[it.slot]?.slice(0, count);
    const isThere = numbers ? numbers.includes(it.table) : it.table >= 0 && it.table < count;
    if (!isThere) violations.push(`${nameOf(it)}: there is no table ${it.table}.`);
    const key = `${it.table} ${it.slot}`;
    if (taken.has(key)) violations.push(`${nameOf(it)}: table ${it.table} is taken.`);
    taken.add(key);
  }
  return violations;
}

function isOneOf(table: number, one: number, other: number): boolean {
  return table >= 0 && (table === one || table === other);
}

function aboutDays(instance: Instance, meetings: Meeting[]): string[] {
  const { people, slots, slotsPerDay, runs, walk = 0, buildings } = instance;
  if (!runs && walk === 0) return [];
  const violations: string[] = [];
  const ofPerson = Array.from({ length: people }, () => new Map<number, Set<number>>());
  for (const { i, c, slot, table } of meetings) {
    for (const p of [i, c]) {
      const there = ofPerson[p]?.get(slot) ?? new Set<number>();
      ofPerson[p]?.set(slot, there.add(buildings?.[table] ?? 0));
    }
  }
  const dayOf = (slot: number) => Math.floor(slot / slotsPerDay);
  ofPerson.forEach((busy, p) => {
    const atMost = runs?.[p] || slots;
    for (const [slot, here] of busy) {
      const isFirst = !busy.has(slot - 1) || dayOf(slot - 1) !== dayOf(slot);
      let length = 1;
      while (busy.has(slot + length) && dayOf(slot + length) === dayOf(slot)) length++;
      if (isFirst && length > atMost)
        violations.push(`${p} has ${length} meetings in a row, and at most ${atMost}.`);
      for (let later = slot + 1; later <= slot + walk; later++) {
        const there = dayOf(later) === dayOf(slot) ? busy.get(later) : undefined;
        const stays = !there || new Set([...here, ...there]).size === 1;
        if (!stays) violations.push(`${p} has no time to walk from slot ${slot} to ${later}.`);
      }
    }
  });
  return violations;
}

function aboutLocks({ people, locks = [] }: Instance, meetings: Meeting[]): string[] {
  const placed = new Map(meetings.map((it) => [keyOf(people, it.i, it.c), it]));
  return locks.flatMap(({ a, b, slot, table }) => {
    const found = placed.get(keyOf(people, a, b));
    const stays = found?.slot === slot && (table === undefined || found.table === table);
    return stays ? [] : [`The locked meeting ${a}-${b} in slot ${slot} is not where it was.`];
  });
}

function nameOf({ i, c, slot }: Meeting): string {
  return `Meeting ${i}-${c} in slot ${slot}`;
}

function keyOf(people: number, i: number, c: number): number {
  return Math.min(i, c) * people + Math.max(i, c);
}
