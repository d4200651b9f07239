import { localized } from "#app/lib/lang.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Panel, Row, Stack } from "#app/ui/layout.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { TicketCard } from "#app/ui/ticket-card.tsx";
import { Days } from "#app/ui/when.tsx";
import type { MyOrderView } from "../my-orders.server.ts";
import { words } from "../order-page-wording.ts";
import { statusWords } from "../wording.ts";
import { stateTones } from "./order-facts.tsx";

/** One order of mine: a link where I bought it, my ticket where someone else did. */
export function MyOrder({ order }: { order: MyOrderView }) {
  const lang = useLang();
  const t = words[lang];
  const { event, state } = order;
  const days = <Days first={event.firstDay} last={event.lastDay} />;
  if (order.url === null) {
    return order.tickets.map(
      (ticket) =>
        ticket.secret &&
        ticket.qr && (
          <TicketCard
            key={ticket.id}
            event={event.name}
            drawing={order.drawing}
            holder={ticket.holder}
            type={<InLanguage value={ticket.typeName} />}
            when={days}
            where={localized(event.venue, lang)}
            secret={ticket.secret}
            qr={<img src={ticket.qr} alt={t.ticketOf(ticket.holder)} width={495} height={495} />}
          />
        ),
    );
  }
  return (
    <Panel>
      <Stack gap="close">
        <Row apart>
          <h2>
            <InLanguage value={event.name} />
          </h2>
          <Badge tone={stateTones[state]}>{statusWords[lang][state]}</Badge>
        </Row>
        <p className="muted">
          {days} · {t.order(order.code)}
        </p>
        <ul>
          {order.tickets.map((ticket) => (
            <li key={ticket.id}>
              <bdi>{ticket.holder}</bdi> · <InLanguage value={ticket.typeName} />
            </li>
          ))}
        </ul>
      </Stack>
      <Row>
        <ButtonLink
          variant={state === "paid" || state === "at_door" ? "primary" : "quiet"}
          href={order.url}
          icon="ticket"
        >
          {state === "paid" || state === "at_door" ? t.openTickets : t.openOrder}
        </ButtonLink>
      </Row>
    </Panel>
  );
}
