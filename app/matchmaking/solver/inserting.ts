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
    const { slots, count, tables } = timetable;
    let best = nothing;
    let room = 0;
    for (let t = 0; t < slots; t++) {
      if (tables[t]! - count[t]! <= room || !this.mayMeet(e, t) || !timetable.isOpen(e, t))
        continue;
      best = t;
      room = tables[t]! - count[t]!;
    }
    if (best !== nothing) timetable.place(e, best);
    return best !== nothing;
  }

  private byChains(e: number): boolean {
    const { timetable, random } = this;
    const { slots, at, a, b } = timetable;
    const begin = random.below(slots);
    const [one, other] = [a[e]!, b[e]!];
    const both: number[] = [];
    for (let step = 0; step < slots; step++) {
      const s = (begin + step) % slots;
      if (!this.mayMeet(e, s) || !timetable.isPossible(e, s)) continue;
      const oneBusy = at[one * slots + s]! >= 0;
      const otherBusy = at[other * slots + s]! >= 0;
      if (oneBusy && otherBusy) both.push(s);
      else if (!oneBusy && !otherBusy) {
        if (this.settled(e, s, this.chains.mark())) return true;
      } else if (this.clear(e, s, oneBusy ? one : other, oneBusy ? other : one)) return true;
    }
    return both.some((s) => this.clearBoth(e, s));
  }

  /** Frees `busy` in `s` by a chain that leaves `free` alone, and places the pair there. */
  private clear(e: number, s: number, busy: number, free: number): boolean {
    const { chains, timetable } = this;
    for (let t = 0; t < timetable.slots; t++) {
      if (t === s) continue;
      const mark = chains.mark();
      if (chains.exchange(busy, s, t, free) && this.settled(e, s, mark)) return true;
    }
    return false;
  }

  private clearBoth(e: number, s: number): boolean {
    const { chains, timetable } = this;
    const [one, other] = [timetable.a[e]!, timetable.b[e]!];
    for (let t = 0; t < timetable.slots; t++) {
      if (t === s) continue;
      const mark = chains.mark();
      if (!chains.exchange(one, s, t, nothing)) continue;
      const busy = timetable.at[other * timetable.slots + s]! >= 0;
      if (busy ? this.clear(e, s, other, one) : this.settled(e, s, mark)) return true;
      chains.back(mark);
    }
    return false;
  }

  /** Places the pair and hands on what has no table; takes everything back where that fails. */
  private settled(e: number, s: number, mark: number): boolean {
    const { chains, timetable, random } = this;
    const { slots, count, tables } = timetable;
    chains.place(e, s);
    for (let t = 0; t < slots; t++) {
      if (count[t]! <= tables[t]!) continue;
      if (chains.relieve(t, random) && count[t]! <= tables[t]!) continue;
      chains.back(mark);
      return false;
    }
    return true;
  }

  private mayMeet(e: number, t: number): boolean {
    return !this.lists || this.lists[e * this.timetable.slots + t] === 1;
  }
}
