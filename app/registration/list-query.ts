import { addDays, type Instant, isDay, startOfDay } from "#app/lib/time.ts";
import { typedSearch } from "./text-search.ts";

/** Rows on one page of a list. */
export const rowsPerPage = 50;

/** What the address of a list says; anything it cannot say is left out. */
export type ListQuery = {
  search: string;
  page: number;
  descending: boolean;
  /** One of these words under this name, or null. */
  one<const Word extends string>(name: string, words: readonly Word[]): Word | null;
  /** An id under this name, or null. */
  id(name: string): string | null;
  /** The day under this name as its first instant in the zone (`after`: that of the next), or null. */
  day(name: string, zone: string, edge?: "first" | "after"): Instant | null;
  /** The same list with these parameters changed, from its first page on; "" takes one away. */
  url(changes: Record<string, string>): string;
  /** As typed, for the forms of the list. */
  text(name: string): string;
};

/** Reads search, filters, order and page from a list's address. `sort=-name` is descending. */
export function listQuery(request: Request): ListQuery {
  const { pathname, searchParams } = new URL(request.url);
  const text = (name: string) => (searchParams.get(name) ?? "").slice(0, 200);
  const page = /^[1-9]\d{0,5}$/.exec(text("page"));
  return {
    search: typedSearch(searchParams.get("q")),
    page: page ? Number(page[0]) : 1,
    descending: text("sort").startsWith("-"),
    one: (name, words) => words.find((word) => word === text(name).replace(/^-/, "")) ?? null,
    id: (name) => /^[0-9A-Z]{26}$/.exec(text(name))?.[0] ?? null,
    day: (name, zone, edge = "first") => {
      const day = text(name);
      if (!isDay(day)) return null;
      return startOfDay(edge === "first" ? day : addDays(day, 1), zone);
    },
    url: (changes) => {
      const kept = new URLSearchParams();
      for (const name of ["q", "state", "type", "arrived", "from", "until", "sort", "before"]) {
        const value = changes[name] ?? text(name);
        if (value !== "") kept.set(name, value);
      }
      if (changes.page && changes.page !== "1") kept.set("page", changes.page);
      const query = kept.toString();
      return query ? `${pathname}?${query}` : pathname;
    },
    text,
  };
}
