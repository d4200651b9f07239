/** How unevenly counts are spread: 0 where all have the same, towards 1 where one has all. */
export function gini(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b);
  const sum = sorted.reduce((all, one) => all + one, 0);
  if (sum === 0) return 0;
  const weighted = sorted.reduce(
    (all, one, at) => all + one * (2 * (at + 1) - sorted.length - 1),
    0,
  );
  return weighted / (sorted.length * sum);
}
