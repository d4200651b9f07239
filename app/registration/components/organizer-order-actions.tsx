import { formatMoney } from "#app/lib/money.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section } from "#app/ui/layout.tsx";
import { words } from "../orders-wording.ts";
import type { OrganizerOrderView } from "../organizer-order-view.ts";

type OrganizerOrderActionsProps = {
  order: OrganizerOrderView;
  /** What this reader's role may do. */
  may: { change: boolean; decide: boolean; money: boolean };
  /** What was received and not given back, and what is still to pay, in minor units. */
  money: { here: number; due: number };
  /** Where money is given back, while some is left; else null. */
  refund: { href: string; label: string } | null;
  /** What an exchange of one of its tickets waits for, in minor units; else null. */
  difference: number | null;
};

/** What can be done with an order in its present state, each with what would come of it. */
export function OrganizerOrderActions(props: OrganizerOrderActionsProps) {
  const { order, may, money, refund, difference } = props;
  const lang = useLang();
  const t = words[lang];
  const { state, cancels } = order;
  const said = (amount: number) => formatMoney(amount, order.currency, lang);
  const decides = may.decide && state === "waiting";
  const exchanges = may.money && state === "paid" && difference !== null;
  const pays = may.money && (state === "pending" || state === "expired");
  const lives = state === "paid" || state === "pending" || state === "waiting";
  if (!decides && !pays && !exchanges && !may.change && !refund) return null;
  return (
    <Section title={t.actions} {...(decides ? { lead: t.decideNote } : {})}>
      <Row>
        {decides && (
          <form method="post">
            <input type="hidden" name="intent" value="approve" />
            <Button variant="primary" icon="check">
              {t.approve}
            </Button>
          </form>
        )}
        {decides && (
          <Confirm intent="decline" title={t.declineTitle}>
            {t.declineWhy(cancels)}
          </Confirm>
        )}
        {pays && (
          <Confirm intent="paid" title={t.markPaid} variant="primary">
            {t.markPaidWhy(said(money.due))}
          </Confirm>
        )}
        {exchanges && (
          <Confirm intent="paid" title={t.differencePaid} variant="primary">
            {t.differencePaidWhy(said(difference))}
          </Confirm>
        )}
        {refund && (
          <ButtonLink href={refund.href} icon="money">
            {refund.label}
          </ButtonLink>
        )}
        {may.change && (
          <form method="post">
            <input type="hidden" name="intent" value="resend" />
            <Button icon="mail">{t.resend}</Button>
          </form>
        )}
        {may.change && lives && (
          <Confirm
            intent="cancel"
            title={t.cancel}
            fields={
              <Field
                name="reason"
                label={t.reason}
                hint={t.reasonHint}
                maxLength={200}
                autoComplete="off"
              />
            }
          >
            {t.cancelWhy(cancels, order.buyerEmail)}{" "}
            {money.here > 0 && t.cancelMoney(said(money.here))}
          </Confirm>
        )}
      </Row>
    </Section>
  );
}
