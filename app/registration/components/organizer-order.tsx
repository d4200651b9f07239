import { useLang } from "#app/ui/lang.tsx";
import { Facts, Section } from "#app/ui/layout.tsx";
import { Money } from "#app/ui/numbers.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { When } from "#app/ui/when.tsx";
import { attendeesUrl } from "#app/urls.ts";
import { words } from "../orders-wording.ts";
import type { OrganizerOrderView } from "../organizer-order-view.ts";
import { words as shared } from "../organizer-wording.ts";
import { AnswerList } from "./answer-list.tsx";
import { OrderAmount } from "./order-amount.tsx";
import { PersonCell } from "./person-cell.tsx";
import { AttendeeBadge, OrderBadge } from "./state-badge.tsx";

type OrderProps = { order: OrganizerOrderView; slug: string };

type OrderFactsProps = {
  order: OrganizerOrderView;
  zone: string;
  payBy: string | null;
  /** What was paid for it and given back, in minor units. */
  settled: { paid: number; back: number };
};

/** Who bought, when, and what it comes to. */
export function OrganizerOrderFacts({ order, zone, payBy, settled }: OrderFactsProps) {
  const lang = useLang();
  const [t, s] = [words[lang], shared[lang]];
  const facts = [
    { name: s.state, value: <OrderBadge state={order.state} /> },
    { name: t.buyer, value: order.buyerName },
    { name: s.email, value: order.buyerEmail },
    ...(order.buyerPhone ? [{ name: s.phone, value: order.buyerPhone }] : []),
    {
      name: t.total,
      value: <OrderAmount amount={order.total} currency={order.currency} {...settled} />,
    },
    ...(payBy ? [{ name: t.payBy, value: payBy }] : []),
    { name: t.placed, value: <When from={order.placedAt} zone={zone} /> },
    ...(order.paidAt ? [{ name: t.paidAt, value: <When from={order.paidAt} zone={zone} /> }] : []),
    ...(order.expiresAt && order.state === "pending"
      ? [{ name: t.payUntil, value: <When from={order.expiresAt} zone={zone} /> }]
      : []),
    { name: t.source, value: s.sources[order.source] },
  ];
  return <Facts facts={facts} />;
}

/** The tickets of an order with what their attendees answered. */
export function OrganizerOrderTickets({ order, slug }: OrderProps) {
  const lang = useLang();
  const [t, s] = [words[lang], shared[lang]];
  return (
    <Section title={t.tickets}>
      <Table
        caption={t.tickets}
        rows={order.tickets}
        rowKey={(ticket) => ticket.id}
        columns={[
          {
            key: "name",
            head: t.attendee,
            cell: (ticket) => (
              <PersonCell
                name={ticket.name}
                email={ticket.email}
                href={attendeesUrl(slug, ticket.id)}
              />
            ),
          },
          {
            key: "type",
            head: s.type,
            cell: (ticket) => <InLanguage value={ticket.typeName} />,
          },
          {
            key: "answers",
            head: t.answers,
            cell: (ticket) => <AnswerList answers={ticket.answers} />,
          },
          {
            key: "state",
            head: s.state,
            cell: (ticket) => <AttendeeBadge state={ticket.state} />,
          },
          {
            key: "price",
            head: t.price,
            end: true,
            cell: (ticket) => <Money amount={ticket.price} currency={order.currency} />,
          },
        ]}
      />
    </Section>
  );
}
