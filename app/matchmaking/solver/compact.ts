import { Chain } from "./chain.ts";
import { Gaps } from "./gaps.ts";
import { idleOf } from "./idle.ts";
import type { Random } from "./random.ts";
import { nothing, type Timetable } from "./timetable.ts";

const warmest = 1.6;
const rewarmed = 0.55;
const coldest = 0.15;
/** The part of the tables a slot has beside its share of the meetings that stay in reserve. */
const reserve = 0.2;

/**
 * Closes idle gaps and changes nothing else: exchanges two slots along Kempe chains, by annealing
 * (Kirkpatrick 1983). Only the two ends of a chain notice. Every other step aims at a gap; halfway it
 * warms up once more. Where both slots are full, a chain that would overfill one goes together with
 * one that goes the other way. Where not all are hosts, a gap of theirs weighs twice, and no slot gets
 * so full that they would have to change tables often. The best timetable seen is the one kept.
 */
export function compact(timetable: Timetable, by: { random: Random; steps: number }): void {
  new Compaction(timetable, by.random).run(by.steps);
}

type Move = { e: number; t: number };

class Compaction {
  private readonly perDay: number;
  private readonly gaps: Gaps;
  private readonly chain: Chain;
  private readonly partner: Chain;
  private readonly before: Int32Array;
  private readonly limits: Int32Array;

  constructor(
    private readonly timetable: Timetable,
    private readonly random: Random,
  ) {
    this.perDay = timetable.problem.slotsPerDay;
    this.gaps = new Gaps(timetable);
    this.chain = new Chain(timetable.rows);
    this.partner = new Chain(timetable.rows);
    this.before = new Int32Array(3 * (timetable.rows + 1));
    this.limits = limitsOf(timetable);
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
    const t = gaps.slotOf(p, random);
    const begin = Math.floor(t / this.perDay) * this.perDay;
    const isFirst = random.below(2) === 0;
    let s = isFirst ? begin : Math.min(slots, begin + this.perDay) - 1;
    while (!timetable.isBusy(p, s)) s += isFirst ? 1 : -1;
    return { e: timetable.meetingsOf(p, s)[0]!, t };
  }

  /** Tries one exchange; the change of cost, 0 where it was refused. */
  private step({ e, t }: Move, warmth: number): number {
    const { timetable, random, chain, partner } = this;
    const s = timetable.slotOf[e]!;
    if (t === s || !this.follow(chain, e, s, t)) return 0;
    const withPartner = this.needsPartner(s, t);
    if (withPartner && !this.findPartner(s, t)) return 0;
    const change = this.changeOf(s, t, withPartner);
    if (change > 0 && random.part() >= Math.exp(-change / warmth)) return 0;
    this.flip(chain, s, t);
    if (withPartner) this.flip(partner, s, t);
    if (timetable.rules.any && !(this.fine(chain) && (!withPartner || this.fine(partner)))) {
      this.flip(chain, s, t);
      if (withPartner) this.flip(partner, s, t);
      return 0;
    }
    this.recount(chain);
    if (withPartner) this.recount(partner);
    return change;
  }

  private recount({ one, other }: Chain) {
    const { personOf } = this.timetable;
    this.gaps.recount(personOf[one]!);
    this.gaps.recount(personOf[other]!);
  }

  private fine({ meetings, length }: Chain): boolean {
    for (let at = 0; at < length; at++) if (!this.timetable.rules.fine(meetings[at]!)) return false;
    return true;
  }

  /** Whether the chain alone would overfill one of the two slots. */
  private needsPartner(s: number, t: number): boolean {
    const { count, zones } = this.timetable;
    if (zones.count > 2) return this.overfills(s, t);
    const { surplus } = this.chain;
    if (surplus === 0) return false;
    const fuller = surplus > 0 ? t : s;
    return count[fuller]! + Math.abs(surplus) > this.limits[fuller]!;
  }

  private overfills(s: number, t: number): boolean {
    const { zones, slotOf, count, slots } = this.timetable;
    const { meetings, length } = this.chain;
    const surplus = new Int32Array(zones.count);
    for (let at = 0; at < length; at++) {
      const e = meetings[at]!;
      surplus[zones.of[e]!]! += slotOf[e] === s ? 1 : -1;
    }
    return surplus.some((more, zone) => {
      const [slot, added] = more > 0 ? [t, more] : [s, -more];
      return added > 0 && count[zone * slots + slot]! + added > this.limits[zone * slots + slot]!;
    });
  }

  /** By how much the cost would change, were the slots of the chains' ends exchanged. */
  private changeOf(s: number, t: number, withPartner: boolean): number {
    const { chain, partner } = this;
    const ends = withPartner
      ? [chain.one, chain.other, partner.one, partner.other]
      : [chain.one, chain.other];
    const { timetable, gaps } = this;
    const { personOf } = timetable;
    for (const row of ends) this.exchange(row, s, t);
    let change = 0;
    for (let at = 0; at < ends.length; at++) {
      const p = personOf[ends[at]!]!;
      let isNew = true;
      for (let before = 0; before < at; before++) if (personOf[ends[before]!] === p) isNew = false;
      if (isNew) change += (idleOf(timetable, p) - gaps.of(p)) * this.weight(p);
    }
    for (const row of ends) this.exchange(row, s, t);
    return change;
  }

  private exchange(row: number, s: number, t: number) {
    const { at, slots } = this.timetable;
    const inS = at[row * slots + s]!;
    at[row * slots + s] = at[row * slots + t]!;
    at[row * slots + t] = inS;
  }

  /** Follows the whole chain around a meeting; not where it closes in a ring or an end is away. */
  private follow(chain: Chain, e: number, s: number, t: number): boolean {
    const { timetable } = this;
    if (timetable.locked[e]) return false;
    chain.length = 1;
    chain.meetings[0] = e;
    chain.one = this.walk(chain, timetable.rowA[e]!, t, s);
    if (chain.one === nothing) return false;
    chain.other = this.walk(chain, timetable.rowB[e]!, t, s);
    if (chain.other === nothing) return false;
    chain.surplus = 0;
    for (let at = 0; at < chain.length; at++) {
      const f = chain.meetings[at]!;
      if (timetable.zones.of[f] === 0) chain.surplus += timetable.slotOf[f] === s ? 1 : -1;
    }
    return true;
  }

  private walk(chain: Chain, from: number, next: number, last: number): number {
    const { at, slots, locked } = this.timetable;
    const e = chain.meetings[0]!;
    let row = from;
    let [here, there] = [next, last];
    for (let f = at[row * slots + here]!; f >= 0; f = at[row * slots + here]!) {
      if (f === e || locked[f]) return nothing;
      chain.meetings[chain.length++] = f;
      row = this.timetable.other(f, row);
      [here, there] = [there, here];
    }
    return at[row * slots + here] === nothing ? row : nothing;
  }

  /** A chain apart from this one that takes as many meetings the other way; none with more zones. */
  private findPartner(s: number, t: number): boolean {
    const { timetable, random, chain, partner } = this;
    const { at, slots, rows, zones } = timetable;
    if (zones.count > 2) return false;
    const [fuller, emptier] = chain.surplus > 0 ? [t, s] : [s, t];
    const begin = random.below(rows);
    for (let step = 0; step < 24; step++) {
      const row = (begin + step) % rows;
      const e = at[row * slots + fuller]!;
      if (e < 0 || at[row * slots + emptier] !== nothing || chain.holds(e)) continue;
      if (!this.follow(partner, e, fuller, emptier)) continue;
      if (partner.surplus === Math.abs(chain.surplus)) return true;
    }
    return false;
  }

  private flip({ meetings, length }: Chain, s: number, t: number) {
    const { timetable, before } = this;
    const { slotOf, rowA, rowB } = timetable;
    for (let at = 0; at < length; at++) {
      const e = meetings[at]!;
      before[at * 3] = slotOf[e]!;
      before[at * 3 + 1] = rowA[e]!;
      before[at * 3 + 2] = rowB[e]!;
      timetable.remove(e);
    }
    for (let at = 0; at < length; at++) {
      const to = before[at * 3] === s ? t : s;
      timetable.placeIn(meetings[at]!, to, before[at * 3 + 1]!, before[at * 3 + 2]!);
    }
  }

  private weight(p: number): number {
    const { hosts } = this.timetable.problem;
    return p < hosts && hosts < this.timetable.people ? 2 : 1;
  }
}

/** How full each zone may get in each slot: less than all its tables, but no less than it is. */
function limitsOf({ zones, count, slots, people, problem }: Timetable): Int32Array {
  if (problem.hosts === people) return zones.limits;
  return zones.limits.map((limit, at) => {
    const from = at - (at % slots);
    const share = count.subarray(from, from + slots).reduce((sum, it) => sum + it, 0) / slots;
    return Math.max(count[at]!, limit - Math.max(0, Math.floor((limit - share) * reserve)));
  });
}
