import type { Event } from "#app/event/events.ts";
import type { Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import { searchText, searchWords } from "#app/organizations/search-text.ts";
import type { Reader } from "#db/open.ts";
import { pairKey } from "./consent.ts";
import { everyoneAt } from "./people-to-meet.ts";
import { planFacts } from "./plan-facts.ts";
import { unplacedPairs } from "./unplaced-pairs.ts";

/** Two that agreed and have no meeting, as the board's tray shows them. */
export type TrayPair = { pair: string; a: Localized; b: Localized };

/** So many lie in the tray; the others are searched for. */
const most = 40;

/**
 * The pairs without a meeting, what is worth most first, in which all words of a search are found:
 * in the names of the two, in either script, in their sectors and in the names of their people.
 */
export async function boardTray(
  db: Reader,
  { event, search, now }: { event: Event; search: string; now: Instant },
): Promise<{ search: string; pairs: TrayPair[]; found: number; all: number }> {
  const facts = await planFacts(db, event, now);
  const pairs = await unplacedPairs(db, { event, facts });
  const words = searchWords(search);
  const texts = words.length > 0 ? await textsOf(db, event.id) : new Map<string, string>();
  const found = pairs.filter(({ a, b }) => {
    const text = [a, b].map((id) => texts.get(id) ?? "").join(" ");
    return words.every((word) => text.includes(word));
  });
  const nameOf = (id: string) => facts.parties.get(id)?.name ?? { zh: "", en: "" };
  return {
    search,
    pairs: found
      .slice(0, most)
      .map(({ a, b }) => ({ pair: pairKey(a, b), a: nameOf(a), b: nameOf(b) })),
    found: found.length,
    all: pairs.length,
  };
}

async function textsOf(db: Reader, eventId: string): Promise<Map<string, string>> {
  const { parties } = await everyoneAt(db, eventId);
  return new Map(
    parties.map(({ id, organization, faces }) => {
      const names = faces.map(({ name }) => name);
      const [alone = ""] = names;
      const person = { name: { zh: alone, en: "" }, tagline: { zh: "", en: "" }, sectors: [] };
      return [id, searchText(organization ?? person, names)];
    }),
  );
}

export type BoardTray = Awaited<ReturnType<typeof boardTray>>;
