import type { Prices } from "./prices.ts";
import type { Placed, Problem } from "./problem.ts";

/** How a plan differs from the one that people know, whose meetings are all in one of the first three. */
export type Changes = {
  kept: number;
  moved: { a: number; b: number; from: Placed; to: Placed }[];
  canceled: Placed[];
  added: Placed[];
  /** The worth with what stays, a bound on it, and the prices that prove it. */
  objective: number;
  upperBound: number;
  prices: Prices;
};

/** Tells a plan from the one before. Another table alone moves nobody's time, and is no move. */
export function changesBetween(
  { people, previous = [] }: Problem,
  meetings: Placed[],
): Pick<Changes, "kept" | "moved" | "canceled" | "added"> {
  const keyOf = ({ a, b }: Placed) => a * people + b;
  const now = new Map(meetings.map((it) => [keyOf(it), it]));
  const before = new Set(previous.map(keyOf));
  const still = previous.flatMap((from) => {
    const to = now.get(keyOf(from));
    return to ? [{ a: from.a, b: from.b, from, to }] : [];
  });
  return {
    kept: still.filter(({ from, to }) => from.slot === to.slot).length,
    moved: still.filter(({ from, to }) => from.slot !== to.slot),
    canceled: previous.filter((it) => !now.has(keyOf(it))),
    added: meetings.filter((it) => !before.has(keyOf(it))),
  };
}
