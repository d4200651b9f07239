import type { Lang } from "#app/lib/lang.ts";

/** The face of a conference. */
export function eventUrl(lang: Lang, slug: string): string {
  return `/${lang}/${slug}`;
}

/** Where tickets are chosen; a code shows hidden types, `types` (`writtenChoice`) fills them in. */
export function ticketsUrl(lang: Lang, slug: string, accessCode = "", types = ""): string {
  const query = new URLSearchParams();
  if (accessCode) query.set("code", accessCode);
  if (types) query.set("types", types);
  return `/${lang}/${slug}/tickets${query.size > 0 ? `?${query}` : ""}`;
}

/** Where people join the waiting list of an event, for this ticket type. */
export function waitingListUrl(lang: Lang, slug: string, ticketTypeId = ""): string {
  const query = ticketTypeId ? `?${new URLSearchParams({ type: ticketTypeId })}` : "";
  return `/${lang}/${slug}/waiting-list${query}`;
}

/** Where the links to one's orders are asked for by e-mail. */
export function lostTicketUrl(lang: Lang, slug: string): string {
  return `/${lang}/${slug}/lost-ticket`;
}

/** What an event does with personal facts. */
export function privacyUrl(lang: Lang, slug: string): string {
  return `/${lang}/${slug}/privacy`;
}

/** Every published event. */
export function eventsUrl(lang: Lang): string {
  return `/${lang}`;
}

/** Who runs an event. */
export function imprintUrl(lang: Lang, slug: string): string {
  return `/${lang}/${slug}/imprint`;
}

/** An event as a calendar entry, for whoever has no ticket yet. */
export function eventCalendarUrl(lang: Lang, slug: string): string {
  return `/${lang}/${slug}/event.ics`;
}
