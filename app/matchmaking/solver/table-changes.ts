import type { Timetable } from "./timetable.ts";

/** How often the first `hosts` people move to another table between two meetings of one day. */
export function changesOf(timetable: Timetable, tableOf: Int32Array, hosts: number): number {
  const { at, slots, problem } = timetable;
  let changes = 0;
  for (let p = 0; p < hosts; p++) {
    let before = -1;
    for (let t = 0; t < slots; t++) {
      if (t % problem.slotsPerDay === 0) before = -1;
      const e = at[p * slots + t]!;
      if (e < 0) continue;
      const table = tableOf[e]!;
      if (before >= 0 && table !== before) changes++;
      before = table;
    }
  }
  return changes;
}
