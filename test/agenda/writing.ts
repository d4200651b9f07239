import fc from "fast-check";
import type { WriteOptions } from "#app/agenda/export/listing.ts";
import { writeCsv } from "#app/agenda/export/write-csv.ts";
import { writeIcs } from "#app/agenda/export/write-ics.ts";
import { writeJson } from "#app/agenda/export/write-json.ts";
import { writeXml } from "#app/agenda/export/write-xml.ts";
import type { Schedule, ScheduleSession } from "#app/agenda/schedule.ts";
import { sessionKinds } from "#app/agenda/session-kinds.ts";
import { type Lang, langs } from "#app/lib/lang.ts";
import { cleanLine } from "#app/lib/text.ts";
import { dayOf, hour, minute } from "#app/lib/time.ts";
import { first, ids, schedule, session, zone } from "./schedules.ts";

/** For whom a test writes. */
export function options(lang: Lang): WriteOptions {
  return {
    lang,
    url: `https://conf.example.com/${lang}/demo/schedule`,
    sessionUrl: ({ key }) =>
      `https://conf.example.com/${lang}/demo/sessions/${encodeURIComponent(key)}`,
    generator: "1.0.0",
  };
}

/** A schedule in every format that we write, in both languages. */
export function written(whole: Schedule): { name: string; text: string }[] {
  const inBoth = langs.flatMap((lang) => [
    { name: `xml ${lang}`, text: writeXml(whole, options(lang)) },
    { name: `json ${lang}`, text: writeJson(whole, options(lang)) },
    {
      name: `ics ${lang}`,
      text: writeIcs(whole, { ...options(lang), sequenceOf: () => 0, stamp: first }),
    },
  ]);
  return [...inBoth, { name: "csv", text: writeCsv(whole) }];
}

const line = fc
  .oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom("=1+1", "'@x", "a, b; c", "</title>]]>", "编译器 &amp; <b>", "\\n \\, ;", "𠮷"),
  )
  .map((text) => cleanLine(text));
const named = line.map((text) => `题 ${text}`.trim());
const paragraph = fc
  .array(
    fc.oneof(line, fc.constantFrom("", "<p>x</p>", "**b**", "[a](https://conf.example.com)")),
    { maxLength: 5 },
  )
  .map((lines) => lines.join("\n"));
const localized = (text: fc.Arbitrary<string>) =>
  fc.record({ zh: fc.oneof(fc.constant(""), text), en: fc.oneof(fc.constant(""), text) });
const titled = localized(named).map(({ zh, en }) => (zh || en ? { zh, en } : { zh: "题", en: "" }));
const address = fc.constantFrom(
  "",
  "https://conf.example.com/a",
  "https://conf.example.com/b?x=1&y=2",
);
const reference = fc.record({ url: address.filter(Boolean), title: line, type: fc.constant("") });

const content = fc.record({
  title: titled,
  subtitle: localized(line),
  abstract: localized(paragraph),
  description: localized(paragraph),
  kind: fc.constantFrom(...sessionKinds),
  type: fc.constantFrom("", "talk", "Devroom talk", "Workshop (90 min)"),
  languages: fc.uniqueArray(fc.constantFrom("zh", "en", "de", "zh-tw"), { maxLength: 3 }),
  track: fc.constantFrom(null, "languages"),
  speakers: fc.uniqueArray(fc.constantFrom("lin", "wu"), { maxLength: 2 }),
  links: fc.uniqueArray(reference, { selector: ({ url }) => url, maxLength: 2 }),
  start: fc.integer({ min: 0, max: 30 * 60 }),
  length: fc.integer({ min: 0, max: 300 }),
  room: fc.constantFrom(null, "a", "b"),
  hasSlot: fc.boolean(),
  guid: fc.constantFrom("", "talk 12", "https://other.example.com/7"),
  logo: address,
  originUrl: address,
  license: fc.constantFrom("", "CC BY 4.0"),
  optOut: fc.constantFrom(null, true, false),
});

/** Any schedule that a site of ours may hold. */
export const anySchedule: fc.Arbitrary<Schedule> = fc
  .array(content, { minLength: 1, maxLength: 5 })
  .map((all) =>
    schedule(
      all.map(
        (
          { start, length, room, hasSlot, guid, license, optOut, speakers, ...said },
          at,
        ): ScheduleSession => {
          const from = first + start * minute;
          const known = ids(guid || `key ${at}`);
          const isFirst = all.findIndex((other) => other.guid === guid) === at;
          return session({
            ...said,
            key: String(at),
            ids: guid && isFirst ? { ...known, guid } : ids(`key ${at}`),
            speakers: speakers.map((speaker) => ({ speaker, role: "" })),
            slot: hasSlot
              ? {
                  room,
                  start: from,
                  end: from + length * minute,
                  day: dayOf(from - 2 * hour, zone),
                }
              : null,
            recording: { license, optOut, url: "" },
          });
        },
      ),
    ),
  );
