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

/** What came for an order, what of it went back, what was kept of canceled tickets; minor units. */
export type Settled = { paid: number; back: number; kept: number };

/** Code, state and contact of an order, who comes at which price, and what became of its money. */
export function OrderFacts({ order, settled }: { order: OrderView; settled: Settled }) {
  const lang = useLang();
  const t = words[lang];
  const { code, state, buyerEmail, lines, total, currency } = order;
  const money = (amount: number) => (amount === 0 ? t.free : formatMoney(amount, currency, lang));
  // Once a ticket is canceled, what stands is what the others cost; the rest adds up beneath.
  const isFree = lines.every(({ price }) => price === 0);
  const { paid, back, kept } = settled;
  const after = [
    { key: "paid", name: t.paid, sum: paid },
    { key: "back", name: t.wentBack, sum: back },
    { key: "kept", name: t.kept, sum: kept },
  ]
    .filter(({ sum }) => sum > 0 && back + kept > 0)
    .map(({ key, name, sum }) => ({ key, name, amount: money(sum) }));
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
              {!line.valid && <span className="muted"> · {t.lineCanceled}</span>}
            </>
          ),
          amount: line.valid ? money(line.price) : <s>{money(line.price)}</s>,
        }))}
        total={{
          key: "total",
          name: t.total,
          amount: isFree ? t.free : formatMoney(total, currency, lang),
        }}
        after={after}
      />
    </Stack>
  );
}
