import { csvLine } from "#app/lib/csv.ts";

type ExampleListProps = { name: string; rows: string[][]; label: string };

/** A list to begin from, as a file that spreadsheets open; it is in the page and asks nobody. */
export function ExampleList({ name, rows, label }: ExampleListProps) {
  const text = encodeURIComponent(rows.map(csvLine).join(""));
  return (
    <a download={name} href={`data:text/csv;charset=utf-8,%EF%BB%BF${text}`}>
      {label}
    </a>
  );
}
