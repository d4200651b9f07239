import { formatMoney } from "#app/lib/money.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Stack } from "#app/ui/layout.tsx";
import { Money } from "#app/ui/numbers.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { organizerOrdersUrl, statementUrl } from "#app/urls.ts";
import type { LineState } from "../bank-lines.ts";
import type { Proposal } from "../proposals.ts";
import type { ShownLine } from "../transfers-view.ts";
import { words } from "../wording.ts";

type LineTableProps = { slug: string; state: LineState; rows: ShownLine[] };

/** Lines of bank statements, each with what it may be and what can be done about it. */
export function LineTable({ slug, state, rows }: LineTableProps) {
  const t = words[useLang()];
  const columns: Column<ShownLine>[] = [
    { key: "date", head: t.date, cell: ({ bookedOn }) => <Day on={bookedOn} /> },
    {
      key: "amount",
      head: t.amount,
      end: true,
      cell: ({ amount, currency }) =>
        currency !== "" && <Money amount={amount} currency={currency} />,
    },
    { key: "payer", head: t.payer, cell: ({ payer }) => <bdi>{payer}</bdi> },
    { key: "text", head: t.text, cell: ({ text }) => <bdi>{text}</bdi> },
    state === "matched"
      ? {
          key: "order",
          head: t.order,
          cell: ({ code }) => code && <a href={organizerOrdersUrl(slug, code)}>{code}</a>,
        }
      : {
          key: "proposal",
          head: state === "open" ? t.decide : t.ignoreWhy,
          cell: (row) => (state === "open" ? <Decide slug={slug} row={row} /> : <Why row={row} />),
        },
  ];
  return (
    <Table
      caption={t.states[state]}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <EmptyState
          icon="money"
          title={t.noLines[state]}
          action={<ButtonLink href={statementUrl(slug)}>{t.importTitle}</ButtonLink>}
        >
          {t.noLinesLead}
        </EmptyState>
      }
    />
  );
}

function Decide({ slug, row }: { slug: string; row: ShownLine }) {
  const t = words[useLang()];
  return (
    <Stack gap="close">
      {row.proposals.map((proposal) => (
        <Proposed key={proposal.orderId} slug={slug} row={row} proposal={proposal} />
      ))}
      {row.proposals.length === 0 && <span className="muted">{t.none}</span>}
      <details>
        <summary className="fold">{t.otherwise}</summary>
        <form method="post" data-once="">
          <input type="hidden" name="line" value={row.id} />
          <Row>
            <Field
              id={`code-${row.id}`}
              name="code"
              label={t.other}
              required
              look="code"
              autoComplete="off"
            />
            <Button name="intent" value="match">
              {t.matchOther}
            </Button>
          </Row>
        </form>
        <form method="post" data-once="">
          <input type="hidden" name="line" value={row.id} />
          <Row>
            <Field id={`reason-${row.id}`} name="reason" label={t.ignoreWhy} required />
            <Button name="intent" value="ignore">
              {t.ignore}
            </Button>
          </Row>
        </form>
      </details>
    </Stack>
  );
}

function Day({ on }: { on: string }) {
  return <span className="one-piece">{on}</span>;
}

type ProposedProps = { slug: string; row: ShownLine; proposal: Proposal };

function Proposed({ slug, row, proposal }: ProposedProps) {
  const lang = useLang();
  const t = words[lang];
  const { kind, code, due } = proposal;
  const differs = due !== row.amount && kind !== "paid_twice";
  return (
    <form method="post" data-once="">
      <input type="hidden" name="line" value={row.id} />
      <input type="hidden" name="code" value={code} />
      <Stack gap="close">
        <span>
          <Badge tone={kind === "exact" ? "ok" : "warn"}>{t.proposals[kind]}</Badge>{" "}
          <a href={organizerOrdersUrl(slug, code)}>{code}</a>
          {differs && ` · ${t.dueIs(formatMoney(due, row.currency, lang))}`}
        </span>
        <Row>
          <Button name="intent" value="match">
            {t.match(code)}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

function Why({ row }: { row: ShownLine }) {
  const t = words[useLang()];
  const own = row.reason === "outgoing" || row.reason === "unreadable";
  return (
    <Stack gap="close">
      <span>{own ? t.reasons[row.reason as keyof typeof t.reasons] : row.reason}</span>
      {row.amount > 0 && (
        <form method="post" data-once="">
          <input type="hidden" name="line" value={row.id} />
          <Button name="intent" value="reopen">
            {t.reopen}
          </Button>
        </form>
      )}
    </Stack>
  );
}
