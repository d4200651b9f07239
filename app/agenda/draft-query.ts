import { cleanLine } from "#app/lib/text.ts";

/** Rows on one page of a list. */
export const rowsPerPage = 50;

/** What the address of a list of the draft says. */
export type DraftQuery = {
  search: string;
  view: string;
  track: string;
  page: number;
  /** The same list with these changed, from its first page on; "" takes one away. */
  url(changes: Record<string, string>): string;
};

const known = ["q", "show", "track"] as const;

/** Reads search, view, track and page from a list's address. */
export function draftQuery(request: Request): DraftQuery {
  const { pathname, searchParams } = new URL(request.url);
  const text = (name: string) => cleanLine((searchParams.get(name) ?? "").slice(0, 200));
  const page = /^[1-9]\d{0,4}$/.exec(text("page"));
  return {
    search: text("q"),
    view: text("show"),
    track: text("track"),
    page: page ? Number(page[0]) : 1,
    url: (changes) => {
      const kept = new URLSearchParams();
      for (const name of known) {
        const value = changes[name] ?? text(name);
        if (value !== "") kept.set(name, value);
      }
      if (changes.page && changes.page !== "1") kept.set("page", changes.page);
      return kept.size > 0 ? `${pathname}?${kept}` : pathname;
    },
  };
}

/** The rows of one page of a list, and how many there are in all. */
export function paged<T>(rows: T[], { page }: Pick<DraftQuery, "page">) {
  const from = (page - 1) * rowsPerPage;
  return { rows: rows.slice(from, from + rowsPerPage), total: rows.length };
}
