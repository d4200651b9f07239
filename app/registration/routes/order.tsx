import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { ticketsThatCame } from "#app/checkin/came.ts";
import { localized } from "#app/lib/lang.ts";
import { day, minute, now } from "#app/lib/time.ts";
import { cancelWithRefund } from "#app/payments/cancel-with-refund.ts";
import { chooseTransfer } from "#app/payments/choose-transfer.ts";
import { giveUpExchange } from "#app/payments/give-up-exchange.ts";
import { payingOf } from "#app/payments/paying.server.ts";
import { settledOf } from "#app/payments/purse.ts";
import { refundOutlook } from "#app/payments/refund-outlook.ts";
import { startOnlinePayment } from "#app/payments/start-online-payment.server.ts";
import { words as paymentWords } from "#app/payments/wording.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Page } from "#app/ui/page.tsx";
import { orderUrl } from "#app/urls.ts";
import { badRequest } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { rateLimit } from "#app/web/rate-limits.server.ts";
import { db } from "#db/client.server.ts";
import { type ChangeRefusal, changeRefusals, words as changing } from "../change-wording.ts";
import { OrderDetails } from "../components/order-details.tsx";
import { privateHead } from "../components/private-head.ts";
import { UnknownLink } from "../components/unknown-link.tsx";
import { OrderWish } from "../forms.ts";
import { requireOrder } from "../guards.server.ts";
import { words } from "../order-page-wording.ts";
import { orderView } from "../order-view.server.ts";
import { resendLetters } from "../resend-letters.ts";

const resends = rateLimit({ name: "resend", times: 1, per: minute });
const resendsOfDay = rateLimit({ name: "resend-day", times: 10, per: day });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireOrder(db, request, params);
  const order = orderView(found, now());
  const ticketIds = found.order.tickets.flatMap(({ id, status }) => (status === "valid" ? id : []));
  const outlook = order.changes.order
    ? await refundOutlook(db, { ...found, ticketIds, now: now() })
    : { back: 0, received: false };
  const lang = langOf(request);
  const title = `${words[lang].order(order.code)} · ${localized(order.event.name, lang)}`;
  const paying = await payingOf(db, found, now());
  const settled = await settledOf(db, found.order);
  const hasPapers = (order.total > 0 || settled.paid > 0) && order.state !== "declined";
  return { title, order, outlook, settled, paying, hasPapers };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const found = await requireOrder(db, request, params);
  const { order, link } = found;
  const lang = langOf(request);
  const form = await parseForm(request, OrderWish);
  if (!form.ok) throw badRequest();
  const here = orderUrl(link);

  if (form.value.intent === "pay") {
    const payable = { id: order.id, secret: link.secret };
    const online = await startOnlinePayment(db, { order: payable, now: now() });
    if (online.ok) return redirect(online.value, 303);
    return redirectWithFlash(here, paymentWords[lang].refusals[online.reason], "warning");
  }
  if (form.value.intent === "transfer") {
    const actor = { kind: "buyer", label: order.buyerEmail } as const;
    const chosen = await chooseTransfer(db, { orderId: order.id, actor, now: now() });
    return chosen.ok
      ? redirectWithFlash(here, words[lang].transfer.chosen)
      : redirectWithFlash(here, paymentWords[lang].refusals[chosen.reason], "warning");
  }
  const no = (reason: ChangeRefusal) =>
    redirectWithFlash(here, changeRefusals[lang][reason], "warning");
  if (form.value.intent === "keep") {
    const actor = { kind: "buyer", label: order.buyerEmail } as const;
    const kept = await giveUpExchange(db, { orderId: order.id, actor, now: now() });
    return kept.ok ? redirectWithFlash(here, changing[lang].typeKept) : no(kept.reason);
  }
  if (form.value.intent === "cancel") {
    if (!orderView(found, now()).changes.order) return no("too_late");
    const canceled = await cancelWithRefund(db, {
      eventId: order.eventId,
      orderId: order.id,
      ticketIds: "all",
      refund: "rule",
      reason: "",
      came: ticketsThatCame,
      actor: { kind: "buyer", label: order.buyerEmail },
      now: now(),
    });
    return canceled.ok ? redirectWithFlash(here, changing[lang].canceled) : no(canceled.reason);
  }
  if ((await resends.take(order.id)) > 0) {
    return redirectWithFlash(here, words[lang].resentJustNow, "info");
  }
  if ((await resendsOfDay.take(order.id)) > 0) {
    return redirectWithFlash(here, words[lang].resentOften, "warning");
  }
  const actor = { kind: "buyer", label: order.buyerEmail } as const;
  await resendLetters(db, { orderId: order.id, actor, now: now() });
  return redirectWithFlash(here, words[lang].resent);
}

export const meta: MetaFunction<typeof loader> = (shown) =>
  privateHead(shown, { zh: words.zh.unknownOrder, en: words.en.unknownOrder });

export default function OrderPage() {
  const { order, ...shown } = useLoaderData<typeof loader>();
  const t = words[useLang()].states[order.state];
  const shape = order.tickets.length > 0 ? "wide" : "text";
  return (
    <Page event={order.event} width={shape} title={t.title} lead={t.text(order.buyerEmail)}>
      <OrderDetails order={order} {...shown} />
    </Page>
  );
}

export function ErrorBoundary() {
  const t = words[useLang()];
  return <UnknownLink title={t.unknownOrder} text={t.unknownOrderText} />;
}
