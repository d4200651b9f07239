import { type Localized, localized } from "#app/lib/lang.ts";
import { clockOf, dayOf, formatInstant, type Instant } from "#app/lib/time.ts";
import type { EventFacts, LetterSession } from "./letter-facts.ts";
import { shared } from "./wording.ts";

/** Where and when a session is, as rows. */
export function sessionRows(
  { startsAt, endsAt, room }: LetterSession,
  facts: EventFacts,
): [string, string][] {
  const t = shared[facts.lang];
  return [
    [t.when, spanOf(startsAt, endsAt, facts)],
    [t.where, room ? localized(room, facts.lang) : ""],
  ];
}

/** `11月24日 09:00–09:45`, and the whole end where that is another day. */
function spanOf(start: Instant, end: Instant, { event, lang }: EventFacts): string {
  const isSameDay = dayOf(start, event.zone) === dayOf(end, event.zone);
  const until = isSameDay ? clockOf(end, event.zone) : formatInstant(end, event.zone, lang);
  return `${formatInstant(start, event.zone, lang)}–${until}`;
}

/** Where and when in one phrase: `11月24日 09:00–09:45，江厅`. */
export function placeLine(
  { start, end, room }: { start: Instant; end: Instant; room: Localized | null },
  facts: EventFacts,
): string {
  const place = room ? localized(room, facts.lang) : "";
  return [spanOf(start, end, facts), place].filter(Boolean).join(facts.lang === "zh" ? "，" : ", ");
}

/** The public page of a session; absolute. */
export function sessionPage(slug: string, { event, lang }: EventFacts): string {
  return `${localized(event.url, lang)}/sessions/${slug}`;
}
