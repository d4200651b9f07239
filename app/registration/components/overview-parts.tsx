import type { ReactNode } from "react";
import { formatDay } from "#app/lib/time.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { BarChart, StatTile, StatTiles } from "#app/ui/figures.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Count, Money } from "#app/ui/numbers.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { overviewWords, words } from "../organizer-wording.ts";
import type { Overview } from "../overview.ts";

type FiguresProps = {
  overview: Overview;
  currency: string;
  /** Whether this reader may see the money. */
  seesMoney: boolean;
  /** Who came of those expected; null where no check-in list is there. */
  door: { arrived: number; expected: number } | null;
};

/** The three figures one looks for first. */
export function OverviewFigures({ overview, currency, seesMoney, door }: FiguresProps) {
  const t = overviewWords[useLang()];
  const { sold, today, revenue } = overview;
  return (
    <StatTiles>
      <StatTile label={t.sold} value={<Count n={sold} />} note={t.today(today)} />
      {seesMoney && (
        <StatTile
          label={t.revenue}
          value={<Money amount={revenue} currency={currency} />}
          note={t.revenueNote}
        />
      )}
      {door && (
        <StatTile
          label={t.arrived}
          value={<Count n={door.arrived} />}
          note={t.expected(door.expected)}
        />
      )}
    </StatTiles>
  );
}

export type Task = {
  key: "draft" | "types" | "waiting" | "pending" | "dead" | "gate";
  n: number;
  href: string;
};

/** What waits for somebody, each with the way there. */
export function ToDo({ tasks }: { tasks: Task[] }) {
  const t = overviewWords[useLang()];
  const said: Record<Task["key"], (n: number) => [ReactNode, ReactNode]> = {
    draft: () => [t.draft, t.publish],
    types: () => [t.noTypes, t.makeType],
    waiting: (n) => [t.waiting(n), t.decide],
    pending: (n) => [t.pending(n), t.seeOrders],
    dead: (n) => [t.dead(n), t.seeLetters],
    gate: () => [t.noGate, t.makeGate],
  };
  return (
    <Section title={t.toDo}>
      {tasks.length === 0 && <p className="muted">{t.nothingToDo}</p>}
      <Stack>
        {tasks.map(({ key, n, href }) => {
          const [sentence, way] = said[key](n);
          return (
            <Notice
              key={key}
              tone={key === "dead" ? "warn" : "info"}
              action={<ButtonLink href={href}>{way}</ButtonLink>}
            >
              {sentence}
            </Notice>
          );
        })}
      </Stack>
    </Section>
  );
}

/** How each ticket type sells, and how many were sold each day. */
export function SalesSections({ overview }: { overview: Overview }) {
  const lang = useLang();
  const t = overviewWords[lang];
  return (
    <>
      {overview.types.length > 0 && (
        <Section title={t.byType}>
          <Table
            caption={t.byType}
            rows={overview.types}
            rowKey={(type) => type.id}
            columns={[
              {
                key: "name",
                head: words[lang].type,
                cell: (type) => <InLanguage value={type.name} />,
              },
              { key: "sold", head: t.sold, end: true, cell: (type) => <Count n={type.sold} /> },
              {
                key: "left",
                head: t.left,
                end: true,
                cell: ({ left }) => (left === null ? t.noLimit : <Count n={left} />),
              },
            ]}
          />
        </Section>
      )}
      {overview.days.length > 1 && (
        <Section title={t.byDay}>
          <BarChart
            title={t.byDay}
            heads={[t.day, t.tickets]}
            bars={overview.days.map(({ day, sold }) => ({
              label: formatDay(day, lang),
              value: sold,
            }))}
          />
        </Section>
      )}
    </>
  );
}
