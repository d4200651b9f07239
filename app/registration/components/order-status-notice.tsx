import { formatInstant } from "#app/lib/time.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Stack, Sum } from "#app/ui/layout.tsx";
import { Notice, type Tone } from "#app/ui/notice.tsx";
import { Money } from "#app/ui/numbers.tsx";
import { InLanguage, PageHead } from "#app/ui/page.tsx";
import { ticketsUrl } from "#app/urls.ts";
import type { OrderState, OrderView } from "../order-view.server.ts";
import { words } from "../wording.ts";

const tones: Record<OrderState, Tone> = {
  paid: "ok",
  pending: "warn",
  at_door: "ok",
  waiting: "info",
  declined: "stop",
  expired: "stop",
  canceled: "stop",
};

/** Where the order stands, in a sentence, with the one thing its buyer can do next. */
export function OrderStatusNotice({ order }: { order: OrderView }) {
  const lang = useLang();
  const t = words[lang];
  const { title, text } = sentences(order, lang);
  return (
    <Stack>
      <PageHead title={title} lead={t.order(order.code)} />
      <Notice tone={tones[order.state]}>{text}</Notice>
      {order.state !== "paid" && order.total > 0 && <Prices order={order} />}
      <form method="post" data-once="">
        <Row>
          {order.state === "pending" && (
            <Button variant="primary" size="large" name="intent" value="pay">
              {t.payNow}
            </Button>
          )}
          {(order.state === "paid" || order.state === "at_door" || order.state === "waiting") && (
            <Button name="intent" value="resend" icon="mail">
              {t.resend}
            </Button>
          )}
          {order.state === "expired" && (
            <ButtonLink variant="primary" href={ticketsUrl(lang, order.event.slug)}>
              {t.orderAgain}
            </ButtonLink>
          )}
        </Row>
      </form>
    </Stack>
  );
}

function Prices({ order }: { order: OrderView }) {
  const t = words[useLang()];
  return (
    <Sum
      lines={order.lines.map((line) => ({
        key: String(line.position),
        name: (
          <>
            {line.holder} · <InLanguage value={line.typeName} />
          </>
        ),
        amount: <Money amount={line.price} currency={order.currency} />,
      }))}
      total={{
        key: "total",
        name: t.total,
        amount: <Money amount={order.total} currency={order.currency} />,
      }}
    />
  );
}

function sentences(order: OrderView, lang: "zh" | "en"): { title: string; text: string } {
  const t = words[lang];
  switch (order.state) {
    case "paid":
      return { title: t.orderPaid, text: t.orderPaidText(order.buyerEmail) };
    case "pending":
      return {
        title: t.orderPending,
        text: t.orderPendingText(
          order.expiresAt === null ? "" : formatInstant(order.expiresAt, order.zone, lang),
        ),
      };
    case "at_door":
      return { title: t.orderAtDoor, text: t.orderAtDoorText };
    case "waiting":
      return { title: t.orderWaiting, text: t.orderWaitingText };
    case "declined":
      return { title: t.orderDeclined, text: t.orderDeclinedText };
    case "expired":
      return { title: t.orderExpired, text: t.orderExpiredText };
    case "canceled":
      return { title: t.orderCanceled, text: t.orderCanceledText };
  }
}
