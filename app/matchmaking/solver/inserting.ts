import { Chains, type Lists } from "./chains.ts";
import type { Random } from "./random.ts";
import { nothing, type Timetable } from "./timetable.ts";

/** Finds slots for pairs, moving others to other slots but never out of the timetable. */
export class Inserting {
  private readonly chains: Chains;

  constructor(
    private readonly timetable: Timetable,
    private readonly lists: Lists,
    private readonly random: Random,
  ) {
    this.chains = new Chains(timetable, lists);
  }

  /**
   * Places a pair: in the open slot with most room; else by one Kempe chain from the one of the two
   * who is busy; else by one from each. A slot that gets fuller than it has tables hands a meeting
   * on. Nothing has changed where it says no.
   */
  insert(e: number): boolean {
    const done = this.direct(e) || this.byChains(e);
    this.chains.forget();
    return done;
  }

  private direct(e: number): boolean {
    const { timetable } = this;
    const { slots } = timetable;
    let best = nothing;
    let most = 0;
    for (let t = 0; t < slots; t++) {
      const room = timetable.room(e, t);
      if (room <= most || !this.mayMeet(e, t) || !timetable.isOpen(e, t)) continue;
      if (!this.isFineAt(e, t)) continue;
      best = t;
      most = room;
    }
    if (best !== nothing) timetable.place(e, best);
    return best !== nothing;
  }

  private isFineAt(e: number, t: number): boolean {
    const { timetable } = this;
    if (!timetable.rules.any) return true;
    timetable.place(e, t);
    const fine = timetable.rules.fine(e);
    timetable.remove(e);
    return fine;
  }

  private byChains(e: number): boolean {
    const { timetable, random } = this;
    const { slots, a, b } = timetable;
    const begin = random.below(slots);
    const [one, other] = [a[e]!, b[e]!];
    const both: number[] = [];
    for (let step = 0; step < slots; step++) {
      const s = (begin + step) % slots;
      if (!this.mayMeet(e, s) || !timetable.isPossible(e, s)) continue;
      const [rowOfOne, rowOfOther] = [timetable.openRow(one, s), timetable.openRow(other, s)];
      if (rowOfOne === nothing && rowOfOther === nothing) both.push(s);
      else if (rowOfOne !== nothing && rowOfOther !== nothing) {
        if (this.settled(e, s, this.chains.mark())) return true;
      } else {
        const [busy, kept] = rowOfOne === nothing ? [one, rowOfOther] : [other, rowOfOne];
        if (this.clear(e, s, busy, kept)) return true;
      }
    }
    return both.some((s) => this.clearBoth(e, s));
  }

  /** Frees a row of `busy` in `s` by a chain that leaves the row `kept` alone, and places the pair. */
  private clear(e: number, s: number, busy: number, kept: number): boolean {
    const { chains, timetable } = this;
    return this.busyRows(busy, s).some((row) => {
      for (let t = 0; t < timetable.slots; t++) {
        if (t === s) continue;
        const mark = chains.mark();
        if (chains.exchange(row, s, t, kept) && this.settled(e, s, mark)) return true;
      }
      return false;
    });
  }

  private clearBoth(e: number, s: number): boolean {
    const { chains, timetable } = this;
    const [one, other] = [timetable.a[e]!, timetable.b[e]!];
    return this.busyRows(one, s).some((row) => {
      for (let t = 0; t < timetable.slots; t++) {
        if (t === s) continue;
        const mark = chains.mark();
        if (!chains.exchange(row, s, t, nothing)) continue;
        const isOpen = timetable.openRow(other, s) !== nothing;
        const done = isOpen ? this.settled(e, s, mark) : this.clear(e, s, other, row);
        if (done) return true;
        chains.back(mark);
      }
      return false;
    });
  }

  private busyRows(p: number, s: number): number[] {
    const { firstRow, at, slots } = this.timetable;
    const rows: number[] = [];
    for (let row = firstRow[p]!; row < firstRow[p + 1]!; row++) {
      if (at[row * slots + s]! >= 0) rows.push(row);
    }
    return rows;
  }

  /** Places the pair and hands on what has no table; takes everything back where that fails. */
  private settled(e: number, s: number, mark: number): boolean {
    const { chains, timetable, random } = this;
    const { slots, count, zones } = timetable;
    if (!timetable.isOpen(e, s)) {
      chains.back(mark);
      return false;
    }
    chains.place(e, s);
    let fine = timetable.rules.fine(e);
    for (let at = 0; fine && at < count.length; at++) {
      if (count[at]! <= zones.limits[at]!) continue;
      const zone = Math.floor(at / slots);
      fine = chains.relieve(zone, at % slots, random) && count[at]! <= zones.limits[at]!;
    }
    if (fine && zones.count > 2) fine = count.every((it, at) => it <= zones.limits[at]!);
    if (!fine) chains.back(mark);
    return fine;
  }

  private mayMeet(e: number, t: number): boolean {
    return !this.lists || this.lists[e * this.timetable.slots + t] === 1;
  }
}
