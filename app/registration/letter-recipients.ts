import { type Lang, type Localized, langs, localized } from "#app/lib/lang.ts";
import { ok, refused } from "#app/lib/result.ts";
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

/** What a letter would be, before it is written: how many get it, and what the first readers see. */
export async function previewLetter(
  db: Reader,
  letter: {
    event: { id: string; name: Localized };
    group: Omit<AttendeeFilter, "eventId">;
    subject: Localized;
    body: Localized;
    now: Instant;
  },
) {
  const { event, subject, body, now } = letter;
  const people = await recipientsOf(db, { ...letter.group, eventId: event.id }, now);
  if (people.length === 0) return refused("nobody_to_write_to");
  const samples = langs.flatMap((lang) => {
    const readers = people.filter((reader) => reader.lang === lang);
    const [first] = readers;
    if (!first) return [];
    return [
      {
        lang,
        people: readers.length,
        subject: filledIn(subject, first, event),
        body: filledIn(body, first, event),
      },
    ];
  });
  return ok({ people: people.length, samples });
}
