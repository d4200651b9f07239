import iconv from "iconv-lite";
import { type CsvRecord, readCsv } from "./csv.ts";
import { ok, type Result, refused } from "./result.ts";

/** A list as it stands in its file: the heads, and the lines that have something. */
export type ListFile = {
  heads: string[];
  lines: CsvRecord[];
  /** The whole file as it was read: the same list again. */
  text: string;
};

export type FileRefusal =
  | "file_too_large"
  | "too_many_lines"
  | "file_is_workbook"
  | "file_unreadable"
  | "file_empty"
  | "quote_left_open";

/** The largest list that is read, in bytes and, where nothing else is said, in lines. */
export const mostFileBytes = 4 * 2 ** 20;
const mostFileLines = 10_000;

/**
 * Reads a list as spreadsheets write it: UTF-8 with or without a byte order mark, UTF-16 with one,
 * or GB18030; separated by commas, semicolons or tabs; line breaks within quotes; empty lines
 * anywhere. Refuses what is too large, is no text in any of these, or has a quote that never ends.
 */
export function readListFile(
  bytes: Uint8Array,
  { mostLines = mostFileLines } = {},
): Result<ListFile, FileRefusal> {
  const found = readTextFile(bytes);
  if (!found.ok) return found;
  const text = found.value;
  const { said, separator, skipped } = separatorOf(text);
  const read = readCsv(said, separator);
  if (!read.ok) return refused("quote_left_open", { line: read.line + skipped });
  const filled = read.records
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .map(({ line, cells }) => ({ line: line + skipped, cells }));
  const [heads, ...lines] = filled;
  if (!heads || lines.length === 0) return refused("file_empty");
  if (lines.length > mostLines) return refused("too_many_lines", { max: mostLines });
  return ok({ heads: heads.cells, lines, text });
}

/**
 * The text of a file that someone sent: UTF-8, UTF-16 with a byte order mark, GB18030 or, where its
 * letters beyond ASCII stand alone as in European names, Windows-1252. Refuses what is too large, a
 * spreadsheet itself, and what is no text in any of these.
 */
export function readTextFile(
  bytes: Uint8Array,
): Result<string, "file_too_large" | "file_is_workbook" | "file_unreadable"> {
  if (bytes.length > mostFileBytes) return refused("file_too_large", { max: mostFileBytes });
  if (isWorkbook(bytes)) return refused("file_is_workbook");
  const text = textOf(bytes);
  return text === null ? refused("file_unreadable") : ok(text);
}

/** Whether this is a spreadsheet itself (a zip, or the older binary form), not a list it saved. */
function isWorkbook(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  return start === "504b0304" || start === "d0cf11e0";
}

/** The text of a file, or null where it is none: GB18030 is what Chinese spreadsheets save. */
function textOf(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return iconv.decode(buffer, "utf16le");
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return iconv.decode(buffer, "utf16be");
  const text = utf8(buffer) ?? iconv.decode(buffer, isEuropean(buffer) ? "win1252" : "gb18030");
  return text.includes("\uFFFD") ? null : text;
}

/** Chinese is written in pairs of bytes beyond ASCII; in European text such bytes stand alone. */
function isEuropean(buffer: Buffer): boolean {
  let alone = 0;
  let paired = 0;
  for (let at = 0; at < buffer.length; at++) {
    if ((buffer[at] ?? 0) < 0x80) continue;
    if ((buffer[at + 1] ?? 0) >= 0x80) {
      paired++;
      at++;
    } else alone++;
  }
  return alone > 0 && alone >= paired;
}

function utf8(buffer: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(buffer);
  } catch {
    return null;
  }
}

/** Some spreadsheets say their separator on a line of its own; else the head tells. */
function separatorOf(text: string): { said: string; separator: string; skipped: number } {
  const told = /^sep=([,;\t])\r?\n/i.exec(text);
  if (told?.[1]) return { said: text.slice(told[0].length), separator: told[1], skipped: 1 };
  const head = text.trimStart().split(/[\r\n]/, 1)[0] ?? "";
  const bare = head.replace(/"[^"]*"/g, "");
  const counts = [",", ";", "\t"].map((one) => ({ one, n: bare.split(one).length }));
  const best = counts.reduce((a, b) => (b.n > a.n ? b : a));
  return { said: text, separator: best.one, skipped: 0 };
}
