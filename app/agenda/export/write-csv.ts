import { byteOrderMark, csvLine, kept } from "#app/lib/csv.ts";
import { type Lang, type Localized, langs, localized } from "#app/lib/lang.ts";
import { csvColumns } from "../import/csv-columns.ts";
import type { Schedule, ScheduleSession } from "../schedule.ts";
import { typeOf } from "../session-kinds.ts";
import { offsetTime } from "./listing.ts";

/**
 * Every session, also those without a time, as a list for spreadsheets: one a line, both languages
 * beside each other, times with their offset, formulas made inert.
 */
export function writeCsv(schedule: Schedule): string {
  const lines = schedule.sessions.map((session) => {
    const cells = cellsOf(session, schedule);
    return csvLine(csvColumns.map((column) => inList(cells[column])));
  });
  return byteOrderMark + csvLine([...csvColumns]) + lines.join("");
}

type Cells = Record<(typeof csvColumns)[number], string | number>;

function cellsOf(session: ScheduleSession, schedule: Schedule): Cells {
  const { ids, slot, recording } = session;
  const track = schedule.tracks.find(({ key }) => key === session.track);
  const room = schedule.rooms.find(({ key }) => key === slot?.room);
  const speakers = session.speakers.flatMap(({ speaker }) =>
    schedule.speakers.filter(({ key }) => key === speaker),
  );
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
    ...both("track", track?.name),
    ...both("room", room?.name),
    start: slot ? offsetTime(slot.start, schedule.zone) : "",
    end: slot ? offsetTime(slot.end, schedule.zone) : "",
    zone: schedule.zone,
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
