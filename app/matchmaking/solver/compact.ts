import { idleIn, idleOn } from "./idle.ts";
import type { Random } from "./random.ts";
import { nothing, type Timetable } from "./timetable.ts";

const warmest = 1.2;
const coldest = 0.12;

/**
 * Closes idle gaps and changes nothing else: exchanges two slots along Kempe chains, by annealing
 * (Kirkpatrick 1983). Only the two ends of a chain notice. Where both slots are full, a chain that
 * would overfill one goes together with one that goes the other way. A gap of one of the first
 * `hosts` people weighs twice, where not all are hosts. The best timetable seen is the one kept.
 */
export function compact(
  timetable: Timetable,
  by: { hosts: number; random: Random; steps: number },
): void {
  new Compaction(timetable, by.hosts, by.random).run(by.steps);
}

/** A chain in two slots: its meetings, and the people at its ends. */
type Chain = { meetings: number[]; ends: [number, number]; surplus: number };

class Compaction {
  private readonly perDay: number;

  constructor(
    private readonly timetable: Timetable,
    private readonly hosts: number,
    private readonly random: Random,
  ) {
    this.perDay = timetable.problem.slotsPerDay;
  }

  run(steps: number) {
    const { timetable, random } = this;
    const meetings = timetable.placed();
    if (meetings.length === 0 || timetable.slots < 2) return;
    let cost = this.cost();
    let least = cost;
    let best = timetable.slotOf.slice();
    const cooling = (coldest / warmest) ** (1 / steps);
    let warmth = warmest;
    for (let step = 0; step < steps && least > 0; step++) {
      warmth *= cooling;
      const change = this.step(meetings[random.below(meetings.length)]!, warmth);
      cost += change;
      if (cost >= least) continue;
      least = cost;
      best = timetable.slotOf.slice();
    }
    timetable.restore(best);
  }

  /** Tries one exchange; the change of cost, 0 where it was refused. */
  private step(e: number, warmth: number): number {
    const { timetable, random } = this;
    const { slots, slotOf, count, tables } = timetable;
    const s = slotOf[e]!;
    const t = random.below(slots);
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
    const days = [Math.floor(s / this.perDay), Math.floor(t / this.perDay)];
    const before = this.costOf(ends, days);
    for (const { meetings } of chains) this.flip(meetings, s, t);
    const change = this.costOf(ends, days) - before;
    if (change <= 0 || random.part() < Math.exp(-change / warmth)) return change;
    for (const { meetings } of chains) this.flip(meetings, s, t);
    return 0;
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

  private costOf(people: number[], [day, other]: number[]): number {
    let cost = 0;
    for (const p of people) {
      const idle =
        idleOn(this.timetable, p, day!) + (other === day ? 0 : idleOn(this.timetable, p, other!));
      cost += idle * this.weight(p);
    }
    return cost;
  }

  private cost(): number {
    const days = Math.ceil(this.timetable.slots / this.perDay);
    if (idleIn(this.timetable) === 0) return 0;
    let cost = 0;
    for (let p = 0; p < this.timetable.people; p++) {
      for (let day = 0; day < days; day++) cost += idleOn(this.timetable, p, day) * this.weight(p);
    }
    return cost;
  }

  private weight(p: number): number {
    return p < this.hosts && this.hosts < this.timetable.people ? 2 : 1;
  }
}
