import { formatInstant } from "#app/lib/time.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Money } from "#app/ui/numbers.tsx";
import { Countdown, Steps } from "#app/ui/states.tsx";
import { ticketsUrl } from "#app/urls.ts";
import { stepsOf } from "../checkout-wording.ts";
import { words } from "../order-page-wording.ts";
import type { OrderView } from "../order-view.server.ts";
import { ExchangeStep, type WaitingExchange } from "./exchange-step.tsx";
import { TransferSteps, type TransferTo } from "./transfer-steps.tsx";

/** How an order that waits for money can be paid. */
export type Paying = {
  online: boolean;
  /** It may be transferred instead. */
  mayTransfer: boolean;
  /** Where to, once that is chosen. */
  transfer: TransferTo | null;
  /** What a paid order's exchange waits for. */
  exchange: WaitingExchange | null;
};

/** The one thing to do next with an order in its present state; nothing where there is none. */
export function OrderNextStep({ order, paying }: { order: OrderView; paying: Paying }) {
  const lang = useLang();
  const t = words[lang];
  if (paying.exchange) {
    return <ExchangeStep order={order} paying={paying} exchange={paying.exchange} />;
  }
  if (order.state === "pending") return <Pay order={order} paying={paying} />;
  if (order.state === "at_bank" && paying.transfer) {
    const { transfer: to, online } = paying;
    return <TransferSteps to={to} online={online} currency={order.currency} zone={order.zone} />;
  }
  if (order.state === "waiting") return <Steps at={2} steps={stepsOf("approval", lang)} />;
  if (order.state === "at_door") {
    return (
      <Notice
        tone="info"
        title={
          <>
            {t.dueAtDoor} <Money amount={order.total} currency={order.currency} />
          </>
        }
      >
        {t.dueAtDoorHint}
      </Notice>
    );
  }
  if (order.state !== "expired") return null;
  return (
    <Row>
      <ButtonLink
        variant="primary"
        size="large"
        href={ticketsUrl(lang, order.event.slug, "", order.again)}
      >
        {t.orderAgain}
      </ButtonLink>
    </Row>
  );
}

function Pay({ order, paying }: { order: OrderView; paying: Paying }) {
  const lang = useLang();
  const t = words[lang];
  return (
    <Stack>
      <Row apart>
        <Steps at={2} steps={stepsOf("payment", lang)} />
        {order.expiresAt !== null && (
          <Countdown until={order.expiresAt} now={order.now} label={t.placeKept} />
        )}
      </Row>
      {order.expiresAt !== null && (
        <p>{t.payBefore(formatInstant(order.expiresAt, order.zone, lang))}</p>
      )}
      <form method="post" className="no-print">
        <Row>
          <Button variant="primary" size="large" name="intent" value="pay">
            {t.payNow} <Money amount={order.total} currency={order.currency} />
          </Button>
          {paying.mayTransfer && (
            <Button size="large" name="intent" value="transfer">
              {t.transfer.instead}
            </Button>
          )}
        </Row>
      </form>
    </Stack>
  );
}
