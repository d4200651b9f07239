import type { ReactNode } from "react";
import { formatInstant } from "#app/lib/time.ts";
import { Badge } from "#app/ui/badge.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Table } from "#app/ui/table.tsx";
import { vouchersUrl } from "#app/urls.ts";
import type { ListedVoucher } from "../voucher-list.ts";
import { words } from "../vouchers-wording.ts";
import { discountWords } from "./discount.ts";

type VoucherLine = Pick<
  ListedVoucher,
  "id" | "code" | "rule" | "value" | "size" | "used" | "state" | "validUntil" | "organization"
>;

type VoucherTableProps = {
  slug: string;
  zone: string;
  currency: string;
  rows: VoucherLine[];
  empty: ReactNode;
};

const tones = { good: "ok", later: "info", ended: "quiet", used_up: "quiet" } as const;

/** A good one without a use left is of no use either, until one comes back. */
function shownState({ state, used, size }: VoucherLine): keyof typeof tones {
  return state === "good" && used >= size ? "used_up" : state;
}

/** Vouchers with what they do, how often they were used, and until when they are good. */
export function VoucherTable({ slug, zone, currency, rows, empty }: VoucherTableProps) {
  const lang = useLang();
  const t = words[lang];
  return (
    <Table
      caption={t.vouchers}
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      columns={[
        {
          key: "code",
          head: t.code,
          cell: (row) => <a href={vouchersUrl(slug, row.id)}>{row.code}</a>,
        },
        { key: "discount", head: t.discount, cell: (row) => discountWords(row, currency, lang) },
        { key: "organization", head: t.organization, cell: (row) => row.organization },
        {
          key: "used",
          head: t.used,
          end: true,
          cell: (row) => (
            <span className="figures">
              {row.used} / {row.size}
            </span>
          ),
        },
        {
          key: "until",
          head: t.until,
          cell: (row) =>
            row.validUntil === null ? t.forever : formatInstant(row.validUntil, zone, lang),
        },
        {
          key: "state",
          head: t.state,
          cell: (row) => {
            const state = shownState(row);
            return <Badge tone={tones[state]}>{t.states[state]}</Badge>;
          },
        },
      ]}
    />
  );
}
