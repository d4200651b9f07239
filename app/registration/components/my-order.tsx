import { localized } from "#app/lib/lang.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Panel, Row, Stack } from "#app/ui/layout.tsx";
import type { Tone } from "#app/ui/notice.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { TicketCard } from "#app/ui/ticket-card.tsx";
import { Days } from "#app/ui/when.tsx";
import type { MyOrderView } from "../my-orders.server.ts";
import type { OrderState } from "../order-view.server.ts";
import { statusWords, words } from "../wording.ts";

const tones: Record<OrderState, Tone | "quiet"> = {
  paid: "ok",
  at_door: "warn",
  pending: "warn",
  waiting: "info",
  declined: "stop",
  expired: "quiet",
  canceled: "quiet",
};

/** One order of mine: a link where I bought it, my ticket where someone else did. */
export function MyOrder({ order }: { order: MyOrderView }) {
  const lang = useLang();
  const t = words[lang];
  const status = order.state === "at_door" ? "pending" : order.state;
  if (order.url === null) {
    return order.tickets.map(
      (ticket) =>
        ticket.secret &&
        ticket.qr && (
          <TicketCard
            key={ticket.id}
            event={order.event.name}
            drawing={order.drawing}
            holder={ticket.holder}
            type={<InLanguage value={ticket.typeName} />}
            when={<Days first={order.event.firstDay} last={order.event.lastDay} />}
            where={localized(order.event.venue, lang)}
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
          <h2 className="panel__title">
            <InLanguage value={order.event.name} />
          </h2>
          <Badge tone={tones[order.state]}>{statusWords[lang][status]}</Badge>
        </Row>
        <p className="muted">
          <Days first={order.event.firstDay} last={order.event.lastDay} /> · {t.order(order.code)}
        </p>
        <ul>
          {order.tickets.map((ticket) => (
            <li key={ticket.id}>
              {ticket.holder} · <InLanguage value={ticket.typeName} />
            </li>
          ))}
        </ul>
        <Row>
          <ButtonLink variant="primary" href={order.url} icon="ticket">
            {t.openOrder}
          </ButtonLink>
        </Row>
      </Stack>
    </Panel>
  );
}
