import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Facts } from "#app/ui/layout.tsx";
import { Tabs } from "#app/ui/lists.tsx";
import { Money } from "#app/ui/numbers.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { Table } from "#app/ui/table.tsx";
import { organizerOrdersUrl, papersExportUrl, papersUrl, paperUrl } from "#app/urls.ts";
import { words as shared } from "../organizer-wording.ts";
import type { PaperKind } from "../paper-code.ts";
import { words } from "../wording.ts";

/** The same list as a file. */
export function PaperActions({ slug, query }: { slug: string; query: string }) {
  return (
    <ButtonLink href={papersExportUrl(slug, query)} icon="download" download>
      {shared[useLang()].exportCsv}
    </ButtonLink>
  );
}

type Year = { year: number; kind: PaperKind; currency: string; n: number; amount: number };

/** The years in which papers were issued, and what those of the chosen one come to. */
export function PaperYears(props: { slug: string; years: Year[]; current: number | null }) {
  const { slug, years, current } = props;
  const lang = useLang();
  const t = shared[lang];
  if (years.length === 0) return null;
  const all = [...new Set(years.map(({ year }) => year))];
  const shown = years.filter(({ year }) => current === null || year === current);
  return (
    <>
      <Tabs
        label={t.filter}
        tabs={[null, ...all].map((year) => ({
          href: papersUrl(slug, year === null ? "" : `year=${year}`),
          label: year ?? t.allYears,
          current: year === current,
        }))}
      />
      <Facts
        facts={shown.map(({ year, kind, currency, n, amount }) => ({
          name: `${year} · ${words[lang].kinds[kind]} · ${t.yearSum(n)}`,
          value: <Money amount={amount} currency={currency} />,
        }))}
      />
    </>
  );
}

type Row = {
  name: string;
  kind: PaperKind;
  code: string;
  buyer: string;
  issuedOn: string;
  amount: number;
  currency: string;
};

/** Papers, each with its order and whom it is made out to. */
export function PaperTable({ slug, rows }: { slug: string; rows: Row[] }) {
  const lang = useLang();
  const t = shared[lang];
  return (
    <Table
      caption={t.papersTitle}
      rows={rows}
      rowKey={({ name }) => name}
      empty={
        <EmptyState icon="money" title={t.none}>
          {t.noneLead}
        </EmptyState>
      }
      columns={[
        {
          key: "name",
          head: t.code,
          cell: ({ name }) => <a href={paperUrl(slug, name)}>{name}</a>,
        },
        {
          key: "kind",
          head: t.kind,
          cell: ({ kind }) => (
            <Badge tone={kind === "receipt" ? "ok" : "quiet"}>{words[lang].kinds[kind]}</Badge>
          ),
        },
        {
          key: "order",
          head: t.order,
          cell: ({ code }) => <a href={organizerOrdersUrl(slug, code)}>{code}</a>,
        },
        { key: "buyer", head: t.buyer, cell: ({ buyer }) => <bdi>{buyer}</bdi> },
        { key: "on", head: t.on, cell: ({ issuedOn }) => issuedOn },
        {
          key: "amount",
          head: t.amount,
          end: true,
          cell: ({ amount, currency }) => <Money amount={amount} currency={currency} />,
        },
      ]}
    />
  );
}
