import { type Column, type SQL, sql } from "drizzle-orm";
import { cleanLine } from "#app/lib/text.ts";

/** What was typed into a search, cut to what can be meant: one line of at most 200 characters. */
export function typedSearch(typed: string | null | undefined): string {
  return cleanLine((typed ?? "").slice(0, 400)).slice(0, 200);
}

/** Whether a column has this text in it, whatever its case; `%` and `_` are characters like others. */
export function hasText(column: Column, text: string): SQL {
  const literal = text.toLowerCase().replace(/[\\%_]/g, "\\$&");
  return sql`lower(${column}) like ${`%${literal}%`} escape '\\'`;
}
