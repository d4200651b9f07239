import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { useLang } from "./lang.tsx";
import { words } from "./wording.ts";

export type Column<Row> = {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** Numbers and money stand at the end. */
  end?: boolean;
  /** Where a click on the head leads: the same list in this order. */
  sortUrl?: string;
  sorted?: "ascending" | "descending" | undefined;
};

type TableProps<Row> = {
  /** What the list is; always there for screen readers. */
  caption: string;
  captionSeen?: boolean;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** A box before each row, sent as `name=rowKey` with the form of this id. */
  select?: { name: string; form: string; label: (row: Row) => string };
  /** What is said where there are no rows. */
  empty?: ReactNode;
};

/** A list with columns; on a phone each row is a card that says its own column names. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionSeen, columns, rows, rowKey, select, empty } = props;
  if (rows.length === 0) return <div className="table">{empty}</div>;
  return (
    <div className="table table--cards">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <section className="table__scroll" aria-label={caption} tabIndex={0}>
        <table>
          <caption className={captionSeen ? undefined : "unseen"}>{caption}</caption>
          <thead>
            <tr>
              {select && <SelectAll {...select} />}
              {columns.map((column) => (
                <Head key={column.key} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)}>
                {select && <SelectOne {...select} value={rowKey(row)} label={select.label(row)} />}
                {columns.map((column, index) => (
                  <Cell key={column.key} column={column} row={row} names={index === 0} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Head<Row>({ column }: { column: Column<Row> }) {
  const t = words[useLang()];
  const sign = column.sorted === "ascending" ? "up" : "down";
  return (
    <th scope="col" className={column.end ? "table__end" : undefined} aria-sort={column.sorted}>
      {column.sortUrl ? (
        <a className="table__sort" href={column.sortUrl} title={t.sortBy(column.head)}>
          {column.head}
          {column.sorted && <Icon name={sign} />}
        </a>
      ) : (
        column.head
      )}
    </th>
  );
}

function Cell<Row>({ column, row, names }: { column: Column<Row>; row: Row; names: boolean }) {
  const place = column.end ? "table__end" : undefined;
  if (names) {
    return (
      <th scope="row" className={place}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td className={place} data-label={column.head}>
      {column.cell(row)}
    </td>
  );
}

function SelectAll({ name, form }: { name: string; form: string }) {
  const t = words[useLang()];
  return (
    <td className="table__select">
      <label className="only-scripted">
        <input type="checkbox" data-select-all={name} data-form={form} />
        <span className="unseen">{t.selectAll}</span>
      </label>
    </td>
  );
}

function SelectOne(props: { name: string; form: string; value: string; label: string }) {
  const t = words[useLang()];
  return (
    <td className="table__select">
      <label>
        <input type="checkbox" name={props.name} value={props.value} form={props.form} />
        <span className="unseen">{t.selectRow(props.label)}</span>
      </label>
    </td>
  );
}
