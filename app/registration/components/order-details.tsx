import { Confirm } from "#app/ui/confirm.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section, Split, Stack } from "#app/ui/layout.tsx";
import { eventUrl } from "#app/urls.ts";
import { keptFormKey } from "../attendee-form.ts";
import { words as changing } from "../change-wording.ts";
import { words } from "../order-page-wording.ts";
import type { OrderView } from "../order-view.server.ts";
import { OrderActions } from "./order-actions.tsx";
import { OrderFacts, type Settled } from "./order-facts.tsx";
import { OrderNextStep, type Paying } from "./order-next-step.tsx";
import { OrderTickets } from "./order-tickets.tsx";
import { refundSentence } from "./refund-sentence.ts";

type OrderDetailsProps = {
  order: OrderView;
  /** What canceling it whole would give back. */
  outlook: { back: number; received: boolean };
  settled: Settled;
  paying: Paying;
  /** It has receipts, or will have. */
  hasPapers: boolean;
};

/** An order beneath its heading: what to do next, its tickets, what was ordered. */
export function OrderDetails({ order, outlook, settled, paying, hasPapers }: OrderDetailsProps) {
  const lang = useLang();
  const t = words[lang];
  const facts = (
    <Section title={t.details}>
      <OrderFacts order={order} settled={settled} />
      <OrderActions order={order} hasPapers={hasPapers} />
      <p className="muted small no-print">
        {order.tickets.length > 0 ? t.keepTheLink : t.keepTheOrderLink}
      </p>
      {order.changes.order && (
        <div className="no-print">
          <Confirm intent="cancel" title={changing[lang].cancelOrder}>
            {changing[lang].cancelOrderWhy(
              order.lines.filter(({ valid }) => valid).length,
              refundSentence(outlook, order.currency, lang),
            )}
          </Confirm>
        </div>
      )}
      <p className="no-print">
        <a href={eventUrl(lang, order.event.slug)}>{t.backToEvent}</a>
      </p>
    </Section>
  );
  return (
    <div data-forget={keptFormKey(order.event.slug)}>
      {order.tickets.length > 0 ? (
        <Split aside={facts}>
          <OrderNextStep order={order} paying={paying} />
          <OrderTickets order={order} />
        </Split>
      ) : (
        <Stack gap="wide">
          <OrderNextStep order={order} paying={paying} />
          {facts}
        </Stack>
      )}
    </div>
  );
}
