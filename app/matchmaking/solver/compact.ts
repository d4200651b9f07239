import { Gaps } from "./gaps.ts";
import { idleOf } from "./idle.ts";
import type { Random } from "./random.ts";
import { nothing, type Timetable } from "./timetable.ts";

const warmest = 1.6;
const rewarmed = 0.55;
const coldest = 0.15;

/**
 * Closes idle gaps and changes nothing else: exchanges two slots along Kempe chains, by annealing
 * (Kirkpatrick 1983). Only the two ends of a chain notice. Every other step aims at a gap; halfway it
 * warms up once more. Where both slots are full, a chain that would overfill one goes together with
 * one that goes the other way. A gap of a host weighs twice, where not all are hosts. The best timetable seen is the one kept.
 */
export function compact(timetable: Timetable, by: { random: Random; steps: number }): void {
  new Compaction(timetable, by.random).run(by.steps);
}

type Move = { e: number; t: number };

/** A chain in two slots: its meetings, the rows at its ends, how many tables more it has in one. */
type Chain = { meetings: number[]; ends: [number, number]; surplus: number };

class Compaction {
  private readonly perDay: number;
  private readonly gaps: Gaps;

  constructor(
    private readonly timetable: Timetable,
    private readonly random: Random,
  ) {
    this.perDay = timetable.problem.slotsPerDay;
    this.gaps = new Gaps(timetable);
  }

  run(steps: number) {
    const { timetable, gaps } = this;
    const meetings = timetable.placed().filter((e) => !timetable.locked[e]);
    if (meetings.length === 0) return;
    let cost = 0;
    for (let p = 0; p < timetable.people; p++) cost += gaps.of(p) * this.weight(p);
    let least = cost;
    let best = timetable.slotOf.slice();
    const cooling = (coldest / warmest) ** (2 / steps);
    const half = steps >> 1;
    let warmth = warmest;
    for (let step = 0; step < steps && least > 0; step++) {
      warmth = step === half ? rewarmed : Math.max(coldest, warmth * cooling);
      cost += this.step(step % 2 === 0 ? this.aimed() : this.anyMove(meetings), warmth);
      if (cost >= least) continue;
      least = cost;
      best = timetable.slotOf.slice();
    }
    timetable.restore(best);
  }

  /** Some meeting to some slot. */
  private anyMove(meetings: number[]): Move {
    const { random, timetable } = this;
    const e = meetings[random.below(meetings.length)]!;
    return { e, t: random.below(timetable.slots) };
  }

  /** The first or last meeting of somebody's day into a gap of theirs. */
  private aimed(): Move {
    const { random, timetable, gaps } = this;
    const { slots } = timetable;
    const p = gaps.somebody(random);
    const open = gaps.slotsOf(p);
    const t = open[random.below(open.length)]!;
    const begin = Math.floor(t / this.perDay) * this.perDay;
    const isFirst = random.below(2) === 0;
    let s = isFirst ? begin : Math.min(slots, begin + this.perDay) - 1;
    while (!timetable.isBusy(p, s)) s += isFirst ? 1 : -1;
    return { e: timetable.meetingsOf(p, s)[0]!, t };
  }

  /** Tries one exchange; the change of cost, 0 where it was refused. */
  private step({ e, t }: Move, warmth: number): number {
    const { timetable, random } = this;
    const s = timetable.slotOf[e]!;
    if (t === s) return 0;
    const chains = this.withRoom(this.chainOf(e, s, t), s, t);
    if (!chains) return 0;
    const ends = chains.flatMap((it) => it.ends);
    const change = this.changeOf(ends, s, t);
    if (change > 0 && random.part() >= Math.exp(-change / warmth)) return 0;
    for (const { meetings } of chains) this.flip(meetings, s, t);
    if (timetable.rules.any && !chains.every((it) => this.fine(it))) {
      for (const { meetings } of chains) this.flip(meetings, s, t);
      return 0;
    }
    for (const row of ends) this.gaps.recount(timetable.personOf[row]!);
    return change;
  }

  private fine({ meetings }: Chain): boolean {
    return meetings.every((e) => this.timetable.rules.fine(e));
  }

  /** The chain, with a partner where it would overfill a slot; null where there is no such. */
  private withRoom(chain: Chain | null, s: number, t: number): Chain[] | null {
    if (!chain) return null;
    const { count, slots, zones } = this.timetable;
    const isOver = (zone: number, slot: number, more: number) =>
      more > 0 && count[zone * slots + slot]! + more > zones.limits[zone * slots + slot]!;
    if (zones.count > 2) {
      const surplus = this.surplusOf(chain, s);
      const over = surplus.some((more, zone) => isOver(zone, t, more) || isOver(zone, s, -more));
      return over ? null : [chain];
    }
    const [fuller, emptier] = chain.surplus > 0 ? [t, s] : [s, t];
    if (!isOver(0, fuller, Math.abs(chain.surplus))) return [chain];
    const partner = this.partner(chain, fuller, emptier);
    return partner && [chain, partner];
  }

  private surplusOf({ meetings }: Chain, s: number): number[] {
    const { zones, slotOf } = this.timetable;
    const surplus = new Array<number>(zones.count).fill(0);
    for (const e of meetings) surplus[zones.of[e]!]! += slotOf[e] === s ? 1 : -1;
    return surplus;
  }

  /** By how much the cost would change, were these rows' slots exchanged. */
  private changeOf(ends: number[], s: number, t: number): number {
    const { timetable, gaps } = this;
    const exchange = () => {
      const { at, slots } = timetable;
      for (const row of ends) {
        const inS = at[row * slots + s]!;
        at[row * slots + s] = at[row * slots + t]!;
        at[row * slots + t] = inS;
      }
    };
    const people = ends.map((row) => timetable.personOf[row]!);
    exchange();
    let change = 0;
    people.forEach((p, at) => {
      if (people.indexOf(p) === at) change += (idleOf(timetable, p) - gaps.of(p)) * this.weight(p);
    });
    exchange();
    return change;
  }

  /** The whole chain around a meeting; none where it closes in a ring or an end is away. */
  private chainOf(e: number, s: number, t: number): Chain | null {
    const { timetable } = this;
    if (timetable.locked[e]) return null;
    const meetings = [e];
    const one = this.walk(e, timetable.rowA[e]!, t, s, meetings);
    if (one === nothing) return null;
    const other = this.walk(e, timetable.rowB[e]!, t, s, meetings);
    if (other === nothing) return null;
    let surplus = 0;
    for (const it of meetings) {
      if (timetable.zones.of[it] === 0) surplus += timetable.slotOf[it] === s ? 1 : -1;
    }
    return { meetings, ends: [one, other], surplus };
  }

  private walk(e: number, from: number, next: number, last: number, meetings: number[]): number {
    const { at, slots, locked } = this.timetable;
    let row = from;
    let [here, there] = [next, last];
    for (let f = at[row * slots + here]!; f >= 0; f = at[row * slots + here]!) {
      if (f === e || locked[f]) return nothing;
      meetings.push(f);
      row = this.timetable.other(f, row);
      [here, there] = [there, here];
    }
    return at[row * slots + here] === nothing ? row : nothing;
  }

  /** A chain apart from this one that takes as many meetings the other way. */
  private partner(chain: Chain, fuller: number, emptier: number): Chain | null {
    const { timetable, random } = this;
    const { at, slots, rows } = timetable;
    const begin = random.below(rows);
    for (let step = 0; step < 24; step++) {
      const row = (begin + step) % rows;
      const e = at[row * slots + fuller]!;
      if (e < 0 || at[row * slots + emptier] !== nothing || chain.meetings.includes(e)) continue;
      const partner = this.chainOf(e, fuller, emptier);
      if (partner && partner.surplus === Math.abs(chain.surplus)) return partner;
    }
    return null;
  }

  private flip(meetings: number[], s: number, t: number) {
    const { timetable } = this;
    const before = meetings.map((e) => ({
      e,
      from: timetable.slotOf[e]!,
      rowA: timetable.rowA[e]!,
      rowB: timetable.rowB[e]!,
    }));
    for (const e of meetings) timetable.remove(e);
    for (const { e, from, rowA, rowB } of before) {
      timetable.placeIn(e, from === s ? t : s, rowA, rowB);
    }
  }

  private weight(p: number): number {
    const { hosts } = this.timetable.problem;
    return p < hosts && hosts < this.timetable.people ? 2 : 1;
  }
}
