import { byteOrderMark, csvLine, kept } from "#app/lib/csv.ts";
import { type Lang, type Localized, langs, localized } from "#app/lib/lang.ts";
import { csvColumns } from "../import/csv-columns.ts";
import type { Schedule, ScheduleSession } from "../schedule.ts";
import { typeOf } from "../session-kinds.ts";
import { offsetTime } from "./listing.ts";
import { type NamedIn, namedIn } from "./named-in.ts";

/**
 * Every session, also those without a time, as a list for spreadsheets: one a line, both languages
 * beside each other, times with their offset, formulas made inert.
 */
export function writeCsv(schedule: Schedule): string {
  const named = namedIn(schedule);
  const lines = schedule.sessions.map((session) => {
    const cells = cellsOf(session, { named, zone: schedule.zone });
    return csvLine(csvColumns.map((column) => inList(cells[column])));
  });
  return byteOrderMark + csvLine([...csvColumns]) + lines.join("");
}

type Cells = Record<(typeof csvColumns)[number], string | number>;

function cellsOf(
  session: ScheduleSession,
  { named, zone }: { named: NamedIn; zone: string },
): Cells {
  const { ids, slot, recording } = session;
  const speakers = named.speakersOf(session).map(({ person }) => person);
  return {
    guid: ids.guid || ids.uuid,
    code: ids.code,
    id: ids.number ?? "",
    type: typeOf(session),
    ...both("title", session.title),
    ...both("subtitle", session.subtitle),
    ...both("abstract", session.abstract),
    ...both("description", session.description),
    language: session.languages.join(", "),
    ...both("track", named.trackOf(session)?.name),
    ...both("room", named.roomOf(session)?.name),
    start: slot ? offsetTime(slot.start, zone) : "",
    end: slot ? offsetTime(slot.end, zone) : "",
    zone,
    ...both("speakers", {
      zh: inOneCell(speakers.map(({ name }) => localized(name, "zh"))),
      en: inOneCell(speakers.map(({ name }) => localized(name, "en"))),
    }),
    license: recording.license,
    do_not_record: recording.optOut === null ? "" : String(recording.optOut),
    recording: recording.url,
    logo: session.logo,
    url: session.url,
    feedback_url: session.feedbackUrl,
    origin_url: session.originUrl,
    state: session.state,
  };
}

function both<Name extends string>(name: Name, value: Localized = { zh: "", en: "" }) {
  const cells = langs.map((lang) => [`${name}_${lang}`, value[lang]]);
  return Object.fromEntries(cells) as Record<`${Name}_${Lang}`, string>;
}

// A semicolon parts names, one of a name is marked; a name alone ends in it lest a comma part it.
function inOneCell(names: string[]): string {
  return names.map((name) => `${name.replaceAll(";", "\\;")};`).join(" ");
}

function inList(cell: string | number): string | number {
  return typeof cell === "number" ? cell : kept(cell);
}
