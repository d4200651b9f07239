import { commonSlots, type Problem } from "./problem.ts";

/**
 * What places cost: `y[p]` one of the meetings of a person, `q[p][t]` a person's slot, `tau[t]` a
 * table in a slot. None is negative.
 */
export type Prices = { y: number[]; q: number[][]; tau: number[] };

/** Prices of nothing. */
export function noPrices({ people, slots }: Problem): Prices {
  return {
    y: new Array<number>(people).fill(0),
    q: Array.from({ length: people }, () => new Array<number>(slots).fill(0)),
    tau: new Array<number>(slots).fill(0),
  };
}

/** What is left of a pair's worth in a slot once both people's places and the table are paid. */
export function surplus(
  { y, q, tau }: Prices,
  pair: { a: number; b: number; w: number },
  slot: number,
): number {
  const { a, b, w } = pair;
  return w - y[a]! - y[b]! - q[a]![slot]! - q[b]![slot]! - tau[slot]!;
}

/**
 * No plan is worth more, whatever the prices (weak duality of the linear programme of pairs in
 * slots): all caps, free slots and tables at their prices, and of each pair what is left of it in
 * its best slot.
 *
 *     sum cap_p y_p + sum_{p, t free} q_pt + sum_t K_t tau_t
 *       + sum_e max(0, max_{t common} (w_e - y_i - y_c - q_it - q_ct - tau_t))
 */
export function boundOf(problem: Problem, prices: Prices): number {
  const { people, slots, free, caps, tables, pairs } = problem;
  let bound = 0;
  for (let p = 0; p < people; p++) {
    bound += caps[p]! * prices.y[p]!;
    for (let t = 0; t < slots; t++) if (free[p * slots + t]) bound += prices.q[p]![t]!;
  }
  for (let t = 0; t < slots; t++) bound += tables[t]! * prices.tau[t]!;
  for (const pair of pairs) {
    let most = 0;
    for (const t of commonSlots(problem, pair)) most = Math.max(most, surplus(prices, pair, t));
    bound += most;
  }
  // Prices may be halves; a plan's worth is whole.
  return Math.floor(bound + 1e-6);
}
