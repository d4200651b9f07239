import type { Reader } from "#db/open.ts";
import { allOrganizations, type Organization } from "./organizations.ts";
import { searchText, searchWords } from "./search-text.ts";

/**
 * The organizations that an organizer's address asks for (`q`, `kind`, `state`), by name. Events have
 * a few thousand at most: they are read whole and looked through, in either script.
 */
export async function organizationsFound(
  db: Reader,
  eventId: string,
  asked: URLSearchParams,
): Promise<Organization[]> {
  const wanted = searchWords(asked.get("q") ?? "");
  const kind = asked.get("kind") ?? "";
  const state = asked.get("state") === "archived" ? "archived" : "active";
  return (await allOrganizations(db, eventId))
    .filter(
      (one) =>
        one.state === state &&
        (kind === "" || one.kind === kind) &&
        (wanted.length === 0 || wanted.every((word) => searchText(one).includes(word))),
    )
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function sortKey({ name, id }: Organization): string {
  return `${(name.en || name.zh).toLowerCase()} ${id}`;
}
