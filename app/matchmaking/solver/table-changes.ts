import type { Timetable } from "./timetable.ts";

/**
 * How often the first `hosts` people move between two meetings of one day: an organization of
 * several stays where one of its tables is one of before.
 */
export function changesOf(timetable: Timetable, tableOf: Int32Array): number {
  const { slots, problem } = timetable;
  let changes = 0;
  for (let p = 0; p < problem.hosts; p++) {
    let before: number[] = [];
    for (let t = 0; t < slots; t++) {
      if (t % problem.slotsPerDay === 0) before = [];
      const tables = timetable.meetingsOf(p, t).map((e) => tableOf[e]!);
      if (tables.length === 0) continue;
      if (before.length > 0 && !tables.some((table) => before.includes(table))) changes++;
      before = tables;
    }
  }
  return changes;
}
