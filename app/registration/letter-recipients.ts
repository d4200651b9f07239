import type { Lang, Localized } from "#app/lib/lang.ts";
import { localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { type AttendeeFilter, nextAttendees } from "./attendees.ts";

/** Someone who gets a letter: once per address, in the language of the order. */
export type Recipient = { name: string; email: string; lang: Lang };

const atOnce = 2000;

/** Everyone a letter to this group goes to: of several tickets under one address the first counts. */
export async function recipientsOf(
  db: Reader,
  filter: AttendeeFilter,
  now: Instant,
): Promise<Recipient[]> {
  const found = new Map<string, Recipient>();
  for (let after = ""; ; ) {
    const rows = await nextAttendees(db, filter, { after, limit: atOnce, now });
    for (const { name, email, lang } of rows) {
      if (!found.has(email)) found.set(email, { name, email, lang });
    }
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return [...found.values()];
    after = last.id;
  }
}

/** What a letter says to one recipient: `{name}` and `{event}` become what they stand for. */
export function filledIn(
  text: Localized,
  { name, lang }: Pick<Recipient, "name" | "lang">,
  event: { name: Localized },
): string {
  const values: Record<string, string> = { name, event: localized(event.name, lang) };
  return localized(text, lang).replace(
    /\{(name|event)\}/g,
    (_, word: string) => values[word] ?? "",
  );
}
