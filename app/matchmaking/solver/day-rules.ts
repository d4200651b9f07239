import type { Problem } from "./problem.ts";

/** Who meets when and where, as far as a day's rules ask. */
type Days = {
  problem: Problem;
  slots: number;
  zones: { building: Int32Array };
  a: Int32Array;
  b: Int32Array;
  isBusy(p: number, t: number): boolean;
  meetingsOf(p: number, t: number): number[];
};

/** The hard rules of a person's day: so many meetings in a row, and time to walk between buildings. */
export class DayRules {
  /** Whether there are any, so that nobody looks where none can be broken. */
  readonly any: boolean;

  constructor(private readonly timetable: Days) {
    const { runs, walk = 0 } = timetable.problem;
    this.any = walk > 0 || (runs?.some((atMost) => atMost > 0) ?? false);
  }

  /** Whether the days of both people of a pair keep the rules. */
  fine(e: number): boolean {
    if (!this.any) return true;
    const { a, b } = this.timetable;
    return this.fineFor(a[e]!) && this.fineFor(b[e]!);
  }

  /** Whether a person's days keep the rules. */
  fineFor(p: number): boolean {
    if (!this.any) return true;
    return this.runsAreFine(p) && this.walksAreFine(p);
  }

  private runsAreFine(p: number): boolean {
    const { timetable } = this;
    const { runs, slotsPerDay } = timetable.problem;
    const atMost = runs?.[p] ?? 0;
    if (atMost === 0) return true;
    let row = 0;
    for (let t = 0; t < timetable.slots; t++) {
      if (t % slotsPerDay === 0 || !timetable.isBusy(p, t)) row = 0;
      if (!timetable.isBusy(p, t)) continue;
      row++;
      if (row > atMost) return false;
    }
    return true;
  }

  private walksAreFine(p: number): boolean {
    const { timetable } = this;
    const { walk = 0, slotsPerDay } = timetable.problem;
    if (walk === 0) return true;
    const { slots, zones } = timetable;
    for (let t = 0; t < slots; t++) {
      const end = Math.min(slots, (Math.floor(t / slotsPerDay) + 1) * slotsPerDay, t + walk + 1);
      for (const e of timetable.meetingsOf(p, t)) {
        for (let s = t + 1; s < end; s++) {
          for (const f of timetable.meetingsOf(p, s)) {
            if (zones.building[e] !== zones.building[f]) return false;
          }
        }
      }
    }
    return true;
  }
}
