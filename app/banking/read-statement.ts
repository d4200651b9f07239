import { readCsv } from "#app/lib/csv.ts";
import { type FileRefusal, readTextFile } from "#app/lib/list-file.ts";
import { minorDigits } from "#app/lib/money.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { cleanLine } from "#app/lib/text.ts";
import type { Day } from "#app/lib/time.ts";
import { isComplete, type Mapping, mappingOf } from "./statement-heads.ts";
import { readAmount, readDay, readDirection, styleOf } from "./statement-values.ts";

/** A line of a statement: money that came counts up, in minor units. */
export type StatementLine = {
  line: number;
  bookedOn: Day;
  amount: number;
  currency: string;
  payer: string;
  text: string;
  /** The bank's own name for it, where it has one. */
  bankId: string;
};

export type Statement = {
  heads: string[];
  mapping: Mapping;
  lines: StatementLine[];
  /** Lines in which no day or no amount was found, by their number. */
  unread: { line: number; cells: string[] }[];
  text: string;
};

export type StatementRefusal = FileRefusal | "no_heads";

const separators = [",", ";", "\t", "|"] as const;
const mostLines = 10_000;
/** Banks write a few lines of their own above the heads. */
const mostLinesAbove = 40;

/**
 * Reads a bank statement as banks save it: any of four separators, UTF-8 or GB18030, lines of the
 * bank's own above the heads and beneath the last line, decimal points or commas, one column of
 * amounts or one for each direction. `chosen` says which column is what where it was guessed wrong.
 * Refuses what `readTextFile` does, and a file in which no line names a date and an amount.
 */
export function readStatement(
  bytes: Uint8Array,
  { currency, chosen }: { currency: string; chosen?: Mapping | undefined },
): Result<Statement, StatementRefusal> {
  const file = readTextFile(bytes);
  if (!file.ok) return file;
  const table = tableOf(file.value);
  if (!table) return refused("no_heads");
  const mapping = chosen && isComplete(chosen) ? chosen : table.mapping;
  if (!mapping) return refused("no_heads");
  const rows = table.rows.slice(table.head + 1);
  if (rows.length === 0) return refused("file_empty");
  if (rows.length > mostLines) return refused("too_many_lines", { max: mostLines });

  const at = (cells: string[], column: number | undefined) =>
    column === undefined ? "" : (cells[column] ?? "").trim();
  const { decimal, order } = styleOf(
    rows.flatMap(({ cells }) => [mapping.amount, mapping.credit].map((it) => at(cells, it))),
    rows.map(({ cells }) => at(cells, mapping.date)),
  );
  const digits = minorDigits(currency);
  const lines: StatementLine[] = [];
  const unread: Statement["unread"] = [];
  for (const { line, cells } of rows) {
    const read = (column: number | undefined) =>
      at(cells, column) === "" ? null : readAmount(at(cells, column), { decimal, digits });
    const amount = amountOf(read, mapping, readDirection(at(cells, mapping.direction)));
    const bookedOn = readDay(at(cells, mapping.date), order);
    if (amount === null || bookedOn === null) {
      unread.push({ line, cells });
      continue;
    }
    const said = at(cells, mapping.currency).toUpperCase();
    lines.push({
      line,
      bookedOn,
      amount,
      currency: currencyNamed(said) ?? currency,
      payer: cleanLine(at(cells, mapping.payer)).slice(0, 200),
      text: cleanLine(mapping.text.map((it) => at(cells, it)).join(" ")).slice(0, 500),
      bankId: at(cells, mapping.id).slice(0, 100),
    });
  }
  const heads = table.rows[table.head]?.cells.map(cleanLine) ?? [];
  return ok({ heads, mapping, lines, unread, text: file.value });
}

/** Whichever separator makes a line of heads out of one of the first lines. */
function tableOf(text: string) {
  const plain = text.replace(/^sep=.\r?\n/i, "");
  let best = null;
  for (const separator of separators) {
    const read = readCsv(plain, separator);
    if (!read.ok) continue;
    const rows = read.records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
    const head = rows.slice(0, mostLinesAbove).findIndex(({ cells }) => mappingOf(cells));
    if (head >= 0) return { rows, head, mapping: mappingOf(rows[head]?.cells ?? []) };
    const widest = rows.findIndex(({ cells }) => cells.length > 2);
    if (widest >= 0 && !best) best = { rows, head: widest, mapping: null };
  }
  return best;
}

function amountOf(
  read: (column: number | undefined) => number | null,
  { amount, credit, debit }: Mapping,
  direction: 1 | -1 | 0,
): number | null {
  const one = read(amount);
  if (one !== null) return direction === 0 ? one : Math.abs(one) * direction;
  const came = read(credit);
  if (came) return Math.abs(came);
  const went = read(debit);
  if (went) return -Math.abs(went);
  return came ?? went;
}

const names: Record<string, string> = {
  人民币: "CNY",
  人民币元: "CNY",
  RMB: "CNY",
  欧元: "EUR",
  美元: "USD",
};

function currencyNamed(said: string): string | null {
  return names[said] ?? /^[A-Z]{3}$/.exec(said)?.[0] ?? null;
}
