import { localized } from "#app/lib/lang.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { TicketCard } from "#app/ui/ticket-card.tsx";
import { Days } from "#app/ui/when.tsx";
import { changeTicketUrl, ticketPictureUrl } from "#app/urls.ts";
import { words as changing } from "../change-wording.ts";
import { words } from "../order-page-wording.ts";
import type { OrderView } from "../order-view.server.ts";

/** The tickets of an order as cards, each with the QR that admits its attendee. */
export function OrderTickets({ order }: { order: OrderView }) {
  const lang = useLang();
  const t = words[lang];
  return (
    <Stack>
      {order.tickets.map((ticket) => (
        <TicketCard
          key={ticket.position}
          event={order.event.name}
          drawing={order.drawing}
          holder={ticket.holder}
          type={<InLanguage value={ticket.typeName} />}
          when={<Days first={order.firstDay} last={order.lastDay} />}
          where={localized(order.venue, lang)}
          secret={ticket.secret}
          blocked={blockedBecause(ticket, t)}
          qr={
            <img
              src={ticketPictureUrl(order.link, ticket.position)}
              alt={t.ticketOf(ticket.holder)}
              width={495}
              height={495}
            />
          }
        >
          {ticket.valid && !ticket.passedOn && (
            <Row>
              <ButtonLink
                href={ticketPictureUrl(order.link, ticket.position)}
                icon="download"
                download
              >
                {t.savePicture}
              </ButtonLink>
              {order.changes.tickets && (
                <ButtonLink href={changeTicketUrl(order.link, ticket.position)} icon="edit">
                  {changing[lang].change}
                </ButtonLink>
              )}
              <span className="muted small">{t.holdToSave}</span>
            </Row>
          )}
        </TicketCard>
      ))}
    </Stack>
  );
}

function blockedBecause(ticket: OrderView["tickets"][number], t: (typeof words)["zh"]) {
  if (!ticket.valid) return <Notice tone="stop">{t.ticketCanceled}</Notice>;
  if (ticket.passedOn) return <Notice tone="info">{t.ticketPassedOn(ticket.holder)}</Notice>;
  return undefined;
}
