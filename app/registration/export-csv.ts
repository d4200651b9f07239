import { byteOrderMark, csvLine } from "#app/lib/csv.ts";

const atOnce = 1000;

type Line = (string | number)[];

/**
 * A list of any length as a CSV file that spreadsheets open as it is: its heads, then its rows,
 * read a thousand at a time after the id of the last, as fast as the reader takes them. A row is
 * one line of the file, or several.
 */
export function csvStream<Row extends { id: string }>(
  heads: string[],
  next: (page: { after: string; limit: number }) => Promise<Row[]>,
  cells: (row: Row) => Line | Line[],
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let after = "";
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(byteOrderMark + csvLine(heads)));
    },
    async pull(controller) {
      const rows = await next({ after, limit: atOnce });
      const last = rows.at(-1);
      if (rows.length > 0) {
        controller.enqueue(
          encoder.encode(
            rows
              .flatMap((row) => linesOf(cells(row)))
              .map(csvLine)
              .join(""),
          ),
        );
      }
      if (last && rows.length === atOnce) after = last.id;
      else controller.close();
    },
  });
}

function linesOf(cells: Line | Line[]): Line[] {
  return cells.every(Array.isArray) && cells.length > 0 ? (cells as Line[]) : [cells as Line];
}

/** The answer that a browser keeps as a file of this name. */
export function csvFile(body: ReadableStream<Uint8Array>, name: string): Response {
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
