import type { Lang } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Schedule } from "../schedule.ts";
import { assemble, type ReadOptions, type Tally } from "./assemble.ts";
import type { XmlRefusal } from "./check-xml.ts";
import { type DecodeRefusal, decodeFile } from "./decode-file.ts";
import type { JsonRefusal } from "./json-tree.ts";
import type { RawSchedule } from "./raw-schedule.ts";
import { type CsvRefusal, readCsvSchedule } from "./read-csv.ts";
import { type IcsRefusal, readIcs } from "./read-ics.ts";
import { readJson } from "./read-json.ts";
import { readXml } from "./read-xml.ts";
import { type ImportWarning, type WarningList, warningList } from "./warnings.ts";

export type ScheduleFormat = "xml" | "json" | "ics" | "csv";

export type ImportRefusal =
  | DecodeRefusal
  | XmlRefusal
  | JsonRefusal
  | IcsRefusal
  | CsvRefusal
  | "file_is_workbook"
  | "no_sessions"
  | "too_many_sessions";

export type ImportedSchedule = {
  format: ScheduleFormat;
  /** The language the file's texts are taken to be in. */
  lang: Lang;
  schedule: Schedule;
  warnings: ImportWarning[];
  tally: Tally;
};

/** The most sessions of one schedule: ten times the largest known. */
const mostSessions = 10_000;

/**
 * Reads a schedule in any format we know, told by what stands in it and not by its name. Lenient:
 * whatever can be understood comes in, with a numbered list of what was guessed or left. Refuses
 * what is hostile, broken, no schedule, or without a single session.
 */
export function readSchedule(
  bytes: Uint8Array,
  options: ReadOptions,
): Result<ImportedSchedule, ImportRefusal> {
  const start = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  if (start === "504b0304" || start === "d0cf11e0") return refused("file_is_workbook");
  const decoded = decodeFile(bytes, looksMarkedUp(bytes) ? "utf-8" : "gb18030");
  if (!decoded.ok) return decoded;
  const list = warningList();
  const format = formatOf(decoded.value);
  const raw = readers[format](decoded.value, list);
  if (!raw.ok) return raw;
  const { sessions } = raw.value;
  if (sessions.length === 0) return refused("no_sessions");
  if (sessions.length > mostSessions) return refused("too_many_sessions", { max: mostSessions });
  const told = { ...raw.value, lang: raw.value.lang ?? languageIn(raw.value.url) };
  const assembled = assemble(told, options, list);
  if (assembled.schedule.sessions.length === 0) return refused("no_sessions");
  return ok({ format, ...assembled, warnings: list.all() });
}

type Reader = (text: string, list: WarningList) => Result<RawSchedule, ImportRefusal>;

const readers: Record<ScheduleFormat, Reader> = {
  xml: (text) => readXml(text),
  json: (text) => readJson(text),
  ics: readIcs,
  csv: readCsvSchedule,
};

function formatOf(text: string): ScheduleFormat {
  const head = text.trimStart().slice(0, 20);
  if (head.startsWith("<")) return "xml";
  if (/^[{[]/.test(head)) return "json";
  return /^BEGIN:/i.test(head) ? "ics" : "csv";
}

/** XML and JSON say what they are written in; lists of values and calendars often cannot. */
function looksMarkedUp(bytes: Uint8Array): boolean {
  return /^\s*[<{[]/.test(Buffer.from(bytes.subarray(0, 20)).toString("latin1"));
}

/** The language that a schedule's own address names: `https://example.com/zh/conf/schedule.xml`. */
function languageIn(url: string): Lang | null {
  const match = /^https?:\/\/[^/]+(?:\/[^/]+)*?\/(zh|en)(?:-[a-z]+)?\//i.exec(url);
  return match?.[1] ? (match[1].toLowerCase() === "zh" ? "zh" : "en") : null;
}
