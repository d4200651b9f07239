import { StatTile, StatTiles } from "#app/ui/figures.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Money } from "#app/ui/numbers.tsx";
import type { Balance } from "../ledger.ts";
import { words } from "../organizer-wording.ts";

/** What an event took, gave back and has left, by currency. */
export function MoneyFigures({ balances }: { balances: Balance[] }) {
  const t = words[useLang()];
  return balances.map(({ currency, ...sums }) => (
    <StatTiles key={currency}>
      {(["paid", "refunded", "fees", "disputed", "balance"] as const)
        .filter((name) => name !== "disputed" || sums.disputed !== 0)
        .map((name) => (
          <StatTile
            key={name}
            label={t.figures[name]}
            value={<Money amount={sums[name]} currency={currency} />}
            {...(name === "fees" ? { note: t.feesNote } : {})}
          />
        ))}
    </StatTiles>
  ));
}
