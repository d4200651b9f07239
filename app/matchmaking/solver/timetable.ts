import { DayRules } from "./day-rules.ts";
import type { Planning } from "./planning.ts";
import type { Problem } from "./problem.ts";
import type { Zones } from "./zones.ts";

/** What stands where a row has no meeting in a slot: nothing, or nobody is there for it. */
export const nothing = -1;
const away = -2;

/**
 * Which pair meets in which slot. Everyone has as many rows as people could meet for them at once;
 * a meeting takes a row of each of its two in its slot. It knows how full each zone is in each slot.
 */
export class Timetable {
  readonly problem: Problem;
  readonly people: number;
  readonly slots: number;
  readonly zones: Zones;
  readonly rules: DayRules;
  readonly rows: number;
  /** Where the rows of each person begin. */
  readonly firstRow: Int32Array;
  readonly personOf: Int32Array;
  /** The pair of a row in a slot, in rows of `slots`; `nothing` where it is free. */
  readonly at: Int32Array;
  /** The slot of each pair, or `nothing`. */
  readonly slotOf: Int32Array;
  readonly rowA: Int32Array;
  readonly rowB: Int32Array;
  /** How many meetings each zone has in each slot, in rows of `slots`. */
  readonly count: Int32Array;
  /** How many meetings each person has. */
  readonly load: Int32Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Whether a pair is locked where it is. */
  readonly locked: Uint8Array;

  constructor(readonly planning: Planning) {
    const { problem, zones, lockedSlot } = planning;
    const { people, slots, free, pairs } = problem;
    this.problem = problem;
    this.people = people;
    this.slots = slots;
    this.zones = zones;
    this.firstRow = new Int32Array(people + 1);
    for (let p = 0; p < people; p++) {
      let most = 1;
      for (let t = 0; t < slots; t++) most = Math.max(most, free[p * slots + t]!);
      this.firstRow[p + 1] = this.firstRow[p]! + most;
    }
    this.rows = this.firstRow[people]!;
    this.personOf = new Int32Array(this.rows);
    this.at = new Int32Array(this.rows * slots).fill(away);
    for (let p = 0; p < people; p++) {
      const first = this.firstRow[p]!;
      this.personOf.fill(p, first, this.firstRow[p + 1]!);
      for (let t = 0; t < slots; t++) {
        for (let n = 0; n < free[p * slots + t]!; n++) this.at[(first + n) * slots + t] = nothing;
      }
    }
    this.slotOf = new Int32Array(pairs.length).fill(nothing);
    this.rowA = new Int32Array(pairs.length);
    this.rowB = new Int32Array(pairs.length);
    this.count = new Int32Array(zones.count * slots);
    this.load = new Int32Array(people);
    this.a = Int32Array.from(pairs, ({ a }) => a);
    this.b = Int32Array.from(pairs, ({ b }) => b);
    this.locked = Uint8Array.from(lockedSlot, (slot) => (slot >= 0 ? 1 : 0));
    this.rules = new DayRules(this);
    lockedSlot.forEach((slot, e) => {
      if (slot >= 0) this.place(e, slot);
    });
  }

  /** The row that a meeting takes beside this one. */
  other(e: number, row: number): number {
    return this.rowA[e]! + this.rowB[e]! - row;
  }

  /** A row of a person that has nothing in a slot, or `nothing`. */
  openRow(p: number, t: number): number {
    const { at, slots, firstRow } = this;
    const end = firstRow[p + 1]!;
    for (let row = firstRow[p]!; row < end; row++) if (at[row * slots + t] === nothing) return row;
    return nothing;
  }

  /** Puts a pair in a slot that both have free. */
  place(e: number, t: number): void {
    this.placeIn(e, t, this.openRow(this.a[e]!, t), this.openRow(this.b[e]!, t));
  }

  /** Puts a pair in a slot that these two rows have free. */
  placeIn(e: number, t: number, rowA: number, rowB: number): void {
    const { at, slots, zones } = this;
    at[rowA * slots + t] = e;
    at[rowB * slots + t] = e;
    this.rowA[e] = rowA;
    this.rowB[e] = rowB;
    this.slotOf[e] = t;
    this.count[zones.of[e]! * slots + t]!++;
    this.load[this.a[e]!]!++;
    this.load[this.b[e]!]!++;
  }

  /** Takes a pair out of its slot. */
  remove(e: number): void {
    const { at, slots, zones } = this;
    const t = this.slotOf[e]!;
    at[this.rowA[e]! * slots + t] = nothing;
    at[this.rowB[e]! * slots + t] = nothing;
    this.slotOf[e] = nothing;
    this.count[zones.of[e]! * slots + t]!--;
    this.load[this.a[e]!]!--;
    this.load[this.b[e]!]!--;
  }

  /** How many more meetings the zone of a pair has tables for in a slot. */
  room(e: number, t: number): number {
    const at = this.zones.of[e]! * this.slots + t;
    return this.zones.limits[at]! - this.count[at]!;
  }

  /** Whether both people of a pair are there in a slot and have a place for it. */
  isOpen(e: number, t: number): boolean {
    return this.openRow(this.a[e]!, t) !== nothing && this.openRow(this.b[e]!, t) !== nothing;
  }

  /** Whether both people of a pair are there in a slot, busy or not. */
  isPossible(e: number, t: number): boolean {
    const { a, b, at, slots, firstRow } = this;
    return at[firstRow[a[e]!]! * slots + t] !== away && at[firstRow[b[e]!]! * slots + t] !== away;
  }

  /** Whether somebody of a person's meets in a slot. */
  isBusy(p: number, t: number): boolean {
    const { at, slots, firstRow } = this;
    const end = firstRow[p + 1]!;
    for (let row = firstRow[p]!; row < end; row++) if (at[row * slots + t]! >= 0) return true;
    return false;
  }

  /** Whether somebody of a person's is there in a slot. */
  isThere(p: number, t: number): boolean {
    return this.at[this.firstRow[p]! * this.slots + t] !== away;
  }

  /** The pairs of a person in a slot. */
  meetingsOf(p: number, t: number): number[] {
    const { at, slots, firstRow } = this;
    const found: number[] = [];
    const end = firstRow[p + 1]!;
    for (let row = firstRow[p]!; row < end; row++) {
      const e = at[row * slots + t]!;
      if (e >= 0) found.push(e);
    }
    return found;
  }

  /** Makes this timetable the one whose slots were kept. */
  restore(slotOf: Int32Array): void {
    for (let e = 0; e < this.slotOf.length; e++) {
      if (this.slotOf[e] !== nothing && this.slotOf[e] !== slotOf[e]) this.remove(e);
    }
    for (let e = 0; e < this.slotOf.length; e++) {
      if (slotOf[e] !== nothing && this.slotOf[e] === nothing) this.place(e, slotOf[e]!);
    }
  }

  /** The pairs that have a slot, in their order. */
  placed(): number[] {
    return [...this.slotOf.keys()].filter((e) => this.slotOf[e] !== nothing);
  }

  /** What the placed pairs are worth together. */
  value(weights: ArrayLike<number>): number {
    let value = 0;
    for (let e = 0; e < this.slotOf.length; e++) {
      if (this.slotOf[e] !== nothing) value += weights[e]!;
    }
    return value;
  }
}
