import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { Lang } from "#app/lib/lang.ts";
import { now } from "#app/lib/time.ts";
import { startOnlinePayment } from "#app/payments/start-online-payment.server.ts";
import { waysToPay } from "#app/payments/ways-to-pay.server.ts";
import { words as paymentWords } from "#app/payments/wording.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Page } from "#app/ui/page.tsx";
import { orderUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { type FormErrors, parseForm, type Typed } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { orderForm } from "../attendee-form.ts";
import { checkoutOf } from "../checkout.server.ts";
import { CheckoutForm } from "../components/checkout-form.tsx";
import { extendHold } from "../extend-hold.ts";
import { requireHold } from "../guards.server.ts";
import { placeOrder } from "../place-order.ts";
import { renewHold } from "../renew-hold.ts";
import { refusalSentence, words } from "../wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { hold, event } = await requireHold(db, request, params.secret);
  const lang = langOf(request);
  const ways = waysOffered(event, lang);
  const checkout = await checkoutOf(db, { hold, event, ways, now: now() });
  return { title: words[lang].checkout, ...checkout };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { hold, event } = await requireHold(db, request, params.secret);
  const lang = langOf(request);
  const fields = await request.formData();
  const intent = fields.get("intent");
  const at = now();

  const ways = waysOffered(event, lang);
  const checkout = await checkoutOf(db, { hold, event, ways, now: at });
  const form = await parseForm(
    fields,
    orderForm({
      asked: checkout.attendees,
      phone: event.phone,
      consent: checkout.consent !== null,
      payBy: checkout.ways.map((way) => way.value),
    }),
  );
  if (intent === "extend" || intent === "renew") {
    const keep = intent === "extend" ? extendHold : renewHold;
    const kept = await keep(db, { id: hold.id, holdMinutes: event.holdMinutes, now: at });
    if (!kept.ok) return conflict(answer(form.typed, { refused: refusalSentence(kept, lang) }));
    const done = intent === "extend" ? words[lang].extended : words[lang].keptAgain;
    return answer(form.typed, { done });
  }
  if (!form.ok) return unprocessable(answer(form.typed, { errors: form.errors }));

  const placed = await placeOrder(db, {
    event,
    hold,
    ...form.value,
    payBy: form.value.payBy ?? null,
    consentVersion: checkout.consent?.version ?? null,
    lang,
    now: at,
  });
  if (!placed.ok) {
    const canRenew = placed.reason === "hold_expired" || placed.reason === "price_changed";
    return conflict(answer(form.typed, { refused: refusalSentence(placed, lang), canRenew }));
  }
  const online = await startOnlinePayment(db, { order: placed.value, lang, now: now() });
  return redirect(online ?? orderUrl(placed.value), 303);
}

type Answer = {
  errors: FormErrors;
  typed: Typed;
  refused: string | null;
  done: string | null;
  canRenew: boolean;
};

function answer(typed: Typed, said: Partial<Answer>): Answer {
  return { errors: {}, typed, refused: null, done: null, canRenew: false, ...said };
}

function waysOffered(event: { payAtDoor: boolean }, lang: Lang) {
  return waysToPay(event).map((value) => ({ value, label: paymentWords[lang].ways[value] }));
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function Checkout() {
  const checkout = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <Page event={checkout.event} title={t.checkout}>
      <CheckoutForm checkout={checkout} answer={answered} />
    </Page>
  );
}
