import type { Pair, Placed, Problem } from "./problem.ts";

/** A problem in its own order, and what each of its people is numbered in the one that was asked. */
export type Ordered = { problem: Problem; askedAs: number[] };

/**
 * The same problem in one order, whatever order it came in, so that the answer depends on nothing
 * but the event: people by what they are called, hosts still first, and pairs by their people.
 */
export function inOrder(asked: Problem): Ordered {
  const askedAs = orderOf(asked);
  const now = new Int32Array(asked.people);
  askedAs.forEach((before, p) => {
    now[before] = p;
  });
  const people = <T>(values: readonly T[] | undefined) =>
    values && askedAs.map((before) => values[before]!);
  const turned = <T extends { a: number; b: number }>(meeting: T): T => {
    const [one, other] = [now[meeting.a]!, now[meeting.b]!];
    return { ...meeting, a: Math.min(one, other), b: Math.max(one, other) };
  };
  const meetings = (placed: readonly Placed[] | undefined) =>
    placed && [...placed].map(turned).sort(byPeople);
  const free = new Uint8Array(asked.free.length);
  const { slots } = asked;
  askedAs.forEach((before, p) => {
    free.set(asked.free.subarray(before * slots, (before + 1) * slots), p * slots);
  });
  const problem: Problem = {
    ...asked,
    free,
    caps: people(asked.caps) ?? [],
    pairs: [...asked.pairs].map((pair): Pair => turned(pair)).sort(byPeople),
    ...defined({
      ids: people(asked.ids),
      booths: people(asked.booths),
      floors: people(asked.floors),
      runs: people(asked.runs),
      locks: meetings(asked.locks),
      previous: meetings(asked.previous),
    }),
  };
  return { problem, askedAs };
}

/** The number of the pair of two people among pairs in order, the lower of the two first. */
export function pairOf(pairs: readonly Pair[], a: number, b: number): number | null {
  let [from, to] = [0, pairs.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (byPeople(pairs[middle]!, { a, b }) < 0) from = middle + 1;
    else to = middle;
  }
  return pairs[from]?.a === a && pairs[from]?.b === b ? from : null;
}

function orderOf({ people, hosts, ids }: Problem): number[] {
  const order = Array.from({ length: people }, (_, p) => p);
  if (!ids) return order;
  const later = (p: number) => (p < hosts ? 0 : 1);
  return order.sort((p, q) => later(p) - later(q) || (ids[p]! < ids[q]! ? -1 : 1));
}

function byPeople(one: { a: number; b: number }, other: { a: number; b: number }): number {
  return one.a - other.a || one.b - other.b;
}

function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
