import { langTag } from "#app/lib/lang.ts";
import { formatMoney } from "#app/lib/money.ts";
import { useLang } from "./lang.tsx";

/** An amount in minor units as this page's reader writes it. */
export function Money({ amount, currency }: { amount: number; currency: string }) {
  return (
    <data className="one-piece" value={amount}>
      {formatMoney(amount, currency, useLang())}
    </data>
  );
}

/** A count with the separators of the reader's language. */
export function Count({ n }: { n: number }) {
  return <data value={n}>{n.toLocaleString(langTag(useLang()))}</data>;
}
