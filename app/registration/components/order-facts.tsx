import { formatMoney } from "#app/lib/money.ts";
import { Badge } from "#app/ui/badge.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Facts, Stack, Sum } from "#app/ui/layout.tsx";
import type { Tone } from "#app/ui/notice.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { words } from "../order-page-wording.ts";
import type { OrderState, OrderView } from "../order-view.server.ts";
import { statusWords } from "../wording.ts";

/** How each state of an order is marked, wherever its buyer sees it named. */
export const stateTones: Record<OrderState, Tone | "quiet"> = {
  paid: "ok",
  pending: "warn",
  at_door: "warn",
  at_bank: "warn",
  waiting: "info",
  declined: "quiet",
  expired: "quiet",
  canceled: "quiet",
};

/** Code, state and contact of an order, and who comes at which price. */
export function OrderFacts({ order }: { order: OrderView }) {
  const lang = useLang();
  const t = words[lang];
  const { code, state, buyerEmail, lines, total, currency } = order;
  const money = (amount: number) => (amount === 0 ? t.free : formatMoney(amount, currency, lang));
  return (
    <Stack>
      <Facts
        facts={[
          { name: t.code, value: <strong>{code}</strong> },
          {
            name: t.status,
            value: <Badge tone={stateTones[state]}>{statusWords[lang][state]}</Badge>,
          },
          { name: t.contact, value: buyerEmail },
        ]}
      />
      <Sum
        lines={lines.map((line) => ({
          key: String(line.position),
          name: (
            <>
              <bdi>{line.holder}</bdi> · <InLanguage value={line.typeName} />
            </>
          ),
          amount: money(line.price),
        }))}
        total={{ key: "total", name: t.total, amount: money(total) }}
      />
    </Stack>
  );
}
