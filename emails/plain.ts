import { grouped } from "#app/lib/codes.ts";
import { type Lang, localized } from "#app/lib/lang.ts";
import type { LetterEvent, LetterTicket, SiteFacts } from "./letter-facts.ts";
import { shared } from "./wording.ts";

/** A letter in plain text: its parts with an empty line between, and the same foot as the sheet. */
export function plain(
  facts: SiteFacts & { event?: LetterEvent },
  parts: (string | string[] | false)[],
): string {
  const { lang, event, origin } = facts;
  const t = shared[lang];
  const organizer = event && (localized(event.organizerName, lang) || localized(event.name, lang));
  const foot = [
    "-- ",
    ...(event?.contactEmail ? [t.contact] : []),
    organizer ? t.sentBy(organizer) : t.sentBySite,
    event ? localized(event.url, lang) : origin,
  ];
  return `${[...parts.flat(), foot.join("\n")].filter(Boolean).join("\n\n")}\n`;
}

/** What there is to do and where, as the plain counterpart of a button. */
export function plainLink(label: string, href: string): string {
  return `${label}\n${href}`;
}

/** Facts, one a line; a row without a value is left out. */
export function plainFacts(rows: [label: string, value: string][], lang: Lang): string {
  const colon = lang === "zh" ? "：" : ": ";
  return rows
    .filter(([, value]) => value)
    .map(([label, value]) => label + colon + value)
    .join("\n");
}

/** A ticket in words: whoever cannot show the picture reads the code out or types it. */
export function plainTicket(ticket: LetterTicket, lang: Lang): string {
  return [
    `${ticket.attendeeName} · ${localized(ticket.typeName, lang)}`,
    plainFacts([[shared[lang].code, grouped(ticket.secret)]], lang),
  ].join("\n");
}
