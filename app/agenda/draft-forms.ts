import * as z from "zod";
import {
  choice,
  id,
  nameInBoth,
  optionalEmail,
  optionalInstant,
  optionalLine,
  optionalWhole,
  paragraph,
  whole,
} from "#app/lib/fields.ts";
import type { Localized } from "#app/lib/lang.ts";
import { readAddress } from "./import/addresses.ts";
import { levels } from "./levels.ts";
import type { Reference } from "./schedule.ts";
import { sessionKinds } from "./session-kinds.ts";
import { readLanguages } from "./talk-languages.ts";

const longText = 10_000;
const mostLinks = 20;
const mostSpans = 20;
const mostSpeakers = 30;

function lineInBoth(max: number) {
  return z.object({ zh: optionalLine(max), en: optionalLine(max) }).transform(asLocalized);
}

function textInBoth() {
  return z.object({ zh: paragraph(longText), en: paragraph(longText) }).transform(asLocalized);
}

function asLocalized({ zh, en }: { zh: string; en: string }): Localized {
  return { zh, en };
}

/** An address of the web with http or https and no password in it, or "". */
function webAddress() {
  return optionalLine(2000).transform((text, context): string => {
    const { url, fault } = readAddress(text, "");
    if (fault !== "") context.addIssue({ code: "custom", message: "bad_address" });
    return url;
  });
}

/** Links, one a line: the address, then what it is called. */
function linkLines() {
  return paragraph(longText).transform((text, context): Reference[] => {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    if (lines.length > mostLinks) context.addIssue({ code: "custom", message: "too_long" });
    return lines.map((line) => {
      const [said = "", ...title] = line.trim().split(/\s+/);
      const { url, fault } = readAddress(said, "");
      if (fault !== "" || url === "") context.addIssue({ code: "custom", message: "bad_address" });
      return { url, title: title.join(" "), type: "related" };
    });
  });
}

/** Links as a field shows them. */
export function writtenLinks(links: Reference[]): string {
  return links.map(({ url, title }) => `${url} ${title}`.trim()).join("\n");
}

/** From when until when, several times, on wall clocks of this zone; rows left empty are none. */
export function spanRows(zone: string) {
  const row = z
    .object({ from: optionalInstant(zone), until: optionalInstant(zone) })
    .transform(({ from, until }, context) => {
      if (from === null && until === null) return null;
      if (from === null || until === null) {
        const path = from === null ? "from" : "until";
        context.addIssue({ code: "custom", message: "bad_time", path: [path] });
        return null;
      }
      if (until <= from) {
        context.addIssue({ code: "custom", message: "ends_first", path: ["until"] });
        return null;
      }
      return { start: from, end: until };
    });
  return z
    .array(row)
    .max(mostSpans, "too_long")
    .default([])
    .transform((rows) => rows.filter((span) => span !== null));
}

/** Languages by tag or name, several in one line. */
export function languageList() {
  return optionalLine(100).transform((text, context): string[] => {
    const { languages, unknown } = readLanguages(text);
    if (unknown.length > 0) context.addIssue({ code: "custom", message: "invalid" });
    return languages;
  });
}

const SpeakerRow = z.object({ name: optionalLine(200), role: optionalLine(60) });

/** A session as its page posts it. */
export const SessionForm = z.object({
  version: whole(),
  kind: choice(sessionKinds),
  title: nameInBoth(200),
  subtitle: lineInBoth(200),
  abstract: textInBoth(),
  description: textInBoth(),
  languages: languageList(),
  track: z.union([z.literal(""), id()]).default(""),
  level: choice(levels),
  seats: optionalWhole({ min: 1, max: 100_000 }),
  speakers: z
    .array(SpeakerRow)
    .max(mostSpeakers, "too_long")
    .default([])
    .transform((rows) => rows.filter(({ name }) => name !== "")),
  links: linkLines(),
  recordingUrl: webAddress(),
});

/** A speaker as an organizer posts one. */
export function speakerForm(zone: string) {
  return z.object({
    version: whole(),
    name: nameInBoth(100),
    organization: lineInBoth(200),
    biography: textInBoth(),
    email: optionalEmail(),
    avatar: webAddress(),
    url: webAddress(),
    links: linkLines(),
    away: spanRows(zone),
  });
}

/** A room as its page posts it. */
export function roomForm(zone: string) {
  return z.object({
    version: whole(),
    name: nameInBoth(100),
    capacity: optionalWhole({ min: 1, max: 1_000_000 }),
    position: whole({ max: 10_000 }),
    floor: lineInBoth(100),
    building: optionalLine(100),
    equipment: lineInBoth(300),
    directions: textInBoth(),
    description: textInBoth(),
    closed: spanRows(zone),
  });
}

/** A track as its page posts it. */
export const TrackForm = z.object({
  version: whole(),
  name: nameInBoth(100),
  position: whole({ max: 10_000 }),
  color: z
    .string({ error: "required" })
    .regex(/^#[0-9a-f]{6}$/i, "invalid")
    .transform((color) => color.toLowerCase()),
});
