import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Money } from "#app/ui/numbers.tsx";
import { Table } from "#app/ui/table.tsx";
import { When } from "#app/ui/when.tsx";
import { words as letterWords } from "../letters-wording.ts";
import { words } from "../orders-wording.ts";
import { words as shared } from "../organizer-wording.ts";
import { LetterBadge } from "./state-badge.tsx";

export type OrderHistory = {
  /** What was received beyond what the order takes, in a sentence; 0 where nothing was. */
  surplus: string | 0;
  /** What was kept of canceled tickets, in a sentence; 0 where nothing was. */
  kept: string | 0;
  payments: {
    id: string;
    way: string;
    status: "started" | "processing" | "received" | "failed" | "abandoned";
    amount: number;
    currency: string;
    at: number;
  }[];
  /** Money that went back, each with how far it has come and why, in the reader's words. */
  refunds: {
    title: string;
    rows: {
      id: string;
      why: string;
      state: string;
      amount: number;
      currency: string;
      at: number;
    }[];
  };
  /** Receipts and credit notes, for those who may open them. */
  papers: {
    title: string;
    rows: {
      name: string;
      href: string;
      kind: string;
      amount: number;
      currency: string;
      at: number;
    }[];
  };
  /** That a payment is disputed, in a sentence; null where none is. */
  disputed: string | null;
  letters: {
    id: string;
    kind: keyof (typeof letterWords)["en"]["kinds"];
    state: "waiting" | "sent" | "dead";
    at: number;
  }[];
  lines: { id: string; at: number; who: string; what: string; detail: string }[];
};

/** What happened to an order: its payments, the letters to its buyer, who did what. */
export function OrganizerOrderHistory({ history, zone }: { history: OrderHistory; zone: string }) {
  const lang = useLang();
  const [t, s, l] = [words[lang], shared[lang], letterWords[lang]];
  const at = (row: { at: number }) => <When from={row.at} zone={zone} />;
  const { surplus, kept, payments, refunds, papers, disputed, letters, lines } = history;
  return (
    <>
      {disputed && <Notice tone="stop">{disputed}</Notice>}
      {payments.length > 0 && (
        <Section title={t.payments}>
          {surplus !== 0 && <Notice tone="warn">{surplus}</Notice>}
          {kept !== 0 && <Notice tone="info">{kept}</Notice>}
          <Table
            caption={t.payments}
            rows={payments}
            rowKey={(payment) => payment.id}
            columns={[
              { key: "way", head: t.payBy, cell: (payment) => payment.way },
              { key: "state", head: s.state, cell: ({ status }) => t.paymentStates[status] },
              { key: "at", head: l.at, cell: at },
              {
                key: "amount",
                head: t.total,
                end: true,
                cell: (payment) => <Money amount={payment.amount} currency={payment.currency} />,
              },
            ]}
          />
        </Section>
      )}
      {refunds.rows.length > 0 && (
        <Section title={refunds.title}>
          <Table
            caption={refunds.title}
            rows={refunds.rows}
            rowKey={(refund) => refund.id}
            columns={[
              { key: "why", head: t.reason, cell: (refund) => refund.why },
              { key: "state", head: s.state, cell: ({ state }) => state },
              { key: "at", head: l.at, cell: at },
              {
                key: "amount",
                head: t.total,
                end: true,
                cell: (refund) => <Money amount={refund.amount} currency={refund.currency} />,
              },
            ]}
          />
        </Section>
      )}
      {papers.rows.length > 0 && (
        <Section title={papers.title}>
          <Table
            caption={papers.title}
            rows={papers.rows}
            rowKey={(paper) => paper.name}
            columns={[
              {
                key: "name",
                head: t.number,
                cell: (paper) => <a href={paper.href}>{paper.name}</a>,
              },
              { key: "kind", head: l.kind, cell: (paper) => paper.kind },
              { key: "at", head: l.at, cell: at },
              {
                key: "amount",
                head: t.total,
                end: true,
                cell: (paper) => <Money amount={paper.amount} currency={paper.currency} />,
              },
            ]}
          />
        </Section>
      )}
      {letters.length > 0 && (
        <Section title={t.letters}>
          <Table
            caption={t.letters}
            rows={letters}
            rowKey={(letter) => letter.id}
            columns={[
              { key: "kind", head: l.kind, cell: ({ kind }) => l.kinds[kind] },
              { key: "state", head: l.state, cell: ({ state }) => <LetterBadge state={state} /> },
              { key: "at", head: l.at, cell: at },
            ]}
          />
        </Section>
      )}
      {lines.length > 0 && (
        <Section title={t.history}>
          <Table
            caption={t.history}
            rows={lines}
            rowKey={(line) => line.id}
            columns={[
              { key: "who", head: t.who, cell: (line) => line.who },
              {
                key: "what",
                head: t.what,
                cell: (line) => (
                  <span>
                    {line.what} <span className="muted small">{line.detail}</span>
                  </span>
                ),
              },
              { key: "at", head: l.at, cell: at },
            ]}
          />
        </Section>
      )}
    </>
  );
}
