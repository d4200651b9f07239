import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import { orderCalendarUrl, orderPapersUrl, ticketPdfUrl } from "#app/urls.ts";
import { words } from "../order-page-wording.ts";
import type { OrderView } from "../order-view.server.ts";

/** What can be done with an order besides its next step: files to take along, its letter again. */
export function OrderActions({ order, hasPapers }: { order: OrderView; hasPapers: boolean }) {
  const t = words[useLang()];
  const admits = order.tickets.some((ticket) => ticket.valid && !ticket.passedOn);
  const hasLetter = ["paid", "at_door", "at_bank", "waiting", "pending"].includes(order.state);
  return (
    <form method="post" className="no-print">
      <Row>
        {admits && (
          <>
            <ButtonLink href={ticketPdfUrl(order.link, "a4")} icon="print">
              {t.pdf}
            </ButtonLink>
            <ButtonLink href={ticketPdfUrl(order.link, "phone")} icon="phone">
              {t.pdfPhone}
            </ButtonLink>
            <ButtonLink href={orderCalendarUrl(order.link)} icon="calendar">
              {t.calendar}
            </ButtonLink>
          </>
        )}
        {hasPapers && (
          <ButtonLink href={orderPapersUrl(order.link)} icon="money">
            {t.toPapers}
          </ButtonLink>
        )}
        {hasLetter && (
          <Button name="intent" value="resend" icon="mail">
            {t.resend}
          </Button>
        )}
      </Row>
    </form>
  );
}
