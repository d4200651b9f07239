import type { PaperFilter } from "./papers.ts";

/** What an address of the list of papers, or of its export, asks for; `query` says the same again. */
export function paperFilter(
  request: Request,
  eventId: string,
): { filter: PaperFilter; query: string } {
  const { searchParams } = new URL(request.url);
  const year = /^\d{4}$/.exec(searchParams.get("year") ?? "")?.[0];
  const asked = searchParams.get("kind");
  const kind = asked === "receipt" || asked === "credit_note" ? asked : null;
  const query = new URLSearchParams({ ...(year ? { year } : {}), ...(kind ? { kind } : {}) });
  return {
    filter: { eventId, year: year ? Number(year) : null, kind },
    query: query.toString(),
  };
}
