/** How many lines stand on the first page, and on each after it. */
const first = 14;
const following = 26;

/** Parts lines into pages; there is always one page, and the sums have room on the last. */
export function pagesOf<Line>(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [lines.slice(0, first)];
  for (let at = first; at < lines.length; at += following) {
    pages.push(lines.slice(at, at + following));
  }
  return pages;
}
