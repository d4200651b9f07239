import { folded } from "./text.ts";

/**
 * Reads what the columns of a list hold by their heads, whatever their case, spaces and remarks in
 * brackets; null for one that holds nothing we keep. `known` has for each column its names,
 * simplified so and separated by spaces. Each is taken once, by the first column that claims it.
 */
export function columnsReader<Column extends string>(known: Readonly<Record<Column, string>>) {
  const byWord = new Map(
    (Object.entries(known) as [Column, string][]).flatMap(([column, line]) =>
      line.split(" ").map((word) => [word, column] as const),
    ),
  );
  return (heads: string[]): (Column | null)[] => {
    const taken = new Set<Column>();
    return heads.map((head) => {
      const column = byWord.get(headWord(head));
      if (column === undefined || taken.has(column)) return null;
      taken.add(column);
      return column;
    });
  };
}

/** The head of a column without what it may be written with: case, spaces, signs, remarks. */
export function headWord(head: string): string {
  return folded(head)
    .replace(/[（([【].*?[）)\]】]/g, "")
    .replace(/[\s*＊:：_\-/.'"?？]+/g, "");
}
