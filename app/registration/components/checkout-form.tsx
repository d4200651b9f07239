import { localized } from "#app/lib/lang.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Checkbox, Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section, Split, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { privacyUrl, ticketsUrl } from "#app/urls.ts";
import { keptFormKey } from "../attendee-form.ts";
import type { Checkout } from "../checkout.server.ts";
import { words } from "../checkout-wording.ts";
import { PersonFields } from "./attendee-fields.tsx";
import { AttendeeSection } from "./attendee-section.tsx";
import { checkoutLabels } from "./checkout-labels.ts";
import { CheckoutSummary } from "./checkout-summary.tsx";
import { HoldBar } from "./hold-bar.tsx";
import { oneTyped } from "./typed-before.ts";

/** What the server said to the form: what is wrong, or why not, or what was done. */
export type CheckoutAnswer = {
  errors: Record<string, string>;
  typed: Record<string, string | string[]>;
  refused: string | null;
  done: string | null;
  /** Nothing of this kind is left: the way on leads back to the ticket types. */
  gone: boolean;
};

const form = "checkout";
const nothing: CheckoutAnswer = { errors: {}, typed: {}, refused: null, done: null, gone: false };

/**
 * The one form of the checkout: contact, attendees, payment, consent; a summary beside it. The
 * server alone checks it, so that every sentence is in the reader's language and a field that a
 * script hides, or none does, never stops the browser.
 */
export function CheckoutForm({
  checkout,
  answer = nothing,
}: {
  checkout: Checkout;
  answer?: CheckoutAnswer | undefined;
}) {
  const lang = useLang();
  const t = words[lang];
  const { typed, errors } = answer;
  return (
    <>
      {/* The first button of a form is what the Enter key presses. */}
      <button type="submit" form={form} className="unseen" tabIndex={-1} aria-hidden="true" />
      <HoldBar checkout={checkout} form={form} />
      <Split aside={<CheckoutSummary checkout={checkout} form={form} gone={answer.gone} />}>
        <Notices checkout={checkout} answer={answer} />
        <ErrorSummary errors={errors} labels={checkoutLabels(checkout, lang)} />
        <form
          method="post"
          id={form}
          className="stack stack--wide"
          noValidate
          data-keep={keptFormKey(checkout.event.slug)}
        >
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
              alone={checkout.attendees.length === 1}
              attendee={attendee}
              phone={checkout.phone}
              typed={typed}
              errors={errors}
            />
          ))}
          <Closing checkout={checkout} typed={typed} errors={errors} />
        </form>
      </Split>
    </>
  );
}

function Notices({ checkout, answer }: { checkout: Checkout; answer: CheckoutAnswer }) {
  const lang = useLang();
  const t = words[lang];
  const trouble = checkout.trouble && t.trouble[checkout.trouble];
  const warning = answer.refused ?? trouble;
  if (warning) {
    return (
      <Notice
        tone="warn"
        live
        action={
          answer.gone && (
            <ButtonLink href={ticketsUrl(lang, checkout.event.slug)}>{t.otherTickets}</ButtonLink>
          )
        }
      >
        {warning}
      </Notice>
    );
  }
  if (!answer.done) return null;
  return (
    <Notice tone="ok" live>
      {answer.done}
    </Notice>
  );
}

type ClosingProps = Pick<CheckoutAnswer, "typed" | "errors"> & { checkout: Checkout };

/** Folded away, for most want none of it: a receipt made out to a company. */
function BillingFields({ typed, errors }: Pick<CheckoutAnswer, "typed" | "errors">) {
  const t = words[useLang()];
  const field = (name: string) => ({
    name,
    value: oneTyped(typed, name),
    error: errors[name],
  });
  const company = field("billing.company");
  const taxNumber = field("billing.taxNumber");
  return (
    <details open={Boolean(company.value || taxNumber.value || company.error || taxNumber.error)}>
      <summary className="fold">{t.billing}</summary>
      <div className="form__pair">
        <Field {...company} label={t.company} autoComplete="organization" />
        <Field {...taxNumber} label={t.taxNumber} autoComplete="off" />
      </div>
    </details>
  );
}

function Closing({ checkout, typed, errors }: ClosingProps) {
  const lang = useLang();
  const t = words[lang];
  const chosen = typeof typed.payBy === "string" ? typed.payBy : checkout.ways[0]?.value;
  return (
    <Stack>
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
      {checkout.total > 0 && <BillingFields typed={typed} errors={errors} />}
      {checkout.waits && <Notice tone="info">{t.applicationNote}</Notice>}
      {checkout.consent && (
        <>
          <Checkbox
            name="consent"
            required
            error={errors.consent}
            checked={typed.consent !== undefined}
            label={localized(checkout.consent.body, lang)}
          />
          <p className="small">
            <a href={privacyUrl(lang, checkout.event.slug)} target="_blank" rel="noreferrer">
              {t.consentRead}
            </a>
          </p>
        </>
      )}
    </Stack>
  );
}
