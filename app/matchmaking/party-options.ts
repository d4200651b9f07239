import { type Lang, localized } from "#app/lib/lang.ts";
import type { Reader } from "#db/open.ts";
import { partyNamesOf } from "./parties.ts";

/** The organizations of an event as choices of a list, by name. */
export async function partyOptions(
  db: Reader,
  { eventId, lang }: { eventId: string; lang: Lang },
): Promise<{ value: string; label: string }[]> {
  const names = await partyNamesOf(db, eventId);
  return [...names]
    .filter(([, { kind }]) => kind !== "person")
    .map(([value, { name }]) => ({ value, label: localized(name, lang) }))
    .sort((one, other) => one.label.localeCompare(other.label, lang));
}
