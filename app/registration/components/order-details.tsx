import { useLang } from "#app/ui/lang.tsx";
import { Section, Split, Stack } from "#app/ui/layout.tsx";
import { eventUrl } from "#app/urls.ts";
import { keptFormKey } from "../attendee-form.ts";
import { words } from "../order-page-wording.ts";
import type { OrderView } from "../order-view.server.ts";
import { OrderActions } from "./order-actions.tsx";
import { OrderFacts } from "./order-facts.tsx";
import { OrderNextStep } from "./order-next-step.tsx";
import { OrderTickets } from "./order-tickets.tsx";

/** An order beneath its heading: what to do next, its tickets, what was ordered. */
export function OrderDetails({ order }: { order: OrderView }) {
  const lang = useLang();
  const t = words[lang];
  const facts = (
    <Section title={t.details}>
      <OrderFacts order={order} />
      <OrderActions order={order} />
      <p className="muted small no-print">
        {order.tickets.length > 0 ? t.keepTheLink : t.keepTheOrderLink}
      </p>
      <p className="no-print">
        <a href={eventUrl(lang, order.event.slug)}>{t.backToEvent}</a>
      </p>
    </Section>
  );
  return (
    <div data-forget={keptFormKey(order.event.slug)}>
      {order.tickets.length > 0 ? (
        <Split aside={facts}>
          <OrderNextStep order={order} />
          <OrderTickets order={order} />
        </Split>
      ) : (
        <Stack gap="wide">
          <OrderNextStep order={order} />
          {facts}
        </Stack>
      )}
    </div>
  );
}
