import type { Instance } from "./instance.ts";

type Meeting = { i: number; c: number; slot: number; table: number };

/**
 * Recounts what a plan costs those who come: free slots between the first and the last meeting of
 * someone's day, and changes of table of those who host, between meetings of one day. Where several
 * of a person's people meet at once, one of them at a table of before is no change.
 */
export function counted(
  { people, hosts, slots, slotsPerDay, free }: Instance,
  meetings: Meeting[],
): { idle: number; tableChanges: number } {
  const days = Array.from({ length: people }, () => new Map<number, Map<number, number[]>>());
  for (const { i, c, slot, table } of meetings) {
    for (const p of [i, c]) {
      const day = Math.floor(slot / slotsPerDay);
      const slotsOfDay = days[p]?.get(day) ?? new Map<number, number[]>();
      slotsOfDay.set(slot, [...(slotsOfDay.get(slot) ?? []), table]);
      days[p]?.set(day, slotsOfDay);
    }
  }
  let idle = 0;
  let tableChanges = 0;
  days.forEach((ofPerson, p) => {
    for (const tablesIn of ofPerson.values()) {
      const busy = [...tablesIn.keys()].sort((one, other) => one - other);
      const [first = 0, last = 0] = [busy[0], busy.at(-1)];
      for (let t = first; t < last; t++) if (free[p * slots + t] && !tablesIn.has(t)) idle++;
      if (p >= hosts) continue;
      busy.forEach((t, at) => {
        const before = tablesIn.get(busy[at - 1] ?? -1);
        if (before && !tablesIn.get(t)?.some((table) => before.includes(table))) tableChanges++;
      });
    }
  });
  return { idle, tableChanges };
}
