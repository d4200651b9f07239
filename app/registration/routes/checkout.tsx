import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { localized } from "#app/lib/lang.ts";
import { minute, now } from "#app/lib/time.ts";
import { orderRefusal } from "#app/payments/order-refusal.server.ts";
import { waysOffered } from "#app/payments/paying.server.ts";
import { startOnlinePayment } from "#app/payments/start-online-payment.server.ts";
import { windowFor } from "#app/payments/transfers.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Page } from "#app/ui/page.tsx";
import { orderUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { type FormErrors, parseForm, type Typed } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { clientAddress } from "#app/web/request-facts.server.ts";
import { db } from "#db/client.server.ts";
import { orderForm } from "../attendee-form.ts";
import { checkoutOf } from "../checkout.server.ts";
import { words } from "../checkout-wording.ts";
import { type CheckoutAnswer, CheckoutForm } from "../components/checkout-form.tsx";
import { privateHead } from "../components/private-head.ts";
import { UnknownLink } from "../components/unknown-link.tsx";
import { extendHold } from "../extend-hold.ts";
import { requireHold } from "../guards.server.ts";
import { totalOf } from "../holds.ts";
import { networkHolds } from "../network-holds.ts";
import { placeOrder } from "../place-order.ts";
import { sumOf } from "../places.ts";
import { renewHold } from "../renew-hold.ts";
import { refusalSentence } from "../wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { hold, event } = await requireHold(db, request, params.secret);
  const lang = langOf(request);
  const checkout = await checkoutOf(db, {
    hold,
    event,
    ways: await waysOffered(db, { event, total: totalOf(hold), lang, now: now() }),
    now: now(),
  });
  return { title: words[lang].checkoutTitle(localized(event.name, lang)), ...checkout };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { hold, event } = await requireHold(db, request, params.secret);
  const lang = langOf(request);
  const at = now();
  const ways = await waysOffered(db, { event, total: totalOf(hold), lang, now: at });
  const checkout = await checkoutOf(db, { hold, event, ways, now: at });
  const form = await parseForm(request, orderForm(checkout));
  const { intent } = form.typed;
  const secret = params.secret ?? "";

  if (intent === "extend" || intent === "renew") {
    const keep = intent === "extend" ? extendHold : renewHold;
    const until = at + event.holdMinutes * minute;
    const counted = { network: clientAddress(request), places: sumOf(hold.items), until, now: at };
    if (!networkHolds.keep(secret, counted)) {
      return conflict(say(form.typed, { refused: words[lang].crowded }));
    }
    const kept = await keep(db, { id: hold.id, holdMinutes: event.holdMinutes, now: at });
    if (kept.ok) {
      return say(form.typed, { done: words[lang][intent === "extend" ? "extended" : "keptAgain"] });
    }
    if (intent === "renew") networkHolds.drop(secret);
    const gone = kept.reason === "sold_out" || kept.reason === "sale_ended";
    return conflict(say(form.typed, { refused: refusalSentence(kept, lang), gone }));
  }
  if (!form.ok) return unprocessable(say(form.typed, { errors: form.errors }));

  const placed = await placeOrder(db, {
    event,
    hold,
    ...form.value,
    payBy: form.value.payBy ?? null,
    transfer: form.value.payBy === "transfer" ? await windowFor(db, event, at) : null,
    consentVersion: checkout.consent?.version ?? null,
    lang,
    now: at,
  });
  if (!placed.ok) {
    return conflict(say(form.typed, { refused: orderRefusal(placed, checkout, lang) }));
  }

  networkHolds.drop(secret);
  if (form.value.payBy === "transfer") return redirect(orderUrl(placed.value), 303);
  const online = await startOnlinePayment(db, { order: placed.value, now: now() });
  return redirect(online.ok ? online.value : orderUrl(placed.value), 303);
}

type Said = Partial<Omit<CheckoutAnswer, "typed" | "errors">> & { errors?: FormErrors };

function say(typed: Typed, { errors = {}, ...said }: Said) {
  return { refused: null, done: null, gone: false, ...said, errors, typed };
}

export const meta: MetaFunction<typeof loader> = (shown) =>
  privateHead(shown, { zh: words.zh.unknownHold, en: words.en.unknownHold });

export default function CheckoutPage() {
  const checkout = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page event={checkout.event} title={words[useLang()].checkout}>
      <CheckoutForm checkout={checkout} answer={answer} />
    </Page>
  );
}

export function ErrorBoundary() {
  const t = words[useLang()];
  return <UnknownLink title={t.unknownHold} text={t.unknownHoldText} />;
}
