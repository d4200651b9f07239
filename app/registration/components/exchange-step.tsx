import { type Localized, localized } from "#app/lib/lang.ts";
import { formatInstant, type Instant } from "#app/lib/time.ts";
import { Button } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section, Stack } from "#app/ui/layout.tsx";
import { Money } from "#app/ui/numbers.tsx";
import { words } from "../change-wording.ts";
import { words as orderWords } from "../order-page-wording.ts";
import type { OrderView } from "../order-view.server.ts";
import { TransferSteps, type TransferTo } from "./transfer-steps.tsx";

/** A ticket that becomes one of another type once the difference is paid. */
export type WaitingExchange = {
  holder: string;
  left: Localized;
  wanted: Localized;
  amount: number;
  expiresAt: Instant;
};

type ExchangeStepProps = {
  order: OrderView;
  paying: { online: boolean; transfer: TransferTo | null };
  exchange: WaitingExchange;
};

/** An exchange that waits for its difference: how to pay it, until when, and how to let it be. */
export function ExchangeStep({ order, paying, exchange }: ExchangeStepProps) {
  const lang = useLang();
  const t = words[lang];
  const { currency, zone } = order;
  const { holder, amount, expiresAt } = exchange;
  const [left, wanted] = [localized(exchange.left, lang), localized(exchange.wanted, lang)];
  const { transfer: to, online } = paying;
  return (
    <Section
      title={t.exchangeWaits(wanted)}
      lead={t.exchangeWaitsLead(holder, left, formatInstant(to?.dueAt ?? expiresAt, zone, lang))}
    >
      <Stack>
        {to && <TransferSteps to={to} online={online} currency={currency} zone={zone} />}
        <Row>
          {!to && online && (
            <form method="post" className="no-print">
              <Button variant="primary" name="intent" value="pay">
                {orderWords[lang].payNow} <Money amount={amount} currency={currency} />
              </Button>
            </form>
          )}
          <div className="no-print">
            <Confirm intent="keep" title={t.keepType}>
              {t.keepTypeWhy(left)}
            </Confirm>
          </div>
        </Row>
      </Stack>
    </Section>
  );
}
