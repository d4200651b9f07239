import { formatShare } from "#app/lib/shares.ts";
import { BarChart, StatTile, StatTiles } from "#app/ui/figures.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Progress } from "#app/ui/states.tsx";
import { Table } from "#app/ui/table.tsx";
import { planWords } from "../plan-wording.ts";
import type { ProposalSummary } from "../proposal-summary.ts";
import type { ProposalView } from "../proposal-view.ts";

type PlanFiguresProps = { summary: ProposalSummary } & Pick<ProposalView, "bars" | "worthTables">;

/** How good a plan is: its points beside their proven bound, whom it serves, where a table pays. */
export function PlanFigures({ summary, bars, worthTables }: PlanFiguresProps) {
  const lang = useLang();
  const t = planWords[lang];
  const f = t.figures;
  const { value, upperBound, gap } = summary;
  return (
    <>
      <Section title={t.howGood}>
        <Progress
          label={t.boundBar(String(value), String(upperBound))}
          value={value}
          max={upperBound}
        />
        <StatTiles>
          <StatTile label={f.meetings} value={summary.meetings} />
          <StatTile
            label={f.gap}
            value={formatShare(gap, lang)}
            {...(gap === 0 ? { note: t.proven } : {})}
          />
          <StatTile
            label={f.met}
            value={summary.met}
            note={t.ofMost(String(summary.met), String(summary.mostMet))}
          />
          <StatTile
            label={f.served}
            value={summary.served}
            note={t.ofMost(`${summary.served} / ${summary.accepted}`, String(summary.mostServed))}
          />
          <StatTile label={f.gini} value={summary.gini.toFixed(2)} />
          <StatTile label={f.idle} value={summary.idle} />
          <StatTile label={f.tableChanges} value={summary.tableChanges} />
          <StatTile
            label={f.fairPrice}
            value={summary.fairPrice}
            note={formatShare(upperBound === 0 ? 0 : summary.fairPrice / upperBound, lang)}
          />
        </StatTiles>
        <BarChart title={t.spread} bars={bars} heads={[t.spreadCount, t.spreadParties]} />
      </Section>
      <Section title={t.worthTables} lead={t.worthTablesLead}>
        <p className="muted figures">{t.worthMore(summary.moreTable, summary.moreSlot)}</p>
        {worthTables.length === 0 ? (
          <p className="muted">{t.noWorthTables}</p>
        ) : (
          <Table
            caption={t.worthTables}
            rows={worthTables}
            rowKey={(row) => row.slot}
            columns={[
              { key: "slot", head: t.slot, cell: (row) => row.slot },
              { key: "points", head: t.points, end: true, cell: (row) => row.points },
            ]}
          />
        )}
      </Section>
    </>
  );
}
