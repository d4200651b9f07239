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
 * one that goes the other way. A gap of one of the first `hosts` people weighs twice, where not all
 * are hosts. The best timetable seen is the one kept.
 */
export function compact(
  timetable: Timetable,
  by: { hosts: number; random: Random; steps: number },
): void {
  new Compaction(timetable, by.hosts, by.random).run(by.steps);
}

type Move = { e: number; t: number };

/** A chain in two slots: its meetings, and the people at its ends. */
type Chain = { meetings: number[]; ends: [number, number]; surplus: number };

class Compaction {
  private readonly perDay: number;

  private readonly gaps: Gaps;

  constructor(
    private readonly timetable: Timetable,
    private readonly hosts: number,
    private readonly random: Random,
  ) {
    this.perDay = timetable.problem.slotsPerDay;
    this.gaps = new Gaps(timetable);
  }

  run(steps: number) {
    const { timetable, gaps } = this;
    const meetings = timetable.placed();
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
    const { at, slots } = timetable;
    const p = gaps.somebody(random);
    const open = gaps.slotsOf(p);
    const t = open[random.below(open.length)]!;
    const begin = Math.floor(t / this.perDay) * this.perDay;
    const end = Math.min(slots, begin + this.perDay);
    const row = p * slots;
    if (random.below(2) === 0) {
      for (let s = begin; s < end; s++) if (at[row + s]! >= 0) return { e: at[row + s]!, t };
    }
    let s = end - 1;
    while (at[row + s]! < 0) s--;
    return { e: at[row + s]!, t };
  }

  /** Tries one exchange; the change of cost, 0 where it was refused. */
  private step({ e, t }: Move, warmth: number): number {
    const { timetable, random, gaps } = this;
    const { slotOf, count, tables } = timetable;
    const s = slotOf[e]!;
    if (t === s) return 0;
    const chain = this.chainOf(e, s, t);
    if (!chain) return 0;
    const chains = [chain];
    const [fuller, emptier] = chain.surplus > 0 ? [t, s] : [s, t];
    if (chain.surplus !== 0 && count[fuller]! >= tables[fuller]!) {
      const partner = this.partner(chain, fuller, emptier);
      if (!partner) return 0;
      chains.push(partner);
    }
    const ends = chains.flatMap((it) => it.ends);
    let change = 0;
    for (const p of ends) change += (this.idleAfter(p, s, t) - gaps.of(p)) * this.weight(p);
    if (change > 0 && random.part() >= Math.exp(-change / warmth)) return 0;
    for (const { meetings } of chains) this.flip(meetings, s, t);
    for (const p of ends) gaps.recount(p);
    return change;
  }

  /** The idle slots of someone at the end of a chain, were it exchanged. */
  private idleAfter(p: number, s: number, t: number): number {
    const { at, slots } = this.timetable;
    const [one, other] = [p * slots + s, p * slots + t];
    const [inS, inT] = [at[one]!, at[other]!];
    at[one] = inT;
    at[other] = inS;
    const idle = idleOf(this.timetable, p);
    at[one] = inS;
    at[other] = inT;
    return idle;
  }

  /** The whole chain around a meeting; none where it closes in a ring or an end is away. */
  private chainOf(e: number, s: number, t: number): Chain | null {
    const { timetable } = this;
    const meetings = [e];
    const one = this.walk(e, timetable.a[e]!, t, s, meetings);
    if (one === nothing) return null;
    const other = this.walk(e, timetable.b[e]!, t, s, meetings);
    if (other === nothing) return null;
    const inS = meetings.reduce((sum, it) => sum + (timetable.slotOf[it] === s ? 1 : -1), 0);
    return { meetings, ends: [one, other], surplus: inS };
  }

  private walk(e: number, from: number, next: number, last: number, meetings: number[]): number {
    const { at, slots } = this.timetable;
    let p = from;
    let [here, there] = [next, last];
    for (let f = at[p * slots + here]!; f >= 0; f = at[p * slots + here]!) {
      if (f === e) return nothing;
      meetings.push(f);
      p = this.timetable.other(f, p);
      [here, there] = [there, here];
    }
    return at[p * slots + here] === nothing ? p : nothing;
  }

  /** A chain apart from this one that takes as many meetings the other way. */
  private partner(chain: Chain, fuller: number, emptier: number): Chain | null {
    const { timetable, random } = this;
    const { at, slots, people } = timetable;
    const begin = random.below(people);
    for (let step = 0; step < 24; step++) {
      const p = (begin + step) % people;
      const e = at[p * slots + fuller]!;
      if (e < 0 || at[p * slots + emptier] !== nothing || chain.meetings.includes(e)) continue;
      const partner = this.chainOf(e, fuller, emptier);
      if (partner && partner.surplus > 0) return partner;
    }
    return null;
  }

  private flip(meetings: number[], s: number, t: number) {
    const { timetable } = this;
    const from = meetings.map((e) => timetable.slotOf[e]!);
    for (const e of meetings) timetable.remove(e);
    meetings.forEach((e, at) => {
      timetable.place(e, from[at] === s ? t : s);
    });
  }

  private weight(p: number): number {
    return p < this.hosts && this.hosts < this.timetable.people ? 2 : 1;
  }
}
