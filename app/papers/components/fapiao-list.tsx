import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Stack } from "#app/ui/layout.tsx";
import { Tabs } from "#app/ui/lists.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Money } from "#app/ui/numbers.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { Table } from "#app/ui/table.tsx";
import { fapiaoExportUrl, fapiaoUrl, organizerOrdersUrl } from "#app/urls.ts";
import { type FapiaoState, fapiaoStates, type ListedFapiao } from "../fapiao.ts";
import { words as shared } from "../organizer-wording.ts";
import { words } from "../wording.ts";
import { fapiaoTones } from "./fapiao-tones.ts";

type Listed = ListedFapiao & { warned: boolean };
type Shown = {
  slug: string;
  state: FapiaoState | null;
  offers: boolean;
  counts: Record<FapiaoState, number>;
  rows: Listed[];
  today: string;
  next: string | null;
};

const form = "fapiao-marks";

/** The same list as a file. */
export function FapiaoActions({ slug, state }: Shown) {
  return (
    <ButtonLink
      href={fapiaoExportUrl(slug, state ? `state=${state}` : "")}
      icon="download"
      download
    >
      {shared[useLang()].exportCsv}
    </ButtonLink>
  );
}

/** Requests by what became of them. */
export function FapiaoTabs({ slug, state, counts, offers }: Shown) {
  const lang = useLang();
  const t = shared[lang];
  return (
    <>
      {!offers && <Notice tone="info">{t.fapiaoOff}</Notice>}
      <Tabs
        label={t.byState}
        tabs={[
          { href: fapiaoUrl(slug), label: t.all, current: state === null },
          ...fapiaoStates.map((one) => ({
            href: fapiaoUrl(slug, `state=${one}`),
            label: words[lang].fapiaoStates[one],
            current: one === state,
            count: counts[one],
          })),
        ]}
      />
    </>
  );
}

/** Requests with all that is to stand on them; chosen ones are marked together. */
export function FapiaoList({ slug, rows, today, next }: Shown) {
  const lang = useLang();
  const [t, w] = [shared[lang], words[lang]];
  const waits = rows.some(({ state }) => state === "requested");
  const taken = rows.some(({ state }) => state === "issued" || state === "red");
  return (
    <form method="post" id={form} data-once="">
      <Stack>
        <Table
          caption={t.fapiaoTitle}
          rows={rows}
          rowKey={({ id }) => id}
          empty={
            <EmptyState icon="list" title={t.noFapiao}>
              {t.noFapiaoLead}
            </EmptyState>
          }
          select={{ name: "request", form, label: ({ title }) => t.select(title) }}
          columns={[
            {
              key: "order",
              head: t.order,
              cell: ({ code }) => <a href={organizerOrdersUrl(slug, code)}>{code}</a>,
            },
            { key: "details", head: t.details, cell: (row) => <Details row={row} /> },
            {
              key: "amount",
              head: t.amount,
              end: true,
              cell: ({ amount, currency }) => <Money amount={amount} currency={currency} />,
            },
            {
              key: "state",
              head: t.state,
              cell: ({ state }) => (
                <Stack gap="close">
                  <Badge tone={fapiaoTones[state]}>{w.fapiaoStates[state]}</Badge>
                  {state === "red" && <span className="small">{t.redNote}</span>}
                </Stack>
              ),
            },
            { key: "number", head: t.number, cell: (row) => <Numbered row={row} /> },
          ]}
        />
        {(waits || taken) && (
          <Row>
            {waits && <Field name="on" type="date" label={t.issuedOn} value={today} required />}
            {waits && (
              <Button variant="primary" name="intent" value="issue" icon="check">
                {t.markIssued}
              </Button>
            )}
            {taken && (
              <Button name="intent" value="reverse" icon="again">
                {t.markReversed}
              </Button>
            )}
          </Row>
        )}
        {next && <a href={next}>{t.more}</a>}
      </Stack>
    </form>
  );
}

function Details({ row }: { row: Listed }) {
  const lang = useLang();
  const t = words[lang];
  const lines = [
    `${t.fapiaoKinds[row.kind]} · ${t.buyerKinds[row.buyerKind]}`,
    row.taxpayerNumber,
    [row.address, row.phone].filter(Boolean).join(" "),
    [row.bank, row.account].filter(Boolean).join(" "),
    row.email,
  ].filter(Boolean);
  return (
    <Stack gap="close">
      <strong>{row.title}</strong>
      {lines.map((line) => (
        <span className="small" key={line}>
          {line}
        </span>
      ))}
      {row.warned && <Badge tone="warn">{shared[lang].warning}</Badge>}
    </Stack>
  );
}

function Numbered({ row }: { row: Listed }) {
  const t = shared[useLang()];
  if (row.state !== "requested") {
    return (
      <Stack gap="close">
        <span>{row.number}</span>
        <span className="small muted">{row.issuedOn}</span>
      </Stack>
    );
  }
  return (
    <input
      className="input"
      name={`number.N${row.id}`}
      aria-label={t.numberOf(row.title)}
      autoComplete="off"
      maxLength={40}
    />
  );
}
