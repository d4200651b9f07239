import type { ReactNode } from "react";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Money } from "#app/ui/numbers.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { When } from "#app/ui/when.tsx";
import { organizerOrdersUrl } from "#app/urls.ts";
import type { MoneyRow } from "../money-rows.ts";
import { words } from "../organizer-wording.ts";
import { tones } from "./money-tones.ts";

type MoneyTableProps = {
  slug: string;
  zone: string;
  rows: MoneyRow[];
  caption: string;
  empty: ReactNode;
};

/** One list of an event's money: what, how much, when, how it stands, and what can be done. */
export function MoneyTable({ slug, zone, rows, caption, empty }: MoneyTableProps) {
  const t = words[useLang()];
  const columns: Column<MoneyRow>[] = [
    {
      key: "order",
      head: t.order,
      cell: (row) =>
        row.code ? <a href={organizerOrdersUrl(slug, row.code)}>{row.code}</a> : row.reference,
    },
    { key: "what", head: t.why, cell: (row) => row.what },
    {
      key: "state",
      head: t.state,
      cell: (row) => <Badge tone={tones[row.tone]}>{row.state}</Badge>,
    },
    {
      key: "amount",
      head: t.amount,
      end: true,
      cell: (row) =>
        row.amount !== null &&
        row.currency && <Money amount={row.amount} currency={row.currency} />,
    },
    { key: "at", head: t.at, cell: (row) => <When from={row.at} zone={zone} /> },
    { key: "who", head: t.by, cell: (row) => row.who },
    { key: "do", head: t.lists.alerts, cell: (row) => <RowAction row={row} /> },
  ];
  const used = columns.filter(
    ({ key }) =>
      (key !== "do" || rows.some((row) => row.action)) &&
      (key !== "who" || rows.some((row) => row.who)),
  );
  return (
    <Table caption={caption} columns={used} rows={rows} rowKey={(row) => row.id} empty={empty} />
  );
}

function RowAction({ row }: { row: MoneyRow }) {
  const t = words[useLang()];
  if (!row.action) return null;
  return (
    <form method="post" data-once="">
      <input type="hidden" name="id" value={row.id} />
      <Button name="intent" value={row.action}>
        {t[row.action]}
      </Button>
    </form>
  );
}
