import type { Flow } from "./augmentation.ts";
import { type Link, linksOf } from "./links.ts";
import { Network } from "./network.ts";
import { noPrices, type Prices } from "./prices.ts";
import type { Problem } from "./problem.ts";
import { usableSlots } from "./usable-slots.ts";

/** How pairs are weighed for a choice: each by its number, and each person's first meeting. */
export type Weighing = { weights: ArrayLike<number>; bonus: number };

/**
 * Which pairs to place; the prices that prove how much they can be worth; and what one more meeting
 * takes from each person's worth, which is negative where a bonus waits for it.
 */
export type Choice = {
  chosen: number[];
  /** What the flow is worth: no choice is worth more. */
  worth: number;
  prices: Prices;
  dues: number[];
  tableDue: number;
  /** What all others would lose if a pair that was not chosen had to be; unknown without sides. */
  loss(e: number): number;
};

/**
 * The pairs worth most together while nobody has more meetings than their cap and their usable
 * slots, and all have tables: a b-matching, which is a flow from one side to the other. Which slot
 * is left open. Where everyone may meet everyone it is the flow of the double cover, halved
 * (Nemhauser and Trotter 1975): its bound holds, and its halves are rounded by worth.
 */
export function choosePairs(problem: Problem, sides: Uint8Array | null, by: Weighing): Choice {
  const { people, tables, pairs, caps } = problem;
  const usable = usableSlots(problem);
  const links = linksOf(pairs, sides);
  const copies = sides ? 1 : 2;
  const [leftOut, gate, sink] = [1 + people, 1 + 2 * people, 2 + 2 * people];
  const network = new Network(sink + 1);

  for (let p = 0; p < people; p++) {
    const limit = Math.min(caps[p]!, usable[p]!.length);
    for (const [tail, head] of [
      [0, 1 + p],
      [leftOut + p, gate],
    ] as const) {
      if (by.bonus > 0 && limit > 0) network.arc(tail, head, 1, -by.bonus);
      network.arc(tail, head, limit - (by.bonus > 0 && limit > 0 ? 1 : 0), 0);
    }
  }
  const arcs = links.map(({ pair, left, right }) =>
    network.arc(1 + left, leftOut + right, 1, -by.weights[pair]!),
  );
  const seats = tables.reduce((sum, count) => sum + count, 0);
  network.arc(gate, sink, seats * copies, 0);
  const { flow, potential, cost, costsTo } = network.cheapest();

  const due = (p: number) => {
    const asLeft = potential[1 + p]! - potential[0]!;
    const asRight = potential[gate]! - potential[leftOut + p]!;
    if (!sides) return (asLeft + asRight) / 2;
    return sides[p] === 0 ? asLeft : asRight;
  };
  const paid = (p: number) => {
    const asLeft = Math.max(0, potential[1 + p]! - potential[0]!);
    const asRight = Math.max(0, potential[gate]! - potential[leftOut + p]!);
    if (!sides) return (asLeft + asRight) / 2;
    return sides[p] === 0 ? asLeft : asRight;
  };
  const prices = noPrices(problem);
  prices.tau.fill(Math.max(0, potential[sink]! - potential[gate]!));
  for (let p = 0; p < people; p++) {
    if (caps[p]! <= usable[p]!.length) prices.y[p] = paid(p);
    else for (const t of usable[p]!) prices.q[p]![t] = paid(p);
  }
  return {
    chosen: chosenBy(problem, links, (link) => flow[arcs[link]!]!),
    worth: Math.floor(-cost / copies + 1e-6),
    prices,
    dues: Array.from({ length: people }, (_, p) => due(p)),
    tableDue: prices.tau[0] ?? 0,
    loss: sides ? lossBy(problem, sides, { costsTo, leftOut }) : () => Infinity,
  };
}

/** One row of distances a left person, asked when the first of their pairs is. */
function lossBy(
  { pairs }: Problem,
  sides: Uint8Array,
  { costsTo, leftOut }: Pick<Flow, "costsTo"> & { leftOut: number },
): (e: number) => number {
  const rows = new Map<number, Float64Array>();
  return (e) => {
    const { a, b } = pairs[e]!;
    const [left, right] = sides[a] === 0 ? [a, b] : [b, a];
    const row = rows.get(left) ?? costsTo(1 + left);
    rows.set(left, row);
    return row[leftOut + right]!;
  };
}

/** The pairs whose every link flows, and as many of the half-flowing as the caps allow. */
export function chosenBy(
  { pairs, caps, tables }: Problem,
  links: Link[],
  flows: (link: number) => number,
): number[] {
  const need = new Int32Array(pairs.length);
  const flowing = new Int32Array(pairs.length);
  links.forEach(({ pair }, link) => {
    need[pair]!++;
    flowing[pair]! += flows(link);
  });
  const whole: number[] = [];
  const half: number[] = [];
  for (let e = 0; e < pairs.length; e++) {
    if (flowing[e] === 0) continue;
    (flowing[e] === need[e] ? whole : half).push(e);
  }
  const left = Int32Array.from(caps);
  for (const e of whole) {
    left[pairs[e]!.a]!--;
    left[pairs[e]!.b]!--;
  }
  const most = tables.reduce((sum, count) => sum + count, 0);
  for (const e of half.sort((one, other) => pairs[other]!.w - pairs[one]!.w || one - other)) {
    const { a, b } = pairs[e]!;
    if (left[a]! <= 0 || left[b]! <= 0 || whole.length >= most) continue;
    left[a]!--;
    left[b]!--;
    whole.push(e);
  }
  return whole.sort((one, other) => one - other);
}
