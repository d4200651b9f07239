/** A list, or one of what is in it. */
export function within(list: string, one: string | undefined): string {
  return one === undefined ? list : `${list}/${one}`;
}

/** A path with a query that is written already, without its question mark; "" is none. */
export function withQuery(path: string, query: string): string {
  return query ? `${path}?${query}` : path;
}
