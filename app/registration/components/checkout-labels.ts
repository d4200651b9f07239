import { type Lang, localized } from "#app/lib/lang.ts";
import { answerName } from "../attendee-form.ts";
import type { Checkout } from "../checkout.server.ts";
import { words } from "../checkout-wording.ts";

/** What each field of the checkout is called where what is wrong is listed, by its name. */
export function checkoutLabels(checkout: Checkout, lang: Lang): Record<string, string> {
  const t = words[lang];
  const person = { name: t.name, email: t.email, phone: t.phone };
  const labels: Record<string, string> = {
    consent: t.consent,
    payBy: t.payBy,
    "billing.company": t.company,
    "billing.taxNumber": t.taxNumber,
  };
  for (const [part, label] of Object.entries(person)) labels[`buyer.${part}`] = label;
  for (const [position, { questions }] of checkout.attendees.entries()) {
    const own = (label: string) =>
      checkout.attendees.length === 1 ? label : t.attendeeField(position + 1, label);
    for (const [part, label] of Object.entries(person)) {
      labels[`attendees[${position}].${part}`] = own(label);
    }
    for (const { id, label } of questions) {
      labels[answerName(position, id)] = own(localized(label, lang).replace(/[?？]\s*$/, ""));
    }
  }
  return labels;
}
