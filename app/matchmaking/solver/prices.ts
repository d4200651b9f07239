import type { Planning } from "./planning.ts";
import type { Problem } from "./problem.ts";
import type { Seats } from "./seats.ts";

/**
 * What places cost: `y[p]` one of the meetings of a person, `q[p][t]` a person's slot, `tau[t]` a
 * table in a slot. None is negative.
 */
export type Prices = { y: number[]; q: number[][]; tau: number[] };

/** Prices of nothing; but who takes no meeting asks more for one than any pair could pay. */
export function noPrices({ people, slots, caps, pairs }: Problem): Prices {
  const heaviest = pairs.reduce((most, { w }) => Math.max(most, w), 0);
  return {
    y: Array.from({ length: people }, (_, p) => (caps[p]! > 0 ? 0 : heaviest)),
    q: Array.from({ length: people }, () => new Array<number>(slots).fill(0)),
    tau: new Array<number>(slots).fill(0),
  };
}

/** What is left of a pair's worth in a slot once both people's places and the table are paid. */
export function surplus({ open, shared }: Planning, prices: Prices, e: number, slot: number) {
  const { y, q, tau } = prices;
  const { a, b, w } = open.pairs[e]!;
  return w - y[a]! - y[b]! - q[a]![slot]! - q[b]![slot]! - (shared[e] ? tau[slot]! : 0);
}

/** What a pair is worth less in any slot but the one it had before, where it had one. */
export type Moving = { slotBefore: Int32Array; cost: number };

/**
 * No plan is worth more, whatever the prices (weak duality of the linear programme of pairs in
 * slots): the locked meetings, then what these leave open: all caps, free places and tables at
 * their prices, and of each pair what is left of it in its best slot.
 *
 *     sum cap_p y_p + sum_{p, t} free_pt q_pt + sum_t K_t tau_t
 *       + sum_e max(0, max_{t common} (w_e - y_i - y_c - q_it - q_ct - tau_t))
 */
export function boundOf(
  planning: Planning,
  prices: Prices,
  weights: ArrayLike<number>,
  moving?: Moving,
): number {
  const { open, eligible, shared } = planning;
  const { people, slots, free, caps, tables, pairs } = open;
  const { y, q, tau } = prices;
  let bound = 0;
  for (let p = 0; p < people; p++) {
    bound += caps[p]! * y[p]!;
    for (let t = 0; t < slots; t++) bound += free[p * slots + t]! * q[p]![t]!;
  }
  for (let t = 0; t < slots; t++) bound += tables[t]! * tau[t]!;
  for (let e = 0; e < pairs.length; e++) {
    if (!eligible[e]) continue;
    const { a, b } = pairs[e]!;
    const rest = weights[e]! - y[a]! - y[b]!;
    if (rest <= 0) continue;
    const [ofA, ofB] = [q[a]!, q[b]!];
    const before = moving?.slotBefore[e] ?? -1;
    let most = 0;
    for (let t = 0; t < slots && most < rest; t++) {
      if (!free[a * slots + t] || !free[b * slots + t]) continue;
      const cost = before < 0 || before === t ? 0 : moving!.cost;
      most = Math.max(most, rest - cost - ofA[t]! - ofB[t]! - (shared[e] ? tau[t]! : 0));
    }
    bound += most;
  }
  // Prices may be halves; a plan's worth is whole.
  return planning.lockedWorth + Math.floor(bound + 1e-6);
}

/** Puts what a seat costs on the tables, or on those who are scarce where they are. */
export function chargeSeats({ scarce }: Seats, prices: Prices, due: number): void {
  prices.tau.fill(due);
  if (due === 0) return;
  for (const { slot, people, part } of scarce) {
    prices.tau[slot] = 0;
    for (const p of people) prices.q[p]![slot]! += part * due;
  }
}
