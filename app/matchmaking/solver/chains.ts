import { nothing, type Timetable } from "./timetable.ts";

/** Slots per pair that a coloring may use, in rows; null where all are fine. */
export type Lists = Uint8Array | null;

/**
 * Kempe chains: the meetings that alternate between two slots from a person on. Exchanging the two
 * slots along a whole chain breaks nothing but at its ends.
 */
export class Chains {
  private readonly chain: Int32Array;
  private length = 0;
  private readonly undone: { e: number; from: number }[] = [];

  constructor(
    private readonly timetable: Timetable,
    private readonly lists: Lists,
  ) {
    this.chain = new Int32Array(timetable.people + 1);
  }

  /**
   * Exchanges `s` and `t` along the chain that begins at a person who meets in `s` and could in
   * `t`. Refused where it reaches one of `kept`, ends at someone who is away in the other slot, or
   * holds a meeting that may not move there.
   */
  exchange(from: number, s: number, t: number, kept: number): boolean {
    if (!this.walk(from, s, t, kept)) return false;
    this.flip(s, t);
    return true;
  }

  /** Where the log of moves stands now, to come back to. */
  mark(): number {
    return this.undone.length;
  }

  /** Takes back every move since the mark. */
  back(mark: number): void {
    const { timetable, undone } = this;
    const moves = undone.splice(mark);
    for (const { e } of moves) if (timetable.slotOf[e] !== nothing) timetable.remove(e);
    const first = new Map<number, number>();
    for (const { e, from } of moves) if (!first.has(e)) first.set(e, from);
    for (const [e, from] of first) if (from !== nothing) timetable.place(e, from);
  }

  /** Forgets how to take moves back. */
  forget(): void {
    this.undone.length = 0;
  }

  /** Places a pair in a slot, remembered. */
  place(e: number, t: number): void {
    this.undone.push({ e, from: nothing });
    this.timetable.place(e, t);
  }

  /** Takes one meeting out of an overfull slot by a chain to a slot with room. */
  relieve(s: number, random: { below(limit: number): number }): boolean {
    const { timetable } = this;
    const { people, slots, at, count, tables } = timetable;
    const begin = random.below(people);
    for (let u = 0; u < slots; u++) {
      if (u === s || count[u]! >= tables[u]!) continue;
      for (let step = 0; step < people; step++) {
        const p = (begin + step) % people;
        // A chain with one meeting more in `s` has both its ends there.
        if (at[p * slots + s]! < 0 || at[p * slots + u] !== nothing) continue;
        if (!this.walk(p, s, u, nothing) || this.length % 2 === 0) continue;
        this.flip(s, u);
        return true;
      }
    }
    return false;
  }

  private walk(from: number, s: number, t: number, kept: number): boolean {
    const { chain, timetable, lists } = this;
    const { at, slots } = timetable;
    if (at[from * slots + t] !== nothing) return false;
    let length = 0;
    let [here, there] = [s, t];
    let p = from;
    for (let e = at[p * slots + here]!; e >= 0; e = at[p * slots + here]!) {
      if (lists && !lists[e * slots + there]) return false;
      chain[length++] = e;
      p = timetable.other(e, p);
      if (p === kept) return false;
      [here, there] = [there, here];
    }
    this.length = length;
    return at[p * slots + here] === nothing;
  }

  private flip(s: number, t: number) {
    const { chain, timetable, length, undone } = this;
    for (let at = 0; at < length; at++) {
      const e = chain[at]!;
      undone.push({ e, from: timetable.slotOf[e]! });
      timetable.remove(e);
    }
    for (let at = 0; at < length; at++) {
      const e = chain[at]!;
      const { from } = undone[undone.length - length + at]!;
      timetable.place(e, from === s ? t : s);
    }
  }
}
