import { type Localized, localized } from "#app/lib/lang.ts";
import { formatInstant } from "#app/lib/time.ts";
import { Badge } from "#app/ui/badge.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Count } from "#app/ui/numbers.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { Table } from "#app/ui/table.tsx";
import { vouchersUrl } from "#app/urls.ts";
import { words as shared } from "../organizer-wording.ts";
import type { VoucherState } from "../voucher-list.ts";
import { words } from "../vouchers-wording.ts";

type AllotmentLine = {
  id: string;
  organization: string;
  personName: string;
  typeName: Localized | null;
  size: number;
  taken: number;
  came: number;
  returnsAt: number | null;
  state: VoucherState;
  /** The page on which it is handed out; null for whoever may not. */
  page: string | null;
};

const tones = { good: "ok", later: "info", ended: "quiet" } as const;

/** The allotments of an event: for whom, how many, taken and come, and when the rest returns. */
export function AllotmentTable(props: { slug: string; zone: string; rows: AllotmentLine[] }) {
  const { slug, zone, rows } = props;
  const lang = useLang();
  const [t, s] = [words[lang], shared[lang]];
  return (
    <Table
      caption={t.allotments}
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="people" title={t.noAllotments}>
          {t.noAllotmentsLead}
        </EmptyState>
      }
      columns={[
        {
          key: "organization",
          head: t.organization,
          cell: (row) => <a href={vouchersUrl(slug, row.id)}>{row.organization}</a>,
        },
        {
          key: "type",
          head: s.type,
          cell: (row) => (row.typeName ? localized(row.typeName, lang) : ""),
        },
        { key: "size", head: t.quantity, end: true, cell: (row) => <Count n={row.size} /> },
        { key: "taken", head: t.taken, end: true, cell: (row) => <Count n={row.taken} /> },
        { key: "came", head: t.came, end: true, cell: (row) => <Count n={row.came} /> },
        {
          key: "returns",
          head: t.returnsAt,
          cell: (row) =>
            row.returnsAt === null ? t.forever : formatInstant(row.returnsAt, zone, lang),
        },
        {
          key: "state",
          head: s.state,
          cell: (row) => <Badge tone={tones[row.state]}>{t.states[row.state]}</Badge>,
        },
        {
          key: "person",
          head: t.person,
          cell: (row) => (
            <>
              {row.personName} {row.page && <a href={row.page}>{t.open}</a>}
            </>
          ),
        },
      ]}
    />
  );
}
