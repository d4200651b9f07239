import { type Lang, localized } from "#app/lib/lang.ts";
import { closesAt, type Event, opensAt } from "./events.ts";

/**
 * An event as schema.org describes one, for search engines and chat previews. Plain values: who
 * writes it into a page escapes it.
 */
export function eventMarkup(event: Event, lang: Lang, url: string) {
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    name: localized(event.name, lang),
    description: localized(event.tagline, lang) || localized(event.description, lang),
    startDate: new Date(opensAt(event)).toISOString(),
    endDate: new Date(closesAt(event)).toISOString(),
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    eventStatus: "https://schema.org/EventScheduled",
    location: {
      "@type": "Place",
      name: localized(event.venue, lang),
      address: localized(event.address, lang) || localized(event.venue, lang),
    },
    organizer: { "@type": "Organization", name: localized(event.organizerName, lang) },
    url,
  };
}
