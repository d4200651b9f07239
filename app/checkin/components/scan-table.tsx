import { localized } from "#app/lib/lang.ts";
import { clockOf, dayOf, type Instant } from "#app/lib/time.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { When } from "#app/ui/when.tsx";
import type { ScanRow, ScanView } from "../latest-scans.ts";
import { liveWords } from "../organizer-wording.ts";
import { severity } from "../refusal-reasons.ts";
import { refusalWords } from "../wording.ts";

type ScanTableProps = {
  scans: ScanRow[];
  view: ScanView;
  zone: string;
  /** The instant of the page, ms UTC: what happened on its day is told by the clock alone. */
  now: Instant;
  /** Where a scan is undone; null where this reader may not. */
  undoUrl: ((scan: string) => string) | null;
};

/** The latest attempts: who, what came of it and why, where; admitted ones can be undone. */
export function ScanTable({ scans, view, zone, now, undoUrl }: ScanTableProps) {
  const t = liveWords[useLang()];
  const today = dayOf(now, zone);
  const columns: Column<ScanRow>[] = [
    { key: "who", head: t.who, cell: (scan) => <Who scan={scan} /> },
    { key: "result", head: t.result, cell: (scan) => <Outcome scan={scan} zone={zone} /> },
    {
      key: "where",
      head: t.where,
      cell: ({ at, gate, device }) => (
        <div>
          <When from={at} zone={zone} date={dayOf(at, zone) === today ? "known" : "shown"} />
          {" · "}
          <InLanguage value={gate} />
          <div className="muted small">{device}</div>
        </div>
      ),
    },
  ];
  if (undoUrl && scans.some(isUndoable)) {
    columns.push({
      key: "undo",
      head: t.undo,
      end: true,
      cell: (scan) => isUndoable(scan) && <Undo scan={scan} url={undoUrl(scan.id)} />,
    });
  }
  return (
    <Table
      caption={t.scans}
      rows={scans}
      rowKey={({ id }) => id}
      columns={columns}
      empty={<EmptyState icon="scan" title={t.noScans[view]} />}
    />
  );
}

function Who({ scan: { attendee } }: { scan: ScanRow }) {
  const t = liveWords[useLang()];
  if (!attendee) return <span className="muted">{t.nobody}</span>;
  return (
    <div>
      {attendee.name}
      <div className="muted small">
        <InLanguage value={attendee.type} />
      </div>
    </div>
  );
}

function Outcome({ scan, zone }: { scan: ScanRow; zone: string }) {
  const lang = useLang();
  const t = liveWords[lang];
  const { result, reason, since, undone } = scan;
  return (
    <div>
      {reason === null ? (
        <Badge tone={undone ? "quiet" : result === "admitted" ? "ok" : "info"}>
          {t.results[result]}
        </Badge>
      ) : (
        <Badge tone={severity[reason] === "stop" ? "stop" : "warn"}>
          {refusalWords[lang][reason].title}
        </Badge>
      )}
      {since && (
        <div className="muted small">
          {t.since(clockOf(since.at, zone), localized(since.gate, lang))}
          {since.elsewhere && <b> · {t.elsewhere}</b>}
        </div>
      )}
      {undone && <div className="muted small">{t.undone(undone.reason)}</div>}
    </div>
  );
}

function Undo({ scan, url }: { scan: ScanRow; url: string }) {
  const t = liveWords[useLang()];
  return (
    <ButtonLink href={url} variant="plain">
      {t.undo}
      <span className="unseen"> {scan.attendee?.name}</span>
    </ButtonLink>
  );
}

function isUndoable({ result, undone }: ScanRow): boolean {
  return result !== "refused" && undone === null;
}
