import type { Bonuses, BonusTerms } from "./bonuses.ts";
import type { Choice } from "./choose-pairs.ts";
import type { Planning } from "./planning.ts";

/** The objective with its bonuses, a bound of its own, and the prices that prove it. */
export type FairObjective = {
  objective: number;
  upperBound: number;
  bonuses: BonusTerms;
  prices: { u: number[]; tau: number };
  /** What of the worth that a plan without bonuses could have at most is given for them. */
  price: { points: number; share: number };
};

/**
 * Bounds the worth of pairs and bonuses together: a meeting takes `u` from each of its two people,
 * who give their bonuses for it, so that no plan is worth more than
 *
 *     sum_e max(0, w_e - u_i - u_c - tau) + sum_p max_d (bonuses of d + d u_p) + tau seats
 *
 * over the numbers of meetings d that a person's cap and usable slots allow, beside what is locked,
 * and the seats that people could fill.
 * A `u` may be negative.
 */
export function fairnessOf(
  planning: Planning,
  { dues, tableDue }: Choice,
  by: { bonuses: Bonuses; terms: BonusTerms; score: number; value: number; plainBound: number },
): FairObjective {
  const { open, eligible, shared, lockedLoad, lockedWorth } = planning;
  const { pairs, caps } = open;
  let bound = tableDue * planning.seats.total;
  planning.usable.total.forEach((usable, p) => {
    const locked = lockedLoad[p]!;
    let best = -Infinity;
    for (let more = 0; more <= Math.min(caps[p]!, usable); more++) {
      best = Math.max(best, by.bonuses.sum(p, locked + more) + more * dues[p]!);
    }
    bound += best;
  });
  pairs.forEach(({ a, b, w }, e) => {
    const table = shared[e] ? tableDue : 0;
    if (eligible[e]) bound += Math.max(0, w - dues[a]! - dues[b]! - table);
  });
  const points = by.plainBound - by.value;
  return {
    objective: by.score,
    upperBound: lockedWorth + Math.floor(bound + 1e-6),
    bonuses: by.terms,
    prices: { u: dues, tau: tableDue },
    price: { points, share: by.plainBound === 0 ? 0 : points / by.plainBound },
  };
}
