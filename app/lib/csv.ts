/** A record of a file of separated values; `line` is where it begins, counted from 1. */
export type CsvRecord = { line: number; cells: string[] };

export type ReadCsv =
  | { ok: true; records: CsvRecord[] }
  /** A quotation mark that was opened on this line and never closed. */
  | { ok: false; line: number };

/**
 * Reads separated values as spreadsheets write them (RFC 4180): line breaks and separators within
 * quotes belong to the cell, a doubled quote is one, any line ending counts, and a quote in the
 * middle of an unquoted cell is a character like others. Lines with nothing at all are left out.
 */
export function readCsv(text: string, separator: string): ReadCsv {
  const records: CsvRecord[] = [];
  let record: CsvRecord = { line: 1, cells: [] };
  let cell = "";
  let line = 1;
  let quotedSince = 0;
  const endCell = () => {
    record.cells.push(cell);
    cell = "";
  };
  const endRecord = () => {
    endCell();
    if (record.cells.length > 1 || record.cells[0] !== "") records.push(record);
    record = { line, cells: [] };
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    const isBreak = character === "\n" || (character === "\r" && text[at + 1] !== "\n");
    if (isBreak) line++;
    if (quotedSince > 0) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[at++];
      else quotedSince = 0;
    } else if (character === '"' && cell === "") quotedSince = line;
    else if (character === separator) endCell();
    else if (isBreak) endRecord();
    else if (character !== "\r") cell += character;
  }
  if (quotedSince > 0) return { ok: false, line: quotedSince };
  endRecord();
  return { ok: true, records };
}

/**
 * One record with its line ending. A text that a spreadsheet might take for a formula gets an
 * apostrophe in front; numbers are written as they are.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === "number" ? String(cell) : quoted(inert(cell)))).join(",")}\r\n`;
}

/** What a file begins with so that spreadsheets read it as UTF-8. */
export const byteOrderMark = "\uFEFF";

/**
 * A cell for a list of ours that is read again: where its text begins like a guarded one it gets one
 * more apostrophe, so that `withoutGuard` takes off only ours.
 */
export function kept(text: string): string {
  return startsGuarded.test(text) ? `'${text}` : text;
}

/** A cell as it was before a list guarded it against being taken for a formula. */
export function withoutGuard(cell: string): string {
  return startsGuarded.test(cell) ? cell.slice(1) : cell;
}

const startsGuarded = /^'+[ \u00A0\u200B-\u200D\u2060\uFEFF]*[=+\-@\t\r\0＝＋－＠|%]/u;
const startsFormula = /^[ \u00A0\u200B-\u200D\u2060\uFEFF]*[=+\-@\t\r\0＝＋－＠|%]/u;

function inert(text: string): string {
  return startsFormula.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
