import { formatMoney } from "#app/lib/money.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Summary } from "#app/ui/layout.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { ticketsUrl } from "#app/urls.ts";
import type { Checkout } from "../checkout.server.ts";
import { words } from "../checkout-wording.ts";

type Props = { checkout: Checkout; form: string; gone: boolean };

/** What was chosen and what it costs, with the one next step. */
export function CheckoutSummary({ checkout, form, gone }: Props) {
  const lang = useLang();
  const t = words[lang];
  const money = (amount: number) =>
    amount === 0 ? t.free : formatMoney(amount, checkout.currency, lang);
  return (
    <Summary
      title={t.yourTickets}
      lines={checkout.lines.map((line) => ({
        key: line.id,
        name: (
          <>
            <InLanguage value={line.name} /> × {line.quantity}
          </>
        ),
        amount:
          line.amount === line.listAmount ? (
            money(line.amount)
          ) : (
            <>
              <del className="muted small">
                <span className="unseen">{t.listPrice}</span> {money(line.listAmount)}
              </del>{" "}
              {money(line.amount)}
            </>
          ),
      }))}
      note={checkout.code && t.withCode(checkout.code)}
      total={{ key: "total", name: t.total, amount: money(checkout.total) }}
      action={<NextStep checkout={checkout} form={form} gone={gone} />}
    />
  );
}

function NextStep({ checkout, form, gone }: Props) {
  const lang = useLang();
  const t = words[lang];
  if (gone) {
    return (
      <ButtonLink variant="primary" href={ticketsUrl(lang, checkout.event.slug)}>
        {t.otherTickets}
      </ButtonLink>
    );
  }
  if (checkout.trouble) {
    return (
      <Button variant="primary" form={form} name="intent" value="renew">
        {checkout.trouble === "ran_out" ? t.keepAgain : t.takeNewPrice}
      </Button>
    );
  }
  return (
    <Button variant="primary" form={form} name="intent" value="place">
      {confirmation(checkout, t)}
    </Button>
  );
}

function confirmation({ total, waits }: Checkout, t: (typeof words)["zh"]): string {
  if (waits) return t.confirmApplication;
  return total === 0 ? t.confirmFree : t.confirmPaid;
}
