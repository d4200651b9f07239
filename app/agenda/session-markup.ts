import { type Lang, langTag, localized } from "#app/lib/lang.ts";
import type { Program, ProgramSession } from "./program.ts";

/** A session as search engines read it (schema.org's Event): what, when, where and who. */
export function sessionMarkup(
  session: ProgramSession,
  program: Program,
  { lang, url }: { lang: Lang; url: string },
): Record<string, unknown> {
  const { slot } = session;
  const room = program.rooms.find(({ key }) => key === slot?.room);
  const canceled = session.state === "canceled";
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    name: localized(session.title, lang),
    url,
    inLanguage: session.languages[0] ?? langTag(lang),
    eventStatus: `https://schema.org/${canceled ? "EventCancelled" : "EventScheduled"}`,
    ...(slot && {
      startDate: new Date(slot.start).toISOString(),
      endDate: new Date(slot.end).toISOString(),
    }),
    ...(room && { location: { "@type": "Place", name: localized(room.name, lang) } }),
    superEvent: { "@type": "Event", name: localized(program.conference.title, lang) },
    performer: session.speakers.flatMap(({ speaker }) => {
      const person = program.speakers.find(({ key }) => key === speaker);
      return person ? [{ "@type": "Person", name: localized(person.name, lang) }] : [];
    }),
  };
}
