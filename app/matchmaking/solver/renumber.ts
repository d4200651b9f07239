import type { Change } from "./explain.ts";
import type { Solution } from "./outcome.ts";
import type { Prices } from "./prices.ts";
import type { Placed } from "./problem.ts";

/** A plan in the numbers its people were asked by, where the solver gave them others. */
export function renumbered(solution: Solution, askedAs: number[]): Solution {
  if (askedAs.every((before, p) => before === p)) return solution;
  const name = (p: number) => askedAs[p]!;
  const back = <T>(values: T[]) => {
    const placed = new Array<T>(values.length);
    values.forEach((value, p) => {
      placed[name(p)] = value;
    });
    return placed;
  };
  const change = (it: Change): Change => ("person" in it ? { ...it, person: name(it.person) } : it);
  const turned = (i: number, c: number) => name(i) > name(c);
  const both = (i: number, c: number) =>
    turned(i, c) ? { i: name(c), c: name(i) } : { i: name(i), c: name(c) };
  const placed = <T extends { a: number; b: number }>(it: T): T => {
    const { i, c } = both(it.a, it.b);
    return { ...it, a: i, b: c };
  };
  const placedAll = (list: Placed[]) => list.map(placed).sort((x, y) => x.a - y.a || x.b - y.b);
  const renamed = (prices: Prices) => ({ ...prices, y: back(prices.y), q: back(prices.q) });
  const { prices, fairness, changes } = solution;
  return {
    ...solution,
    prices: renamed(prices),
    meetings: solution.meetings
      .map(([a, b, slot, table]): [number, number, number, number] => {
        const { i, c } = both(a, b);
        return [i, c, slot, table];
      })
      .sort((one, other) => one[0] - other[0] || one[1] - other[1]),
    unserved: solution.unserved
      .map((it) => ({
        ...it,
        ...both(it.i, it.c),
        ...(it.cost && turned(it.i, it.c)
          ? { cost: { ...it.cost, i: it.cost.c, c: it.cost.i } }
          : {}),
        changes: it.changes.map(change),
      }))
      .sort((one, other) => one.i - other.i || one.c - other.c),
    alone: solution.alone
      .map((it) => ({
        ...it,
        person: name(it.person),
        ...(it.pair ? { pair: both(it.pair.i, it.pair.c) } : {}),
        changes: it.changes.map(change),
      }))
      .sort((one, other) => one.person - other.person),
    missedFloors: solution.missedFloors
      .map((it) => ({ ...it, person: name(it.person) }))
      .sort((one, other) => one.person - other.person),
    ...(fairness
      ? { fairness: { ...fairness, prices: { ...fairness.prices, u: back(fairness.prices.u) } } }
      : {}),
    ...(changes
      ? {
          changes: {
            ...changes,
            prices: renamed(changes.prices),
            moved: changes.moved
              .map((it) => ({ ...placed(it), from: placed(it.from), to: placed(it.to) }))
              .sort((one, other) => one.a - other.a || one.b - other.b),
            canceled: placedAll(changes.canceled),
            added: placedAll(changes.added),
          },
        }
      : {}),
  };
}
