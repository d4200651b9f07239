import { type Localized, localized } from "#app/lib/lang.ts";
import { formatMoney } from "#app/lib/money.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Money } from "#app/ui/numbers.tsx";
import { words } from "../organizer-wording.ts";
import type { RefundPreview } from "../refund-preview.ts";

type RefundProps = {
  here: string;
  currency: string;
  tickets: { id: string; name: string; typeName: Localized; price: number }[];
  chosen: string[];
  how: string;
  amount: string;
  errors: Record<string, string>;
  preview: RefundPreview;
};

/** Which tickets, and how much: asked by the page's address, so that nothing happens yet. */
export function RefundChoice({
  here,
  currency,
  tickets,
  chosen,
  how,
  amount,
  errors,
  preview,
}: RefundProps) {
  const lang = useLang();
  const t = words[lang];
  return (
    <form method="get" action={here} className="form" noValidate>
      <ErrorSummary errors={errors} labels={{ amount: t.amountField }} />
      <p>{t.left(formatMoney(preview.left, currency, lang))}</p>
      {tickets.length > 0 && (
        <Choices
          name="ticket"
          kind="several"
          label={t.chooseTickets}
          hint={t.chooseHint}
          values={chosen}
          choices={tickets.map(({ id, name, typeName, price }) => ({
            value: id,
            label: (
              <>
                <bdi>{name}</bdi> · {localized(typeName, lang)} ·{" "}
                <Money amount={price} currency={currency} />
              </>
            ),
          }))}
        />
      )}
      <Choices
        name="how"
        kind="one"
        label={t.howMuch}
        required
        values={[how]}
        choices={(["rule", "full", "amount"] as const).map((value) => ({
          value,
          label: t.hows[value],
        }))}
      />
      <Field
        name="amount"
        label={t.amountField}
        required
        inputMode="decimal"
        look="short"
        value={amount}
        error={errors.amount}
        shownWhen="how=amount"
        autoComplete="off"
      />
      <Row>
        <Button icon="eye">{t.preview}</Button>
      </Row>
    </form>
  );
}

/** What would happen, in words, and the button that does it. */
export function RefundConfirmation(props: RefundProps) {
  const { here, currency, chosen, how, amount, preview } = props;
  const lang = useLang();
  const t = words[lang];
  const money = (sum: number) => formatMoney(sum, currency, lang);
  if (preview.tooMuch) {
    return (
      <Notice tone="warn" live title={t.refusals.more_than_paid}>
        {t.left(money(preview.left))}
      </Notice>
    );
  }
  if (preview.tickets === 0 && preview.back === 0) {
    return (
      <Notice tone="warn" live>
        {t.refusals.nothing_asked}
      </Notice>
    );
  }
  return (
    <Section title={t.willDo}>
      <Notice
        tone="info"
        title={t.consequence(
          preview.tickets,
          preview.back > 0 ? money(preview.back) : t.noMoneyBack,
          preview.people,
        )}
      >
        {[
          preview.kept > 0 ? t.keeps(money(preview.kept)) : "",
          preview.capped ? t.capped : "",
          preview.byHand ? t.byHandNote : "",
        ]
          .filter(Boolean)
          .map((line) => (
            <p key={line}>{line}</p>
          ))}
      </Notice>
      <form method="post" action={here} className="form" data-once="">
        {chosen.map((id) => (
          <input key={id} type="hidden" name="ticket" value={id} />
        ))}
        <input type="hidden" name="how" value={how} />
        <input type="hidden" name="amount" value={amount} />
        <Field
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          maxLength={200}
          autoComplete="off"
        />
        <Row>
          <Button variant="danger">{preview.tickets > 0 ? t.confirmCancel : t.confirm}</Button>
          <ButtonLink variant="plain" href={here}>
            {t.change}
          </ButtonLink>
        </Row>
      </form>
    </Section>
  );
}
