import type { Lang, Localized } from "#app/lib/lang.ts";
import { cleanLine } from "#app/lib/text.ts";
import type { Recording, Reference, ScheduleSession } from "../schedule.ts";
import { kindOf } from "../session-kinds.ts";
import { readLanguages } from "../talk-languages.ts";
import { readAddress } from "./addresses.ts";
import { cleanText, mostTextLength } from "./clean-text.ts";
import {
  anyOf,
  inLanguages,
  type RawReference,
  type RawSession,
  type Said,
} from "./raw-schedule.ts";
import type { WarningList } from "./warnings.ts";

/** The longest line that is kept, in UTF-16 units, and the most links of one session. */
const mostLineLength = 500;
const mostReferences = 50;

type Reading = { lang: Lang; base: string; list: WarningList };
type Content = Omit<ScheduleSession, "key" | "ids" | "slot" | "track" | "speakers">;

/** What a session says of itself: texts cleaned, languages parted, addresses made whole. */
export function readSession(raw: RawSession, reading: Reading): Content {
  const { lang, base, list } = reading;
  const title = cleanLine(anyOf(raw.title, lang));
  const line = (said: Said) => inLanguages(said, lang, (text) => cut(cleanLine(text), title, list));
  const address = (said: string) => addressOf(said, title, base, list);
  const spoken = readLanguages(raw.language);
  for (const said of spoken.unknown) list.count("language_unknown", { said });
  const type = cleanLine(raw.type);
  return {
    slug: cleanLine(raw.slug),
    kind: kindOf(type),
    type: cut(type, title, list),
    title: line(raw.title),
    subtitle: line(raw.subtitle),
    ...texts(raw, title, reading),
    languages: spoken.languages,
    links: references(raw.links, title, reading),
    attachments: references(raw.attachments, title, reading),
    recording: recordingOf(raw, address),
    logo: address(raw.logo),
    url: address(raw.url),
    feedbackUrl: address(raw.feedbackUrl),
    originUrl: address(raw.originUrl),
    state: raw.canceled ? "canceled" : "confirmed",
  };
}

function texts(
  raw: RawSession,
  title: string,
  { lang, list }: Reading,
): { abstract: Localized; description: Localized } {
  const text = (said: Said) =>
    inLanguages(said, lang, (one) => {
      const clean = cleanText(one);
      if (clean.hadScript) list.warn("script_removed", { title });
      if (clean.hadMarkup) list.count("markup_removed", {});
      if (clean.wasCut) list.warn("text_cut", { title, max: mostTextLength });
      return clean.text;
    });
  return { abstract: text(raw.abstract), description: text(raw.description) };
}

function recordingOf({ recording }: RawSession, address: (said: string) => string): Recording {
  const said = recording.optOut.trim().toLowerCase();
  const optOut = /^(true|1|yes)$/.test(said) ? true : /^(false|0|no)$/.test(said) ? false : null;
  return { license: cleanLine(recording.license), optOut, url: address(recording.url) };
}

function references(raw: RawReference[], title: string, { base, list }: Reading): Reference[] {
  if (raw.length > mostReferences) list.warn("list_cut", { title, max: mostReferences });
  const met = new Set<string>();
  return raw.slice(0, mostReferences).flatMap((reference) => {
    const url = addressOf(reference.url, title, base, list);
    if (url === "" || met.has(url)) return [];
    met.add(url);
    return [
      { url, title: cut(cleanLine(reference.title), title, list), type: cleanLine(reference.type) },
    ];
  });
}

function addressOf(said: string, title: string, base: string, list: WarningList): string {
  const { url, fault } = readAddress(said, base);
  if (fault === "unsafe") list.warn("address_unsafe", { title, said: said.slice(0, 100) });
  if (fault === "relative") list.warn("address_relative", { title, said: said.slice(0, 100) });
  return url;
}

function cut(line: string, title: string, list: WarningList): string {
  if (line.length <= mostLineLength) return line;
  list.warn("text_cut", { title: title.slice(0, 100), max: mostLineLength });
  return cleanLine(line.slice(0, mostLineLength));
}
