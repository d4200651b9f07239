/** The most numbers a text of ranges may name. */
const mostNumbers = 2_000;

/**
 * The numbers that a text such as `1-60, 64` names, each once, in their order; `、`, `，`, `–`, `~`
 * and spaces are understood. Null for what is none, or names more than 2,000 or a number over 9,999.
 */
export function readRanges(text: string): number[] | null {
  const parts = text
    .normalize("NFKC")
    .replace(/\s*[-–—~]\s*/g, "-")
    .split(/[\s,、;]+/)
    .filter(Boolean);
  const numbers = new Set<number>();
  for (const part of parts) {
    const found = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part);
    if (!found) return null;
    const [from, until] = [Number(found[1]), Number(found[2] ?? found[1])];
    if (from < 1 || until < from || numbers.size + until - from >= mostNumbers) return null;
    for (let n = from; n <= until; n++) numbers.add(n);
  }
  return [...numbers].sort((a, b) => a - b);
}

/** Numbers as people write them: `1–60, 64`. */
export function writeRanges(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const n of sorted) {
    const last = runs.at(-1);
    if (last && last[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([from, until]) => (from === until ? from : `${from}–${until}`)).join(", ");
}
