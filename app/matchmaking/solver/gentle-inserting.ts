import { Chains } from "./chains.ts";
import { nothing, type Timetable } from "./timetable.ts";

/** Finds slots for pairs in a timetable that people know, so that few of them have to move. */
export class GentleInserting {
  private readonly chains: Chains;

  constructor(
    private readonly timetable: Timetable,
    private readonly by: { slotBefore: Int32Array; caps: readonly number[]; move: number },
  ) {
    this.chains = new Chains(timetable, null);
  }

  /** Places a pair in a slot where that breaks no rule. */
  direct(e: number, t: number): boolean {
    const { timetable } = this;
    if (!this.mayMeetMore(e) || !timetable.isOpen(e, t) || timetable.room(e, t) <= 0) return false;
    timetable.place(e, t);
    if (timetable.rules.fine(e)) return true;
    timetable.remove(e);
    return false;
  }

  /** Places a pair in the slot it had before, or else in the one with most room, moving nobody. */
  anywhere(e: number): boolean {
    const before = this.by.slotBefore[e]!;
    if (!this.mayMeetMore(e)) return false;
    if (before !== nothing && this.direct(e, before)) return true;
    const { timetable } = this;
    const open = Array.from({ length: timetable.slots }, (_, t) => t).filter(
      (t) => timetable.isOpen(e, t) && timetable.room(e, t) > 0,
    );
    open.sort((s, t) => timetable.room(e, t) - timetable.room(e, s) || s - t);
    return open.some((t) => this.direct(e, t));
  }

  /** The same, or by the exchange that moves fewest others, if the pair is worth more than that. */
  insert(e: number, worth: number): boolean {
    if (!this.mayMeetMore(e)) return false;
    if (this.anywhere(e)) return true;
    let best: { row: number; s: number; t: number; kept: number } | null = null;
    let least = worth;
    for (const way of this.ways(e)) {
      const cost = this.costOf(e, way);
      if (cost === null || cost >= least) continue;
      least = cost;
      best = way;
    }
    if (!best) return false;
    this.chains.exchange(best.row, best.s, best.t, best.kept);
    this.chains.forget();
    this.timetable.place(e, best.s);
    return true;
  }

  /** All chains that would make one of the two free in a slot in which the other is. */
  private *ways(e: number) {
    const { timetable } = this;
    const { slots, a, b, firstRow, at } = timetable;
    for (let s = 0; s < slots; s++) {
      if (!timetable.isPossible(e, s)) continue;
      const [rowA, rowB] = [timetable.openRow(a[e]!, s), timetable.openRow(b[e]!, s)];
      if ((rowA === nothing) === (rowB === nothing)) continue;
      const busy = rowA === nothing ? a[e]! : b[e]!;
      const kept = rowA === nothing ? rowB : rowA;
      for (let row = firstRow[busy]!; row < firstRow[busy + 1]!; row++) {
        if (at[row * slots + s]! < 0) continue;
        for (let t = 0; t < slots; t++) if (t !== s) yield { row, s, t, kept };
      }
    }
  }

  /** What the moves of a chain cost; null where it is not possible or the pair has no table then. */
  private costOf(e: number, way: { row: number; s: number; t: number; kept: number }) {
    const { chains, timetable, by } = this;
    const mark = chains.mark();
    if (!chains.exchange(way.row, way.s, way.t, way.kept)) return null;
    const moved = chains.since(mark);
    let cost = 0;
    for (const { e: f, from } of moved) {
      const before = by.slotBefore[f]!;
      if (before === nothing) continue;
      if (before === from) cost += by.move;
      else if (before === timetable.slotOf[f]) cost -= by.move;
    }
    const fits = timetable.isOpen(e, way.s) && timetable.room(e, way.s) > 0;
    let fine = fits && this.withinLimits();
    if (fine && timetable.rules.any) {
      timetable.place(e, way.s);
      fine = timetable.rules.fine(e);
      timetable.remove(e);
    }
    chains.back(mark);
    return fine ? cost : null;
  }

  private withinLimits(): boolean {
    const { count, zones } = this.timetable;
    for (let at = 0; at < count.length; at++) if (count[at]! > zones.limits[at]!) return false;
    return true;
  }

  private mayMeetMore(e: number): boolean {
    const { a, b, load } = this.timetable;
    return load[a[e]!]! < this.by.caps[a[e]!]! && load[b[e]!]! < this.by.caps[b[e]!]!;
  }
}
