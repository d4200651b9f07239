import { useLang } from "#app/ui/lang.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { Table } from "#app/ui/table.tsx";
import { When } from "#app/ui/when.tsx";
import type { ActivityLine } from "../activity-line.ts";
import { words } from "../wording.ts";

/** What happened, line by line, in the event's time zone. */
export function ActivityTable({ lines, zone }: { lines: ActivityLine[]; zone: string }) {
  const t = words[useLang()];
  return (
    <Table
      caption={t.title}
      rows={lines}
      rowKey={(line) => line.id}
      empty={<EmptyState title={t.none}>{t.noneLead}</EmptyState>}
      columns={[
        { key: "when", head: t.when, cell: (line) => <When from={line.at} zone={zone} /> },
        {
          key: "who",
          head: t.who,
          cell: (line) => (
            <span>
              {line.who} <span className="muted small one-piece">{line.actor}</span>
            </span>
          ),
        },
        { key: "what", head: t.what, cell: (line) => line.what },
        { key: "detail", head: t.detail, cell: (line) => line.detail },
      ]}
    />
  );
}
