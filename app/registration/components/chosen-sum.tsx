import type { ReactNode } from "react";
import type { Localized } from "#app/lib/lang.ts";
import { formatMoney } from "#app/lib/money.ts";
import { useLang } from "#app/ui/lang.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { words } from "../checkout-wording.ts";

type Line = { id: string; name: Localized; price: number; quantity: number };

/**
 * What the quantities of the form come to, for a `Split`'s aside. A script keeps it true while they
 * change; where none runs, the sum waits for the next page.
 */
export function ChosenSum(props: { lines: Line[]; currency: string; action: ReactNode }) {
  const lang = useLang();
  const t = words[lang];
  const money = (amount: number) =>
    amount === 0 ? t.free : formatMoney(amount, props.currency, lang);
  const total = props.lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
  return (
    <div className="summary" data-sum={props.currency} data-free={t.free}>
      <h2>{t.yourTickets}</h2>
      <dl className="sum only-scripted">
        {props.lines.map((line) => (
          <div
            className="sum__line"
            key={line.id}
            hidden={line.quantity === 0}
            data-sum-of={`quantity.${line.id}`}
            data-price={line.price}
          >
            <dt>
              <InLanguage value={line.name} /> × <span data-sum-count="">{line.quantity}</span>
            </dt>
            <dd data-sum-amount="">{money(line.price * line.quantity)}</dd>
          </div>
        ))}
        <div className="sum__line sum__line--total">
          <dt>{t.total}</dt>
          <dd data-sum-total="" aria-live="polite">
            {money(total)}
          </dd>
        </div>
      </dl>
      {props.action}
    </div>
  );
}
