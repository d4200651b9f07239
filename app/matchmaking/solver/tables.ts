import { nothing, type Timetable } from "./timetable.ts";
import { ownTable } from "./zones.ts";

const never = Number.MAX_SAFE_INTEGER;

/**
 * A table for each placed pair: the one that is somebody's own, the one that is locked, the one it
 * had in this slot in the plan that people know, else one of its zone. Hosts keep theirs from meeting to meeting through a day: one without a table takes an
 * unclaimed one, and where all are claimed the one whose host is away longest (Belady 1966), so that
 * a day without gaps is a day without moves while tables suffice.
 */
export function assignTables(timetable: Timetable): Int32Array {
  const { slots, problem, zones } = timetable;
  const tableOf = fixedTables(timetable);
  const before = tablesBefore(timetable);
  let claims = new Claims();
  for (let t = 0; t < slots; t++) {
    if (t % problem.slotsPerDay === 0) claims = new Claims();
    const meetings = meetingsIn(timetable, t);
    const taken = new Set(meetings.map((e) => tableOf[e]!).filter((table) => table !== nothing));
    const open = Array.from({ length: zones.count - 1 }, (_, zone) => zones.tablesIn(zone, t));
    for (const e of meetings) {
      const table = before[e]!;
      if (tableOf[e] !== nothing || taken.has(table)) continue;
      if (!open[zones.of[e]!]!.includes(table)) continue;
      taken.add(table);
      tableOf[e] = table;
    }
    const waiting: number[] = [];
    for (const e of meetings) {
      if (tableOf[e] !== nothing) continue;
      const table = hostsOf(timetable, e)
        .map((p) => claims.of(p))
        .find((own) => own !== undefined && open[zones.of[e]!]!.includes(own) && !taken.has(own));
      if (table === undefined) waiting.push(e);
      else {
        taken.add(table);
        tableOf[e] = table;
      }
    }
    for (const e of waiting) {
      const table = claims.freest(open[zones.of[e]!]!, taken, (p) => nextMeeting(timetable, p, t));
      taken.add(table);
      tableOf[e] = table;
    }
    for (const e of meetings) for (const p of hostsOf(timetable, e)) claims.claim(p, tableOf[e]!);
  }
  return tableOf;
}

/** The tables that are not for us to give. */
function fixedTables({ slotOf, planning, a, b }: Timetable): Int32Array {
  const { problem, shared } = planning;
  const locked = lockedTables(problem);
  return Int32Array.from(slotOf, (slot, e) => {
    if (slot === nothing) return nothing;
    const table = locked.get(a[e]! * problem.people + b[e]!);
    if (table !== undefined || shared[e]) return table ?? nothing;
    return ownTable(problem.booths, { a: a[e]!, b: b[e]! }, problem.hosts);
  });
}

/** Where each pair sat that has kept its slot since the plan before. */
function tablesBefore({ slotOf, problem, a, b }: Timetable): Int32Array {
  const { people, previous = [] } = problem;
  const known = new Map(previous.map((it) => [it.a * people + it.b, it]));
  return Int32Array.from(slotOf, (slot, e) => {
    const it = known.get(a[e]! * people + b[e]!);
    return it?.slot === slot ? (it.table ?? nothing) : nothing;
  });
}

function lockedTables({ locks = [], people }: Timetable["problem"]): Map<number, number> {
  const tables = new Map<number, number>();
  for (const { a, b, table } of locks) if (table !== undefined) tables.set(a * people + b, table);
  return tables;
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

  freest(tables: number[], taken: Set<number>, next: (p: number) => number): number {
    let best = nothing;
    let longest = -1;
    for (const table of tables) {
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

function meetingsIn(timetable: Timetable, t: number): number[] {
  const meetings: number[] = [];
  for (let p = 0; p < timetable.people; p++) {
    for (const e of timetable.meetingsOf(p, t)) if (timetable.a[e] === p) meetings.push(e);
  }
  return meetings;
}

function hostsOf({ a, b, problem }: Timetable, e: number): number[] {
  return [a[e]!, b[e]!].filter((p) => p < problem.hosts);
}

/** When a person meets next after a slot of the same day. */
function nextMeeting(timetable: Timetable, p: number, t: number): number {
  const { slots, problem } = timetable;
  const end = Math.min(slots, (Math.floor(t / problem.slotsPerDay) + 1) * problem.slotsPerDay);
  for (let s = t + 1; s < end; s++) if (timetable.isBusy(p, s)) return s;
  return never;
}
