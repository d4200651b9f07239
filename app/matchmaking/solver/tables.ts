import { nothing, type Timetable } from "./timetable.ts";

const never = Number.MAX_SAFE_INTEGER;

/**
 * A table for each placed pair. Hosts keep theirs from meeting to meeting through a day: one without
 * a table takes an unclaimed one, and where all are claimed the one whose host is away longest
 * (Belady 1966), so that a day without gaps is a day without moves while tables suffice.
 */
export function assignTables(timetable: Timetable, hosts: number): Int32Array {
  const { slots, problem } = timetable;
  const tableOf = new Int32Array(timetable.slotOf.length).fill(nothing);
  let claims = new Claims();
  for (let t = 0; t < slots; t++) {
    if (t % problem.slotsPerDay === 0) claims = new Claims();
    const waiting: number[] = [];
    const taken = new Set<number>();
    for (const e of meetingsIn(timetable, t)) {
      const table = hostsOf(timetable, e, hosts)
        .map((p) => claims.of(p))
        .find((own) => own !== undefined && own < timetable.tables[t]! && !taken.has(own));
      if (table === undefined) waiting.push(e);
      else {
        taken.add(table);
        tableOf[e] = table;
      }
    }
    for (const e of waiting) {
      const table = claims.freest(timetable.tables[t]!, taken, (p) => nextMeeting(timetable, p, t));
      taken.add(table);
      tableOf[e] = table;
    }
    for (const e of meetingsIn(timetable, t)) {
      for (const p of hostsOf(timetable, e, hosts)) claims.claim(p, tableOf[e]!);
    }
  }
  return tableOf;
}

/** Which host sits at which table until somebody else does. */
class Claims {
  private readonly tables = new Map<number, number>();
  private readonly claimants = new Map<number, Set<number>>();

  of(p: number): number | undefined {
    return this.tables.get(p);
  }

  claim(p: number, table: number) {
    const before = this.tables.get(p);
    if (before !== undefined) this.claimants.get(before)?.delete(p);
    this.tables.set(p, table);
    const claimants = this.claimants.get(table) ?? new Set();
    this.claimants.set(table, claimants.add(p));
  }

  freest(tables: number, taken: Set<number>, next: (p: number) => number): number {
    let best = nothing;
    let longest = -1;
    for (let table = 0; table < tables; table++) {
      if (taken.has(table)) continue;
      let back = never;
      for (const p of this.claimants.get(table) ?? []) back = Math.min(back, next(p));
      if (back > longest) {
        best = table;
        longest = back;
      }
    }
    return best;
  }
}

function meetingsIn({ at, slots, people, a }: Timetable, t: number): number[] {
  const meetings: number[] = [];
  for (let p = 0; p < people; p++) {
    const e = at[p * slots + t]!;
    if (e >= 0 && a[e] === p) meetings.push(e);
  }
  return meetings;
}

function hostsOf({ a, b }: Timetable, e: number, hosts: number): number[] {
  return [a[e]!, b[e]!].filter((p) => p < hosts);
}

/** When a person meets next after a slot of the same day. */
function nextMeeting({ at, slots, problem }: Timetable, p: number, t: number): number {
  const end = Math.min(slots, (Math.floor(t / problem.slotsPerDay) + 1) * problem.slotsPerDay);
  for (let s = t + 1; s < end; s++) if (at[p * slots + s]! >= 0) return s;
  return never;
}
