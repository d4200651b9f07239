import { formatMoney } from "#app/lib/money.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Money } from "#app/ui/numbers.tsx";
import { words } from "../orders-wording.ts";

type OrderAmountProps = { amount: number; currency: string; paid: number; back: number };

/** What an order stands for; beneath, what was paid and given back, where that is something else. */
export function OrderAmount({ amount, currency, paid, back }: OrderAmountProps) {
  const lang = useLang();
  const t = words[lang];
  const said = (sum: number) => formatMoney(sum, currency, lang);
  const differs = paid > 0 && (back > 0 || paid !== amount);
  return (
    <>
      <Money amount={amount} currency={currency} />
      {differs && (
        <div className="muted one-piece">
          {t.paid(said(paid))}
          {back > 0 && ` · ${t.back(said(back))}`}
        </div>
      )}
    </>
  );
}
