import { type CsvRecord, readCsv, withoutGuard } from "#app/lib/csv.ts";
import { langs } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { isZone } from "#app/lib/time.ts";
import { type CsvColumn, columnOf } from "./csv-columns.ts";
import {
  emptyRaw,
  type RawPerson,
  type RawSchedule,
  rawPerson,
  rawSession,
  type Said,
} from "./raw-schedule.ts";
import type { WarningList } from "./warnings.ts";

export type CsvRefusal = "csv_broken" | "not_a_schedule";

type Row = (column: CsvColumn) => string;

/**
 * Reads a list of sessions with a head, one a line, as spreadsheets save it: commas, semicolons or
 * tabs, heads in either language, a column per language or one for all. Columns it does not know are
 * told. Refuses a list without a title column, and a quotation that never ends.
 */
export function readCsvSchedule(text: string, list: WarningList): Result<RawSchedule, CsvRefusal> {
  const read = readCsv(text, separatorOf(text));
  if (!read.ok) return refused("csv_broken", { line: read.line });
  const [head, ...lines] = read.records.filter(({ cells }) => cells.some((cell) => cell.trim()));
  const columns = head?.cells.map(columnOf) ?? [];
  if (!columns.some((column) => column?.startsWith("title"))) return refused("not_a_schedule");
  for (const [at, column] of columns.entries()) {
    const name = head?.cells[at]?.trim();
    if (!column && name) list.warn("column_unknown", { head: name.slice(0, 100) });
  }
  const raw = emptyRaw();
  const rows = lines.map((line) => rowOf(line, columns));
  raw.conference.zone = rows.map((row) => row("zone")).find(isZone) ?? "";
  raw.sessions = rows.map(sessionOf);
  return ok(raw);
}

function sessionOf(row: Row) {
  const track = inLanguages(row, "track");
  const start = row("start").trim();
  const isMoment = /\d[-/.]\d/.test(start);
  const end = row("end").trim();
  const date = isMoment ? start : row("date").trim().replace(/[/.]/g, "-");
  return rawSession({
    guid: row("guid"),
    code: row("code"),
    number: row("id"),
    title: inLanguages(row, "title"),
    subtitle: inLanguages(row, "subtitle"),
    abstract: inLanguages(row, "abstract"),
    description: inLanguages(row, "description"),
    type: row("type"),
    language: row("language"),
    track: isSaid(track) ? { name: track, slug: "", color: "" } : null,
    people: peopleOf(row),
    room: inLanguages(row, "room"),
    date: date.replace(
      /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
      (_, y, m, d) => `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`,
    ),
    start: isMoment ? "" : start,
    end: /\d[-/.]\d/.test(end) || !end || !date ? end : `${date.slice(0, 10)}T${end}`,
    duration: row("duration"),
    zone: isZone(row("zone")) ? row("zone") : "",
    recording: { license: row("license"), optOut: row("do_not_record"), url: row("recording") },
    logo: row("logo"),
    url: row("url"),
    feedbackUrl: row("feedback_url"),
    originUrl: row("origin_url"),
    canceled: /cancel|取消/i.test(row("state")),
  });
}

function rowOf({ cells }: CsvRecord, columns: (CsvColumn | null)[]): Row {
  return (column) => withoutGuard(cells[columns.indexOf(column)] ?? "");
}

type Bilingual = "title" | "subtitle" | "abstract" | "description" | "track" | "room" | "speakers";

/** The columns per language where they say something, else the one for all. */
function inLanguages(row: Row, column: Bilingual): Said {
  const [zh = "", en = ""] = langs.map((lang) => row(`${column}_${lang}`));
  return zh.trim() || en.trim() ? { zh, en } : row(column);
}

function isSaid(said: Said): boolean {
  return typeof said === "string" ? said.trim() !== "" : true;
}

function peopleOf(row: Row): RawPerson[] {
  const said = inLanguages(row, "speakers");
  if (typeof said === "string") {
    return parted(said).flatMap((name) => (name ? rawPerson({ name }) : []));
  }
  const [zh, en] = [parted(said.zh), parted(said.en)];
  const longest = zh.length > en.length ? zh : en;
  const names = longest.map((_, at) => ({ zh: zh[at] ?? "", en: en[at] ?? "" }));
  return names.flatMap((name) => (name.zh || name.en ? rawPerson({ name }) : []));
}

// A comma may be part of a name and parts names only where nothing better does.
function parted(names = ""): string[] {
  const sign = [";", "；", "、", "\n"].find((one) => names.includes(one));
  const parting = sign === ";" ? /(?<!\\);/ : (sign ?? /[,，]/);
  return names.split(parting).map((name) => name.replaceAll("\\;", ";").trim());
}

function separatorOf(text: string): string {
  const head = (text.trimStart().split(/[\r\n]/, 1)[0] ?? "").replace(/"[^"]*"/g, "");
  const [best] = [",", ";", "\t"].sort((a, b) => head.split(b).length - head.split(a).length);
  return best ?? ",";
}
