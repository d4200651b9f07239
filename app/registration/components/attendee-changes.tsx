import { type Localized, localized } from "#app/lib/lang.ts";
import { formatMoney } from "#app/lib/money.ts";
import { Button } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Field, Select } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section } from "#app/ui/layout.tsx";
import { words as attendees } from "../attendees-wording.ts";
import { words } from "../change-wording.ts";
import { exchangeSentence } from "./exchange-sentence.ts";
import { type FormAnswer, filledWith } from "./filled.ts";

type AttendeeChangesProps = {
  holder: string;
  currency: string;
  /** Whether the order is paid: only then a ticket can be passed on. */
  isPaid: boolean;
  /** What becomes of the money when it is canceled: it stays here, or pays for the other tickets. */
  money: "stays" | "counts" | null;
  types: { id: string; name: Localized; price: number; difference: number; back: number }[];
  answer: FormAnswer | undefined;
};

/** What an organizer does to a ticket with a reason: pass it on, exchange it, cancel it. */
export function AttendeeChanges(props: AttendeeChangesProps) {
  const { holder, currency, isPaid, money, types, answer } = props;
  const lang = useLang();
  const [t, a] = [words[lang], attendees[lang]];
  const { one } = filledWith(answer);
  const reason = (id: string) => (
    <Field
      id={id}
      label={t.reason}
      hint={t.reasonHint}
      required
      maxLength={200}
      {...one("reason", "")}
    />
  );
  return (
    <>
      {isPaid && (
        <Section title={t.transfer} lead={a.transferLead}>
          <form method="post" className="form" noValidate>
            <input type="hidden" name="intent" value="transfer" />
            <div className="form__pair">
              <Field label={t.toName} required autoComplete="off" {...one("to.name", "")} />
              <Field
                label={t.toEmail}
                type="email"
                required
                autoComplete="off"
                {...one("to.email", "")}
              />
            </div>
            {reason("reason-transfer")}
            <Row>
              <Button>{t.transfer}</Button>
            </Row>
          </form>
        </Section>
      )}
      {types.length > 0 && (
        <Section title={t.exchange} lead={t.exchangeLead}>
          <form method="post" className="form" noValidate>
            <input type="hidden" name="intent" value="exchange" />
            <Select
              label={t.newType}
              required
              options={types.map((type) => ({
                value: type.id,
                label: [
                  localized(type.name, lang),
                  formatMoney(type.price, currency, lang),
                  exchangeSentence(type, { isPaid, currency, lang }),
                ].join(" · "),
              }))}
              {...one("type", types[0]?.id ?? "")}
            />
            {reason("reason-exchange")}
            <Row>
              <Button>{t.exchangeNow}</Button>
            </Row>
          </form>
        </Section>
      )}
      <Section title={a.cancelTicket}>
        <div>
          <Confirm intent="cancel" title={a.cancelTicket} fields={reason("reason-cancel")}>
            {a.cancelWhy(holder)} {money && a.cancelMoney[money]}
          </Confirm>
        </div>
      </Section>
    </>
  );
}
