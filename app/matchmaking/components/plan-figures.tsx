import { langTag } from "#app/lib/lang.ts";
import { formatShare } from "#app/lib/shares.ts";
import { BarChart, StatTile, StatTiles } from "#app/ui/figures.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Count } from "#app/ui/numbers.tsx";
import { Progress } from "#app/ui/states.tsx";
import { Table } from "#app/ui/table.tsx";
import { planWords } from "../plan-wording.ts";
import type { ProposalSummary } from "../proposal-summary.ts";
import type { ProposalView } from "../proposal-view.ts";

type PlanFiguresProps = { summary: ProposalSummary } & Pick<
  ProposalView,
  "bars" | "worthTables" | "worthSlots"
>;

/** How good a plan is: its points beside their proven bound, whom it serves, where a table or slot pays. */
export function PlanFigures({ summary, bars, worthTables, worthSlots }: PlanFiguresProps) {
  const lang = useLang();
  const t = planWords[lang];
  const f = t.figures;
  const { value, upperBound, gap, moreTable, moreSlot } = summary;
  const count = (n: number) => n.toLocaleString(langTag(lang));
  return (
    <>
      <Section title={t.howGood}>
        <Progress
          label={f.value}
          words={t.boundBar(count(value), count(upperBound))}
          value={value}
          max={upperBound}
        />
        <StatTiles>
          <StatTile label={f.meetings} value={<Count n={summary.meetings} />} />
          <StatTile
            label={f.gap}
            value={formatShare(gap)}
            {...(gap === 0 ? { note: t.proven } : {})}
          />
          <StatTile
            label={f.met}
            value={<Count n={summary.met} />}
            note={t.ofMost(count(summary.mostMet))}
          />
          <StatTile
            label={f.served}
            value={<Count n={summary.served} />}
            note={t.ofAccepted(count(summary.accepted), count(summary.mostServed))}
          />
          <StatTile label={f.gini} value={summary.gini.toFixed(2)} />
          <StatTile label={f.idle} value={<Count n={summary.idle} />} />
          <StatTile label={f.tableChanges} value={<Count n={summary.tableChanges} />} />
          <StatTile
            label={f.fairPrice}
            value={<Count n={summary.fairPrice} />}
            note={formatShare(upperBound === 0 ? 0 : summary.fairPrice / upperBound)}
          />
        </StatTiles>
        <BarChart title={t.spread} bars={bars} heads={[t.spreadCount, t.spreadParties]} />
      </Section>
      <Section title={t.worthTables} lead={t.worthTablesLead}>
        <p className="muted figures">
          {moreTable === 0
            ? t.noWorthTables(count(moreSlot))
            : t.worthMore(count(moreTable), count(moreSlot))}
        </p>
        {worthTables.length > 0 && (
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
        {worthSlots.length > 0 && (
          <Table
            caption={t.worthSlots}
            rows={worthSlots}
            rowKey={(row) => row.day}
            columns={[
              { key: "day", head: t.slotAfter, cell: (row) => row.day },
              {
                key: "points",
                head: t.points,
                end: true,
                cell: (row) => <Count n={row.points} />,
              },
            ]}
          />
        )}
      </Section>
    </>
  );
}
