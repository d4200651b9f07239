import { localized } from "#app/lib/lang.ts";
import { formatMoney } from "#app/lib/money.ts";
import { ActionBar, Button } from "#app/ui/button.tsx";
import { Checkbox, Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Panel, Section, Split, Sum } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { privacyUrl } from "#app/urls.ts";
import type { Checkout } from "../checkout.server.ts";
import { words } from "../wording.ts";
import { PersonFields } from "./attendee-fields.tsx";
import { AttendeeSection } from "./attendee-section.tsx";
import { HoldBar } from "./hold-bar.tsx";

type Answer = {
  errors: Record<string, string>;
  typed: Record<string, string | string[]>;
  /** Why it was refused, or what was done, as a sentence. */
  refused?: string | null;
  done?: string | null;
  canRenew?: boolean;
};

const form = "checkout";

/** The one form of the checkout: contact, attendees, consent, payment; a summary beside it. */
export function CheckoutForm({
  checkout,
  answer,
}: {
  checkout: Checkout;
  answer?: Answer | undefined;
}) {
  const t = words[useLang()];
  const typed = answer?.typed ?? {};
  const errors = answer?.errors ?? {};
  const ranOut = checkout.expiresAt <= checkout.now;
  return (
    <Split aside={<Summary checkout={checkout} />}>
      <HoldBar {...checkout} form={form} />
      {(answer?.refused || ranOut) && (
        <Notice tone="warn" live action={(ranOut || answer?.canRenew) && <Renew />}>
          {answer?.refused ?? t.holdRanOut}
        </Notice>
      )}
      {answer?.done && (
        <Notice tone="ok" live>
          {answer.done}
        </Notice>
      )}
      <ErrorSummary errors={errors} labels={labelsOf(checkout, t)} />
      <form method="post" id={form} className="stack stack--wide" data-once="" data-keep="">
        <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true" />
        <Section title={t.buyer} lead={t.buyerHint}>
          <PersonFields
            prefix="buyer"
            phone={checkout.phone}
            typed={typed}
            errors={errors}
            autoComplete
          />
        </Section>
        {checkout.attendees.map((attendee, position) => (
          <AttendeeSection
            // biome-ignore lint/suspicious/noArrayIndexKey: a place in the order has no other name
            key={position}
            position={position}
            attendee={attendee}
            phone={checkout.phone}
            typed={typed}
            errors={errors}
          />
        ))}
        <Closing checkout={checkout} typed={typed} errors={errors} />
      </form>
    </Split>
  );
}

function Closing({
  checkout,
  typed,
  errors,
}: Pick<Answer, "typed" | "errors"> & { checkout: Checkout }) {
  const lang = useLang();
  const t = words[lang];
  const chosen = typeof typed.payBy === "string" ? typed.payBy : checkout.ways[0]?.value;
  return (
    <div className="stack">
      {checkout.ways.length > 0 && (
        <Choices
          name="payBy"
          kind="one"
          label={t.payBy}
          required
          error={errors.payBy}
          values={chosen ? [chosen] : []}
          choices={checkout.ways}
        />
      )}
      {checkout.waits && <Notice tone="info">{t.applicationNote}</Notice>}
      {checkout.consent && (
        <Checkbox
          name="consent"
          required
          error={errors.consent}
          checked={typed.consent !== undefined}
          label={localized(checkout.consent.body, lang)}
          hint={
            <a href={privacyUrl(lang, checkout.event.slug)} target="_blank" rel="noreferrer">
              {t.consentRead}
            </a>
          }
        />
      )}
      <ActionBar note={totalLine(checkout, lang)}>
        <Button variant="primary" size="large" name="intent" value="place">
          {confirmWords(checkout, t)}
        </Button>
      </ActionBar>
    </div>
  );
}

function Summary({ checkout }: { checkout: Checkout }) {
  const lang = useLang();
  const t = words[lang];
  const money = (amount: number) =>
    amount === 0 ? t.free : formatMoney(amount, checkout.currency, lang);
  return (
    <Panel>
      <h2 className="panel__title">{t.yourTickets}</h2>
      <Sum
        lines={checkout.lines.map((line) => ({
          key: line.id,
          name: `${localized(line.name, lang)} × ${line.quantity}`,
          amount: money(line.amount),
        }))}
        total={{ key: "total", name: t.total, amount: money(checkout.total) }}
      />
    </Panel>
  );
}

function Renew() {
  return (
    <Button variant="primary" form={form} name="intent" value="renew" formNoValidate>
      {words[useLang()].keepAgain}
    </Button>
  );
}

type Words = (typeof words)["zh"];

function totalLine({ total, currency }: Checkout, lang: "zh" | "en"): string {
  const t = words[lang];
  return `${t.total} ${total === 0 ? t.free : formatMoney(total, currency, lang)}`;
}

function confirmWords({ total, waits }: Checkout, t: Words): string {
  if (waits) return t.confirmApplication;
  return total === 0 ? t.confirmFree : t.confirmPaid;
}

function labelsOf(checkout: Checkout, t: Words): Record<string, string> {
  const labels: Record<string, string> = { consent: t.consent, payBy: t.payBy };
  const parts = { name: t.name, email: t.email, phone: t.phone };
  for (const [part, label] of Object.entries(parts)) {
    labels[`buyer.${part}`] = label;
    for (const position of checkout.attendees.keys()) {
      labels[`attendees[${position}].${part}`] = t.attendeeField(position + 1, label);
    }
  }
  return labels;
}
