import { formatInstant, type Instant } from "#app/lib/time.ts";
import { Button } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Facts, Row, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Money } from "#app/ui/numbers.tsx";
import { words } from "../order-page-wording.ts";

/** Where an order's money is to be transferred; "" leaves a line out. */
export type TransferTo = {
  holder: string;
  bank: string;
  number: string;
  bic: string;
  reference: string;
  dueAt: Instant | null;
  amount: number;
  received: number;
};

type TransferStepsProps = {
  to: TransferTo;
  currency: string;
  zone: string;
  /** It may be paid online after all. */
  online: boolean;
};

/** What to transfer where and by when, on the screen and in print. */
export function TransferSteps({ to, currency, zone, online }: TransferStepsProps) {
  const lang = useLang();
  const t = words[lang].transfer;
  const due = to.dueAt === null ? "" : formatInstant(to.dueAt, zone, lang);
  const facts = [
    {
      name: t.amount,
      value: (
        <strong>
          <Money amount={to.amount} currency={currency} />
        </strong>
      ),
    },
    { name: t.reference, value: <strong className="figures">{to.reference}</strong> },
    { name: t.holder, value: to.holder },
    { name: t.number, value: <span className="figures">{to.number}</span> },
    { name: t.bank, value: to.bank },
    { name: t.bic, value: to.bic },
    { name: t.due, value: due },
  ];
  return (
    <Stack>
      {to.received > 0 && (
        <Notice tone="warn">
          {t.partly} <Money amount={to.received} currency={currency} />
        </Notice>
      )}
      <Facts facts={facts.filter(({ value }) => value !== "")} />
      <p>{t.why}</p>
      {online && (
        <form method="post" className="no-print">
          <Row>
            <Button name="intent" value="pay">
              {t.onlineInstead}
            </Button>
          </Row>
        </form>
      )}
    </Stack>
  );
}
