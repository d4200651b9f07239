import type { ListQuery } from "./list-query.ts";

/** For each column that sorts: where its head leads, and how it is sorted now. */
export type Sorting<Word extends string> = Record<
  Word,
  { sortUrl: string; sorted?: "ascending" | "descending" }
>;

/**
 * How a list is sorted by its address, and where the heads of its columns lead: to the other
 * direction of the one it is sorted by, to the first of any other. `first` sorts where none is said.
 */
export function sortingOf<const Word extends string>(
  query: ListQuery,
  words: readonly Word[],
  first: { by: NoInfer<Word>; descending: boolean },
): { by: Word; descending: boolean; sorting: Sorting<Word> } {
  const said = query.one("sort", words);
  const by = said ?? first.by;
  const descending = said ? query.descending : first.descending;
  const sorting = Object.fromEntries(
    words.map((word) => {
      const turned = word === by && !descending ? `-${word}` : word;
      const sorted = descending ? "descending" : "ascending";
      return [word, { sortUrl: query.url({ sort: turned }), ...(word === by ? { sorted } : {}) }];
    }),
  ) as Sorting<Word>;
  return { by, descending, sorting };
}
