import { type Prices, surplus } from "./prices.ts";
import { commonSlots, type Pair, type Problem } from "./problem.ts";
import { nothing, type Timetable } from "./timetable.ts";

/** The smallest change that would give a pair its meeting, as far as one is known. */
export type Change =
  | { kind: "free"; person: number; slot: number }
  | { kind: "cap"; person: number }
  | { kind: "worth"; by: number };

/**
 * Why an accepted pair has no meeting: somebody takes none, the two are never free together, places
 * cost more than the pair is worth, or all places that it could pay hold others.
 */
export type Unserved = {
  i: number;
  c: number;
  reason: "takes_no_meetings" | "no_common_slot" | "outbid" | "crowded_out";
  w: number;
  /** What the two and the cheapest slot they share cost, in points. */
  cost?: { i: number; c: number; slot: number; at: number };
  change: Change;
};

/** Gives each accepted pair without a meeting its reason and the smallest change that would help. */
export function explainUnserved(
  problem: Problem,
  timetable: Timetable,
  by: { prices: Prices; loss(e: number): number },
): Unserved[] {
  return problem.pairs.flatMap((pair, e) =>
    !pair.accepted || timetable.slotOf[e] !== nothing
      ? []
      : [explain(problem, pair, { prices: by.prices, loss: () => by.loss(e) })],
  );
}

function explain(
  problem: Problem,
  pair: Pair,
  { prices, loss }: { prices: Prices; loss(): number },
): Unserved {
  const { a, b, w } = pair;
  const said = { i: a, c: b, w };
  const idler = [a, b].find((p) => problem.caps[p] === 0);
  if (idler !== undefined) {
    return { ...said, reason: "takes_no_meetings", change: { kind: "cap", person: idler } };
  }
  const common = commonSlots(problem, pair);
  if (common.length === 0) {
    return { ...said, reason: "no_common_slot", change: freeing(problem, pair, prices) };
  }
  const at = common.reduce((best, t) =>
    surplus(prices, pair, t) > surplus(prices, pair, best) ? t : best,
  );
  const rest = surplus(prices, pair, at);
  const cost = {
    i: prices.y[a]! + prices.q[a]![at]!,
    c: prices.y[b]! + prices.q[b]![at]!,
    slot: prices.tau[at]!,
    at,
  };
  const most = loss();
  const short = Number.isFinite(most) ? most - w : -rest;
  const change: Change = { kind: "worth", by: Math.max(1, Math.floor(short) + 1) };
  return { ...said, reason: rest < 0 ? "outbid" : "crowded_out", cost, change };
}

/** The slot one of the two would have to free, cheapest first. */
function freeing(problem: Problem, { a, b }: Pair, prices: Prices): Change {
  const { slots, free } = problem;
  let best: Change & { kind: "free" } = { kind: "free", person: a, slot: 0 };
  let least = Infinity;
  for (let slot = 0; slot < slots; slot++) {
    for (const [person, other] of [
      [a, b],
      [b, a],
    ] as const) {
      if (!free[other * slots + slot]) continue;
      const price = prices.q[other]![slot]! + prices.tau[slot]!;
      if (price >= least) continue;
      least = price;
      best = { kind: "free", person, slot };
    }
  }
  return best;
}
