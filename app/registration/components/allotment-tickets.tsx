import { formatInstant } from "#app/lib/time.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Facts, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { Table } from "#app/ui/table.tsx";
import { words } from "../allotment-wording.ts";

type TakerLine = {
  ticketId: string;
  name: string;
  email: string;
  paid: boolean;
  came: boolean;
  at: number;
};

type AllotmentTicketsProps = {
  zone: string;
  size: number;
  left: number;
  open: boolean;
  returnsAt: number | null;
  code: string;
  link: string;
  takers: TakerLine[];
};

/** How a community hands out its tickets, who took one, and who came. */
export function AllotmentTickets(props: AllotmentTicketsProps) {
  const { zone, left, open, returnsAt, code, link, takers } = props;
  const lang = useLang();
  const t = words[lang];
  const came = takers.filter((taker) => taker.came).length;
  return (
    <Stack gap="wide">
      <Facts
        facts={[
          { name: t.left, value: <strong>{open ? left : 0}</strong> },
          { name: t.taken, value: takers.length },
          { name: t.came, value: came },
        ]}
      />
      {open ? (
        <Section title={t.share} lead={t.shareLead}>
          <Field name="link" label={t.link} value={link} readOnly required />
          <Field name="code" label={t.code} value={code} readOnly required look="code" />
          {returnsAt !== null && <p className="muted">{t.returns(returnsAt, zone)}</p>}
        </Section>
      ) : (
        <Notice tone="info">{t.over}</Notice>
      )}
      <Section title={t.who}>
        <Table
          caption={t.who}
          rows={takers}
          rowKey={(taker) => taker.ticketId}
          empty={
            <EmptyState icon="people" title={t.nobody}>
              {t.nobodyLead}
            </EmptyState>
          }
          columns={[
            { key: "name", head: t.name, cell: (taker) => taker.name },
            { key: "email", head: t.email, cell: (taker) => taker.email },
            { key: "when", head: t.when, cell: (taker) => formatInstant(taker.at, zone, lang) },
            { key: "state", head: t.state, cell: (taker) => <TakerBadge taker={taker} /> },
          ]}
        />
      </Section>
    </Stack>
  );
}

function TakerBadge({ taker }: { taker: TakerLine }) {
  const t = words[useLang()];
  if (taker.came) return <Badge tone="ok">{t.states.came}</Badge>;
  return taker.paid ? (
    <Badge tone="info">{t.states.taken}</Badge>
  ) : (
    <Badge tone="warn">{t.states.pending}</Badge>
  );
}
