import type { Problem } from "./problem.ts";

/** What stands where a person has no meeting in a slot: nothing, or the slot is not theirs. */
export const nothing = -1;
const away = -2;

/** Which pair meets in which slot. It knows who is where, and how full each slot is. */
export class Timetable {
  readonly people: number;
  readonly slots: number;
  /** The pair of a person in a slot, in rows of `slots`; `nothing` where they are free. */
  readonly at: Int32Array;
  /** The slot of each pair, or `nothing`. */
  readonly slotOf: Int32Array;
  /** How many meetings each slot has. */
  readonly count: Int32Array;
  /** How many meetings each person has. */
  readonly load: Int32Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly tables: Int32Array;

  constructor(readonly problem: Problem) {
    const { people, slots, free, pairs, tables } = problem;
    this.people = people;
    this.slots = slots;
    this.at = Int32Array.from(free, (isFree) => (isFree ? nothing : away));
    this.slotOf = new Int32Array(pairs.length).fill(nothing);
    this.count = new Int32Array(slots);
    this.load = new Int32Array(people);
    this.a = Int32Array.from(pairs, ({ a }) => a);
    this.b = Int32Array.from(pairs, ({ b }) => b);
    this.tables = Int32Array.from(tables);
  }

  /** The one whom a person meets in a pair. */
  other(e: number, p: number): number {
    return this.a[e]! + this.b[e]! - p;
  }

  /** Puts a pair in a slot that both have free. */
  place(e: number, t: number): void {
    const { a, b, at, slots } = this;
    at[a[e]! * slots + t] = e;
    at[b[e]! * slots + t] = e;
    this.slotOf[e] = t;
    this.count[t]!++;
    this.load[a[e]!]!++;
    this.load[b[e]!]!++;
  }

  /** Takes a pair out of its slot. */
  remove(e: number): void {
    const { a, b, at, slots } = this;
    const t = this.slotOf[e]!;
    at[a[e]! * slots + t] = nothing;
    at[b[e]! * slots + t] = nothing;
    this.slotOf[e] = nothing;
    this.count[t]!--;
    this.load[a[e]!]!--;
    this.load[b[e]!]!--;
  }

  /** Whether both people of a pair are there in a slot and meet nobody. */
  isOpen(e: number, t: number): boolean {
    const { a, b, at, slots } = this;
    return at[a[e]! * slots + t] === nothing && at[b[e]! * slots + t] === nothing;
  }

  /** Whether both people of a pair are there in a slot, busy or not. */
  isPossible(e: number, t: number): boolean {
    const { a, b, at, slots } = this;
    return at[a[e]! * slots + t] !== away && at[b[e]! * slots + t] !== away;
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
