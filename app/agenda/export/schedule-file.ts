import type { Lang } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";

import { eventUrl, sessionUrl } from "#app/urls.ts";
import { type Program, roomIn, speakerIn, trackIn } from "../program.ts";
import { forCalendars, sequenceIn } from "../session-calendar.ts";
import { sessionNamed } from "../session-marks.ts";
import { generator } from "./generator.ts";
import { type Part, partOf } from "./part-of.ts";
import { writeCsv } from "./write-csv.ts";
import { writeIcs } from "./write-ics.ts";
import { writeJson } from "./write-json.ts";
import { writeXml } from "./write-xml.ts";

/** In what a program leaves this site, each with its media type. */
export const mediaTypes = {
  xml: "application/xml; charset=utf-8",
  json: "application/json; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  csv: "text/csv; charset=utf-8",
} as const;
export type FileFormat = keyof typeof mediaTypes;

export type FileFor = {
  slug: string;
  lang: Lang;
  origin: string;
  /** When the program was released: what a calendar takes for when it was written. */
  stamp: Instant;
};

/** A program, or a part of one, as a file of this format; its addresses are those of this site. */
export function scheduleFile(program: Program, format: FileFormat, of: FileFor): string {
  const { slug, lang, origin, stamp } = of;
  if (format === "csv") return writeCsv(program);
  const options = {
    lang,
    url: `${origin}${eventUrl(lang, slug)}/schedule.${format}`,
    sessionUrl: (session: { slug: string }) => origin + sessionUrl(lang, slug, session.slug),
    generator,
  };
  if (format === "xml") return writeXml(program, options);
  if (format === "json") return writeJson(program, options);
  return writeIcs(forCalendars(program), { ...options, sequenceOf: sequenceIn(program), stamp });
}

/**
 * What a query such as `track=web`, `room=a`, `speaker=lin` or `session=…` leaves of a program; the
 * whole where it names nothing, null where it names what is not there.
 */
export function askedPart(program: Program, query: URLSearchParams): Program | null {
  let part = program;
  for (const [name, find] of finders) {
    const wanted = query.get(name);
    if (wanted === null) continue;
    const found = find(program, wanted);
    if (!found) return null;
    const kept = partOf(part, found);
    const keys = new Set(kept.sessions.map(({ key }) => key));
    const among = <T extends { key: string }>(all: T[], left: { key: string }[]) => {
      const there = new Set(left.map(({ key }) => key));
      return all.filter(({ key }) => there.has(key));
    };
    part = {
      ...part,
      rooms: among(part.rooms, kept.rooms),
      tracks: among(part.tracks, kept.tracks),
      speakers: among(part.speakers, kept.speakers),
      sessions: part.sessions.filter(({ key }) => keys.has(key)),
    };
  }
  return part;
}

const finders: [string, (program: Program, name: string) => Part | null][] = [
  ["track", (program, name) => named("track", trackIn(program, name))],
  ["room", (program, name) => named("room", roomIn(program, name))],
  ["speaker", (program, name) => named("speaker", speakerIn(program, name))],
  ["session", (program, name) => named("session", sessionNamed(program, name))],
];

function named(kind: "track" | "room" | "speaker" | "session", found: { key: string } | null) {
  return found && ({ [kind]: found.key } as Part);
}
