import type { Localized } from "#app/lib/lang.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { When } from "#app/ui/when.tsx";
import { releaseWords } from "../release-wording.ts";

export type ReleaseRow = {
  number: number;
  name: string;
  note: Localized;
  changes: number;
  restores: number | null;
  actorLabel: string;
  releasedAt: number;
};

type ReleaseTableProps = { rows: ReleaseRow[]; zone: string; manages: boolean };

/** Every release, the newest first; an earlier one can be brought back as a new one. */
export function ReleaseTable({ rows, zone, manages }: ReleaseTableProps) {
  const t = releaseWords[useLang()];
  const current = rows[0]?.number;
  const columns: Column<ReleaseRow>[] = [
    {
      key: "number",
      head: t.number,
      cell: ({ number, name, restores }) => (
        <>
          {number} {name} {number === current && <Badge tone="ok">{t.current}</Badge>}{" "}
          {restores !== null && <Badge tone="quiet">{t.restores(restores)}</Badge>}
        </>
      ),
    },
    { key: "when", head: t.when, cell: ({ releasedAt }) => <When from={releasedAt} zone={zone} /> },
    { key: "who", head: t.who, cell: ({ actorLabel }) => actorLabel },
    { key: "what", head: t.what, cell: ({ changes }) => t.count(changes) },
    { key: "note", head: t.note, cell: ({ note }) => <InLanguage value={note} /> },
  ];
  if (manages && rows.length > 1) {
    columns.push({
      key: "restore",
      head: t.restore,
      end: true,
      cell: ({ number }) =>
        number !== current && (
          <Confirm
            intent="restore"
            of={String(number)}
            label={t.restore}
            title={t.restoreTitle(number)}
            fields={<input type="hidden" name="number" value={number} />}
            variant="primary"
          >
            {t.restoreWhy(number)}
          </Confirm>
        ),
    });
  }
  return (
    <Table
      caption={t.list}
      columns={columns}
      rows={rows}
      rowKey={({ number }) => String(number)}
      empty={<EmptyState title={t.none}>{t.noneLead}</EmptyState>}
    />
  );
}
