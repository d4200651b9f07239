import type { ReactNode } from "react";
import { useLang } from "#app/ui/lang.tsx";
import { Count } from "#app/ui/numbers.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { When } from "#app/ui/when.tsx";
import { organizerOrdersUrl } from "#app/urls.ts";
import type { ListedOrder } from "../order-list.ts";
import { words } from "../orders-wording.ts";
import { words as shared } from "../organizer-wording.ts";
import type { Sorting } from "../sorting.ts";
import { OrderAmount } from "./order-amount.tsx";
import { PersonCell } from "./person-cell.tsx";
import { OrderBadge } from "./state-badge.tsx";

/** An order with what was paid for it and given back, in minor units. */
type Row = ListedOrder & { paid: number; back: number };

type OrderTableProps = {
  slug: string;
  zone: string;
  rows: Row[];
  sorting: Sorting<"placed" | "buyer" | "total">;
  empty: ReactNode;
};

/** Orders as a list that sorts. */
export function OrderTable({ slug, zone, rows, sorting, empty }: OrderTableProps) {
  const lang = useLang();
  const t = words[lang];
  const columns: Column<Row>[] = [
    {
      key: "code",
      head: t.code,
      cell: (row) => <a href={organizerOrdersUrl(slug, row.code)}>{row.code}</a>,
    },
    {
      key: "buyer",
      head: t.buyer,
      cell: (row) => <PersonCell name={row.buyerName} email={row.buyerEmail} />,
      ...sorting.buyer,
    },
    { key: "state", head: shared[lang].state, cell: (row) => <OrderBadge state={row.state} /> },
    { key: "tickets", head: t.tickets, end: true, cell: (row) => <Count n={row.tickets} /> },
    {
      key: "total",
      head: t.total,
      end: true,
      cell: (row) => <OrderAmount {...row} amount={row.total} />,
      ...sorting.total,
    },
    {
      key: "placed",
      head: t.placed,
      cell: (row) => <When from={row.placedAt} zone={zone} />,
      ...sorting.placed,
    },
  ];
  return (
    <Table
      caption={t.orders}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.code}
      empty={empty}
    />
  );
}
