/** As many are shown at once; a list with more is better mended first. */
const mostShown = 200;

/** The first lines of a list that it can not take, each with why in words, and how many there are. */
export function badLines<Bad extends { line: number }>(all: Bad[], why: (bad: Bad) => string) {
  const bad = all.slice(0, mostShown).map((one) => ({ line: one.line, why: why(one) }));
  return { bad, badInAll: all.length };
}
