/** A wanted meeting of two people: what it is worth, and whether both accepted a request for it. */
export type Pair = { a: number; b: number; w: number; accepted: boolean };

/**
 * Who may meet whom, and when. People, slots and tables count from 0; `free` holds a row of `slots`
 * flags a person, 1 where the person could meet. All numbers are whole.
 */
export type Problem = {
  people: number;
  slots: number;
  slotsPerDay: number;
  /** How many meetings each slot has tables for. */
  tables: readonly number[];
  caps: readonly number[];
  free: Uint8Array;
  pairs: readonly Pair[];
};

/** The slots in which both people of a pair are free. */
export function commonSlots({ free, slots }: Problem, { a, b }: Pair): number[] {
  const common: number[] = [];
  for (let t = 0; t < slots; t++) {
    if (free[a * slots + t] && free[b * slots + t]) common.push(t);
  }
  return common;
}

/**
 * The same problem with its pairs in one order, whatever order they came in, so that the answer
 * depends on nothing but the event.
 */
export function inOrder(problem: Problem): Problem {
  const pairs = [...problem.pairs].sort((one, other) => one.a - other.a || one.b - other.b);
  return { ...problem, pairs };
}

/**
 * Parts people in two sides that only meet across (0 and 1), where that is possible; else null. The
 * lowest person of each connected group is on side 0.
 */
export function sidesOf({ people, pairs }: Problem): Uint8Array | null {
  const across: number[][] = Array.from({ length: people }, () => []);
  for (const { a, b } of pairs) {
    across[a]?.push(b);
    across[b]?.push(a);
  }
  const unknown = 2;
  const sides = new Uint8Array(people).fill(unknown);
  for (let start = 0; start < people; start++) {
    if (sides[start] !== unknown) continue;
    sides[start] = 0;
    const waiting = [start];
    for (let p = waiting.pop(); p !== undefined; p = waiting.pop()) {
      for (const other of across[p] ?? []) {
        if (sides[other] === sides[p]) return null;
        if (sides[other] !== unknown) continue;
        sides[other] = 1 - (sides[p] ?? 0);
        waiting.push(other);
      }
    }
  }
  return sides;
}
