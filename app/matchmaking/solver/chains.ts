import { nothing, type Timetable } from "./timetable.ts";

type Move = { e: number; from: number; rowA: number; rowB: number };

/** Slots per pair that a coloring may use, in rows; null where all are fine. */
export type Lists = Uint8Array | null;

/**
 * Kempe chains: the meetings that alternate between two slots from a row on. Exchanging the two
 * slots along a whole chain breaks nothing but at its ends, and what rules a day has.
 */
export class Chains {
  private readonly chain: Int32Array;
  private length = 0;
  private readonly undone: Move[] = [];

  constructor(
    private readonly timetable: Timetable,
    private readonly lists: Lists,
  ) {
    this.chain = new Int32Array(timetable.rows + 1);
  }

  /**
   * Exchanges `s` and `t` along the chain that begins at a row that meets in `s` and could in `t`.
   * Refused where it reaches the row `kept`, ends at one that is away in the other slot, or holds a
   * meeting that may not move there.
   */
  exchange(from: number, s: number, t: number, kept: number): boolean {
    return this.walk(from, s, t, kept) && this.flip(s, t);
  }

  /** Where the log of moves stands now, to come back to. */
  mark(): number {
    return this.undone.length;
  }

  /** The moves since the mark, each with the slot it was from. */
  since(mark: number): readonly { e: number; from: number }[] {
    return this.undone.slice(mark);
  }

  /** Takes back every move since the mark. */
  back(mark: number): void {
    const { timetable, undone } = this;
    const moves = undone.splice(mark);
    for (const { e } of moves) if (timetable.slotOf[e] !== nothing) timetable.remove(e);
    const first = new Map<number, Move>();
    for (const move of moves) if (!first.has(move.e)) first.set(move.e, move);
    for (const { e, from, rowA, rowB } of first.values()) {
      if (from !== nothing) timetable.placeIn(e, from, rowA, rowB);
    }
  }

  /** Forgets how to take moves back. */
  forget(): void {
    this.undone.length = 0;
  }

  /** Places a pair in a slot, remembered. */
  place(e: number, t: number): void {
    this.undone.push({ e, from: nothing, rowA: nothing, rowB: nothing });
    this.timetable.place(e, t);
  }

  /** Takes one meeting out of a slot in which a zone is overfull, by a chain to one with room. */
  relieve(zone: number, s: number, random: { below(limit: number): number }): boolean {
    const { timetable } = this;
    const { rows, slots, at, count, zones } = timetable;
    const begin = random.below(rows);
    for (let u = 0; u < slots; u++) {
      if (u === s || count[zone * slots + u]! >= zones.limits[zone * slots + u]!) continue;
      for (let step = 0; step < rows; step++) {
        const row = (begin + step) % rows;
        // A chain with one meeting more in `s` has both its ends there.
        if (at[row * slots + s]! < 0 || at[row * slots + u] !== nothing) continue;
        if (!this.walk(row, s, u, nothing) || this.surplus(zone, s) !== 1) continue;
        if (this.flip(s, u)) return true;
      }
    }
    return false;
  }

  /** How many meetings more of a zone the chain has in a slot than in its other one. */
  private surplus(zone: number, s: number): number {
    const { timetable, chain, length } = this;
    let surplus = 0;
    for (let at = 0; at < length; at++) {
      const e = chain[at]!;
      if (timetable.zones.of[e] === zone) surplus += timetable.slotOf[e] === s ? 1 : -1;
    }
    return surplus;
  }

  private walk(from: number, s: number, t: number, kept: number): boolean {
    const { chain, timetable, lists } = this;
    const { at, slots, locked } = timetable;
    if (at[from * slots + t] !== nothing) return false;
    let length = 0;
    let [here, there] = [s, t];
    let row = from;
    for (let e = at[row * slots + here]!; e >= 0; e = at[row * slots + here]!) {
      if (locked[e] || (lists && !lists[e * slots + there])) return false;
      chain[length++] = e;
      row = timetable.other(e, row);
      if (row === kept) return false;
      [here, there] = [there, here];
    }
    this.length = length;
    return at[row * slots + here] === nothing;
  }

  /** Exchanges the chain that was walked; takes that back where a rule of somebody's day breaks. */
  private flip(s: number, t: number): boolean {
    const { chain, timetable, length, undone } = this;
    const mark = undone.length;
    for (let at = 0; at < length; at++) {
      const e = chain[at]!;
      const from = timetable.slotOf[e]!;
      undone.push({ e, from, rowA: timetable.rowA[e]!, rowB: timetable.rowB[e]! });
      timetable.remove(e);
    }
    for (let at = 0; at < length; at++) {
      const { e, from, rowA, rowB } = undone[mark + at]!;
      timetable.placeIn(e, from === s ? t : s, rowA, rowB);
    }
    if (!timetable.rules.any) return true;
    for (let at = 0; at < length; at++) {
      if (timetable.rules.fine(undone[mark + at]!.e)) continue;
      this.back(mark);
      return false;
    }
    return true;
  }
}
