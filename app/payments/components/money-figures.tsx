import { useLang } from "#app/ui/lang.tsx";
import { Sum } from "#app/ui/layout.tsx";
import { Money } from "#app/ui/numbers.tsx";
import type { Balance } from "../ledger.ts";
import { words } from "../organizer-wording.ts";

/** What an event took, gave back and has left, as a sum that adds up; one a currency. */
export function MoneyFigures({ balances }: { balances: Balance[] }) {
  const t = words[useLang()];
  return balances.map(({ currency, ...sums }) => {
    const money = (amount: number) => <Money amount={amount} currency={currency} />;
    const less = (["refunded", "fees", "disputed"] as const).filter((name) => sums[name] !== 0);
    return (
      <div className="form" key={currency}>
        <Sum
          lines={[
            { key: "paid", name: t.figures.paid, amount: money(sums.paid) },
            ...less.map((name) => ({
              key: name,
              name: name === "fees" ? t.feesNote : t.figures[name],
              amount: money(0 - sums[name]),
            })),
          ]}
          total={{ key: "balance", name: t.figures.balance, amount: money(sums.balance) }}
        />
      </div>
    );
  });
}
