import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Tabs } from "#app/ui/lists.tsx";
import { liveUrl } from "#app/urls.ts";
import { type ScanRow, type ScanView, scanViews } from "../latest-scans.ts";
import { liveWords } from "../organizer-wording.ts";
import type { CountsAnswer } from "../scan-protocol.ts";
import { LiveFigures } from "./live-figures.tsx";
import { ScanTable } from "./scan-table.tsx";

type LiveBoardProps = {
  slug: string;
  zone: string;
  list: { id: string; counts: CountsAnswer; scans: ScanRow[] };
  view: ScanView;
  /** Whether this reader may undo. */
  manages: boolean;
};

/** One check-in list as it stands: figures and the latest scans, refreshed without reloading. */
export function LiveBoard({ slug, zone, list, view, manages }: LiveBoardProps) {
  const t = liveWords[useLang()];
  const url = (more: Record<string, string>) => liveUrl(slug, { list: list.id, ...more });
  return (
    <div id="live" className="live" data-live-url={url({ show: view })} data-live-every="5000">
      <LiveFigures counts={list.counts} />
      <Section title={t.scans} id="scans">
        <Tabs
          label={t.viewsLabel}
          tabs={scanViews.map((one) => ({
            href: `${url({ show: one })}#scans`,
            label: t.views[one],
            current: one === view,
          }))}
        />
        <p className="muted">{t.viewLeads[view]}</p>
        <ScanTable
          scans={list.scans}
          view={view}
          zone={zone}
          now={list.counts.at}
          undoUrl={manages ? (scan) => url({ show: view, undo: scan }) : null}
        />
      </Section>
    </div>
  );
}
