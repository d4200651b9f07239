import { Chains } from "./chains.ts";
import { nothing, type Timetable } from "./timetable.ts";

/** A slot for a pair, a chain that makes one of the two free there, and whether it is too full. */
type Way = {
  s: number;
  chain?: { row: number; t: number; kept: number };
  relieved?: boolean;
};

const inOrder = { below: () => 0 };

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
    const plain = this.cheapest(e, this.ways(e), worth);
    const best =
      plain && plain.cost <= this.by.move
        ? plain
        : (this.cheapest(e, this.fullWays(e), plain?.cost ?? worth) ?? plain);
    if (!best) return false;
    this.go(e, best.way);
    this.chains.forget();
    return true;
  }

  /** Puts a pair that moved back where it was, alone or for one that was not. */
  goHome(e: number): void {
    const { timetable, by } = this;
    const { slots, slotOf, rows, at, zones, locked } = timetable;
    const [home, now] = [by.slotBefore[e]!, slotOf[e]!];
    if (home === nothing || now === nothing || now === home || locked[e]) return;
    if (!timetable.isOpen(e, home)) return;
    timetable.remove(e);
    if (this.direct(e, home)) return;
    for (let row = 0; row < rows; row++) {
      const f = at[row * slots + home]!;
      if (f < 0 || locked[f] || by.slotBefore[f] === home || zones.of[f] !== zones.of[e]) continue;
      if (!timetable.isOpen(f, now)) continue;
      timetable.remove(f);
      if (this.direct(f, now)) {
        if (this.direct(e, home)) return;
        timetable.remove(f);
      }
      timetable.place(f, home);
    }
    timetable.place(e, now);
  }

  private cheapest(e: number, ways: Iterable<Way>, worth: number) {
    let best: { way: Way; cost: number } | null = null;
    for (const way of ways) {
      const cost = this.costOf(e, way);
      if (cost === null || cost >= (best?.cost ?? worth)) continue;
      best = { way, cost };
      if (cost <= this.by.move) break;
    }
    return best;
  }

  /** All chains that would make one of the two free in a slot in which the other is. */
  private *ways(e: number): Iterable<Way> {
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
        for (let t = 0; t < slots; t++) if (t !== s) yield { s, chain: { row, t, kept } };
      }
    }
  }

  /** The slots in which both are free but no table is, then chains into slots that are full. */
  private *fullWays(e: number): Iterable<Way> {
    for (let s = 0; s < this.timetable.slots; s++) {
      if (this.timetable.isOpen(e, s)) yield { s, relieved: true };
    }
    for (const way of this.ways(e)) yield { ...way, relieved: true };
  }

  /** Makes room and places the pair; takes nothing back where it cannot. */
  private go(e: number, { s, chain, relieved }: Way): boolean {
    const { chains, timetable } = this;
    if (chain && !chains.exchange(chain.row, s, chain.t, chain.kept)) return false;
    if (!timetable.isOpen(e, s)) return false;
    if (timetable.room(e, s) <= 0 && !relieved) return false;
    chains.place(e, s);
    if (timetable.room(e, s) < 0) this.relieve(timetable.zones.of[e]!, s);
    return this.withinLimits() && timetable.rules.fine(e);
  }

  /** Moves one meeting out of a slot, alone if one can; one that has left its slot already if one can. */
  private relieve(zone: number, s: number) {
    const { timetable, chains, by } = this;
    const { rows, slots, at, count, zones } = timetable;
    const stayers: { row: number; t: number }[] = [];
    for (let row = 0; row < rows; row++) {
      const f = at[row * slots + s]!;
      if (f < 0 || zones.of[f] !== zone || timetable.rowA[f] !== row) continue;
      const other = timetable.rowB[f]!;
      for (let t = 0; t < slots; t++) {
        if (count[zone * slots + t]! >= zones.limits[zone * slots + t]!) continue;
        if (at[row * slots + t] !== nothing || at[other * slots + t] !== nothing) continue;
        if (by.slotBefore[f] === s) stayers.push({ row, t });
        else if (chains.exchange(row, s, t, nothing)) return;
        break;
      }
    }
    for (const { row, t } of stayers) if (chains.exchange(row, s, t, nothing)) return;
    chains.relieve(zone, s, inOrder);
  }

  /** What the moves of a way cost; null where it is not possible. */
  private costOf(e: number, way: Way): number | null {
    const { chains, timetable, by } = this;
    const mark = chains.mark();
    const fine = this.go(e, way);
    let cost = 0;
    const seen = new Set<number>();
    for (const { e: f, from } of fine ? chains.since(mark) : []) {
      const before = by.slotBefore[f]!;
      if (before === nothing || f === e || seen.has(f)) continue;
      seen.add(f);
      const now = timetable.slotOf[f]!;
      if (before === from && now !== before) cost += by.move;
      else if (before !== from && now === before) cost -= by.move;
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
