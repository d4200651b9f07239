import { localized } from "#app/lib/lang.ts";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { orderUrl } from "#app/urls.ts";
import type { ChangeView } from "../change-view.ts";
import { words } from "../change-wording.ts";
import { words as checkout } from "../checkout-wording.ts";
import { exchangeSentence } from "./exchange-sentence.ts";
import { type FormAnswer, filledWith } from "./filled.ts";
import { OwnDetails, ownDetailLabels } from "./own-details.tsx";
import { refundSentence } from "./refund-sentence.ts";

type ExchangeChoice = ChangeView["exchange"]["types"][number] & { back: number };
type Answer = FormAnswer & { intent: string };
type ChangeTicketProps = {
  ticket: Omit<ChangeView, "exchange"> & {
    exchange: Omit<ChangeView["exchange"], "types"> & { types: ExchangeChoice[] };
  };
  zone: string;
  currency: string;
  link: { code: string; secret: string };
  outlook: { back: number; received: boolean };
  /** How the difference to a dearer type can be paid. */
  ways: ("online" | "transfer")[];
  answer: Answer | undefined;
};
type PartProps = ChangeTicketProps & { until: (at: number | null) => string };

/** All that a buyer may change about one ticket, each part with its deadline. */
export function ChangeTicket(props: ChangeTicketProps) {
  const { ticket, zone, link, answer } = props;
  const lang = useLang();
  const t = words[lang];
  const until = (at: number | null) => (at === null ? "" : t.until(at, zone));
  return (
    <Stack gap="wide">
      <p className="muted">
        <InLanguage value={ticket.typeName} />
      </p>
      {answer?.refused && (
        <Notice tone="warn" live>
          {answer.refused}
        </Notice>
      )}
      {ticket.passedOn && <Notice tone="info">{t.passedOn(ticket.holder)}</Notice>}
      {!ticket.passedOn && (
        <>
          <Correct {...props} until={until} />
          <Transfer {...props} until={until} />
          <Exchange {...props} until={until} />
          <Cancel {...props} until={until} />
        </>
      )}
      <p>
        <a href={orderUrl(link)}>{t.backToOrder}</a>
      </p>
    </Stack>
  );
}

function Correct({ ticket, answer, until }: PartProps) {
  const lang = useLang();
  const t = words[lang];
  const own = answer?.intent === "correct" ? answer : undefined;
  const typed = own && Object.keys(own.typed).length > 0 ? own.typed : ticket.form.stored;
  if (!ticket.correct.may) return <Closed title={t.correct} />;
  return (
    <Section title={t.correct} lead={`${t.correctLead} ${until(ticket.correct.until)}`}>
      <form method="post" className="form" noValidate>
        <input type="hidden" name="intent" value="correct" />
        <ErrorSummary errors={own?.errors} labels={ownDetailLabels(checkout[lang])} />
        <OwnDetails {...ticket.form} typed={typed} errors={own?.errors ?? {}} />
        <Row>
          <Button variant="primary">{t.save}</Button>
        </Row>
      </form>
    </Section>
  );
}

function Transfer({ ticket, answer, until }: PartProps) {
  const t = words[useLang()];
  const { one } = filledWith(answer?.intent === "transfer" ? answer : undefined);
  const { to, may } = ticket.transfer;
  if (!may && !to) return <Closed title={t.transfer} />;
  if (to) {
    return (
      <Section title={t.transfer}>
        <Notice tone="info">{t.onItsWay(to.name, to.email)}</Notice>
        <div>
          <Confirm intent="withdraw" title={t.withdraw}>
            {t.withdrawWhy}
          </Confirm>
        </div>
      </Section>
    );
  }
  return (
    <Section title={t.transfer} lead={`${t.transferLead} ${until(ticket.transfer.until)}`}>
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
        <Row>
          <Button icon="mail">{t.offer}</Button>
        </Row>
      </form>
    </Section>
  );
}

function Exchange({ ticket, currency, ways, until }: PartProps) {
  const lang = useLang();
  const t = words[lang];
  const { isPaid } = ticket;
  const { may, types } = ticket.exchange;
  if (!may) return <Closed title={t.exchange} />;
  return (
    <Section title={t.exchange} lead={`${t.exchangeLead} ${until(ticket.exchange.until)}`}>
      {types.length === 0 ? (
        <p className="muted">{t.noTypes}</p>
      ) : (
        <form method="post" className="form" noValidate>
          <input type="hidden" name="intent" value="exchange" />
          <Choices
            name="type"
            kind="one"
            label={t.newType}
            required
            choices={types.map((type) => ({
              value: type.id,
              label: localized(type.name, lang),
              end: exchangeSentence(type, { isPaid, currency, lang }),
            }))}
          />
          {ways.length > 1 && (
            <Choices
              name="pay"
              kind="one"
              label={t.payBy}
              hint={t.payByHint}
              required
              inRow
              values={[ways[0] ?? ""]}
              choices={ways.map((way) => ({ value: way, label: t.pays[way] }))}
            />
          )}
          <Row>
            <Button>{t.exchangeNow}</Button>
          </Row>
        </form>
      )}
    </Section>
  );
}

function Cancel({ ticket, outlook, currency, until }: PartProps) {
  const lang = useLang();
  const t = words[lang];
  const title = ticket.isLast ? t.cancelOrder : t.cancelTicket;
  if (!ticket.cancel.may) return <Closed title={title} />;
  const back = refundSentence(outlook, currency, lang);
  return (
    <Section title={title} lead={until(ticket.cancel.until)}>
      <div>
        <Confirm intent="cancel" title={title}>
          {ticket.isLast ? t.cancelOrderWhy(1, back) : t.cancelTicketWhy(back)}
        </Confirm>
      </div>
    </Section>
  );
}

function Closed({ title }: { title: string }) {
  const t = words[useLang()];
  return (
    <Section title={title}>
      <p className="muted">{t.closed}</p>
    </Section>
  );
}
