/** How meetings are spread over those who could have some. Gini: 0 is equal; Jain: 1 is equal. */
export type Spread = {
  min: number;
  p10: number;
  median: number;
  max: number;
  gini: number;
  jain: number;
};

/** Says how evenly meetings are spread. */
function spreadOf(loads: number[]): Spread {
  const sorted = [...loads].sort((one, other) => one - other);
  const sum = sorted.reduce((total, load) => total + load, 0);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * part) - 1))] ?? 0;
  const squares = sorted.reduce((total, load) => total + load * load, 0);
  const ranked = sorted.reduce((total, load, rank) => total + (rank + 1) * load, 0);
  const n = sorted.length;
  return {
    min: at(0),
    p10: at(0.1),
    median: at(0.5),
    max: at(1),
    gini: sum === 0 ? 0 : (2 * ranked) / (n * sum) - (n + 1) / n,
    jain: sum === 0 ? 1 : (sum * sum) / (n * squares),
  };
}

/** The spread among all, and among each side, whose caps allow a meeting. */
export function spreadsOf(
  { hosts, caps }: { hosts: number; caps: readonly number[] },
  loads: ArrayLike<number>,
): { all: Spread; hosts: Spread; guests: Spread } {
  const among = (from: number, to: number) =>
    spreadOf(Array.from(loads).filter((_, p) => p >= from && p < to && caps[p]! > 0));
  return { all: among(0, caps.length), hosts: among(0, hosts), guests: among(hosts, caps.length) };
}
