import type { Choice } from "./choose-pairs.ts";
import type { Problem } from "./problem.ts";
import { usableSlots } from "./usable-slots.ts";

/** How meetings are spread: by their worth alone, or first of all to as many people as possible. */
export type Fairness = "none" | "lex";

/**
 * What a person's first meeting is worth beside the pair's own worth. Lexicographic fairness makes
 * it more than all meetings of a plan together, so that nobody is left out for any of them.
 */
export function firstMeetingBonus(fairness: Fairness, { caps, pairs }: Problem): number {
  if (fairness === "none") return 0;
  const most = pairs.reduce((heaviest, { w }) => Math.max(heaviest, w), 0);
  const meetings = caps.reduce((sum, cap) => sum + cap, 0);
  return 1 + most * Math.min(pairs.length, meetings);
}

/** The objective with its bonuses, a bound of its own, and the prices that prove it. */
export type FairObjective = {
  bonus: number;
  objective: number;
  upperBound: number;
  prices: { u: number[]; tau: number };
};

/**
 * Bounds the worth of pairs and bonuses together: a meeting takes `u` from each of its two people,
 * who give their bonus for the first, so that no plan is worth more than
 *
 *     sum_e max(0, w_e - u_i - u_c - tau) + sum_p max_d (bonus [d > 0] + d u_p) + tau sum_t K_t
 *
 * over the numbers of meetings d that a person's cap and usable slots allow. A `u` may be negative.
 */
export function fairnessOf(
  problem: Problem,
  { dues, tableDue }: Choice,
  { bonus, score }: { bonus: number; score: number },
): FairObjective {
  const { pairs, caps, tables } = problem;
  let bound = tableDue * tables.reduce((sum, count) => sum + count, 0);
  usableSlots(problem).forEach((usable, p) => {
    const most = Math.min(caps[p]!, usable.length);
    if (most > 0) bound += Math.max(0, bonus + dues[p]!, bonus + most * dues[p]!);
  });
  for (const { a, b, w } of pairs) bound += Math.max(0, w - dues[a]! - dues[b]! - tableDue);
  const upperBound = Math.floor(bound + 1e-6);
  return { bonus, objective: score, upperBound, prices: { u: dues, tau: tableDue } };
}
