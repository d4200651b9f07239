import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { ticketsThatCame } from "#app/checkin/came.ts";
import { pageEvent } from "#app/event/page-event.ts";
import { now } from "#app/lib/time.ts";
import { cancelWithRefund } from "#app/payments/cancel-with-refund.ts";
import { withBack } from "#app/payments/exchange-money.ts";
import { exchangeTicket } from "#app/payments/exchange-ticket.ts";
import { waysForDifference } from "#app/payments/paying.server.ts";
import { refundOutlook } from "#app/payments/refund-outlook.ts";
import { startOnlinePayment } from "#app/payments/start-online-payment.server.ts";
import { words as paying } from "#app/payments/wording.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Page } from "#app/ui/page.tsx";
import { changeTicketUrl, orderUrl } from "#app/urls.ts";
import { badRequest, conflict, notFound, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm, type Typed } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { ownDetailsForm } from "../attendee-form.ts";
import { changeAttendee } from "../change-attendee.ts";
import { changeView } from "../change-view.ts";
import { type ChangeRefusal, changeRefusals, words } from "../change-wording.ts";
import { ChangeTicket } from "../components/change-ticket.tsx";
import { privateHead } from "../components/private-head.ts";
import { UnknownLink } from "../components/unknown-link.tsx";
import { endTransfer } from "../end-transfer.ts";
import { ExchangeWish, TransferWish } from "../forms.ts";
import { requireFewOffers, requireOrder } from "../guards.server.ts";
import { offerTransfer } from "../offer-transfer.ts";
import { words as orderWords } from "../order-page-wording.ts";
import { openTransfers } from "../transfers.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { order, event, link } = await requireOrder(db, request, params);
  const at = now();
  const view = await changeView(db, { order, event, position: Number(params.position), now: at });
  if (!view) throw notFound();
  const outlook = await refundOutlook(db, { order, event, ticketIds: [view.id], now: at });
  const types = await withBack(db, order, view.exchange.types);
  const most = Math.max(0, ...types.map(({ difference }) => difference));
  const ways = await waysForDifference(db, { event, most, now: at });
  return {
    title: words[langOf(request)].titleOf(view.holder),
    event: pageEvent(event),
    zone: event.zone,
    currency: order.currency,
    link,
    outlook,
    ways,
    ticket: { ...view, exchange: { ...view.exchange, types } },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { order, event, link } = await requireOrder(db, request, params);
  const [lang, at] = [langOf(request), now()];
  const view = await changeView(db, { order, event, position: Number(params.position), now: at });
  if (!view) throw notFound();
  const t = words[lang];
  const here = changeTicketUrl(link, view.position);
  const actor = { kind: "buyer", label: order.buyerEmail } as const;
  const came = ticketsThatCame;
  const by = { eventId: event.id, orderId: order.id, ticketId: view.id, came, actor, now: at };
  const sent = await formOf(request);
  const intent = String(sent.get("intent"));
  const no = (reason: ChangeRefusal, typed: Typed = {}) =>
    conflict({ intent, errors: {}, typed, refused: changeRefusals[lang][reason] });

  if (intent === "withdraw") {
    const transfer = (await openTransfers(db, [view.id], at)).get(view.id);
    if (!transfer) return no("transfer_over");
    const ended = await endTransfer(db, { transfer, end: "withdrawn", actor, now: at });
    return ended.ok ? redirectWithFlash(here, t.withdrawn) : no(ended.reason);
  }
  if (intent === "correct") {
    if (!view.correct.may) return no("too_late");
    const ticket = order.tickets.find(({ id }) => id === view.id);
    const { questions, phone } = view.form;
    const details = ownDetailsForm({ questions }, phone, ticket?.attendeeEmail ?? "");
    const form = await parseForm(sent, details);
    const [attendee] = form.ok ? form.value.attendees : [];
    if (!form.ok || !attendee) return unprocessable({ intent, errors: {}, ...form, refused: "" });
    const changed = await changeAttendee(db, { ...by, attendee, buyer: "follows" });
    return changed.ok ? redirectWithFlash(here, t.corrected) : no(changed.reason, form.typed);
  }
  if (intent === "transfer") {
    const form = await parseForm(sent, TransferWish);
    if (!form.ok) return unprocessable({ intent, ...form, refused: "" });
    await requireFewOffers(request, { order, to: form.value.to.email });
    const until = view.transfer.may ? view.transfer.until : null;
    const offered = await offerTransfer(db, { ...by, ...form.value, until });
    if (!offered.ok) return no(offered.reason, form.typed);
    return redirectWithFlash(here, t.offered(form.value.to.email));
  }
  if (intent === "exchange") {
    if (!view.exchange.may) return no("too_late");
    const form = await parseForm(sent, ExchangeWish);
    if (!form.ok) return unprocessable({ intent, ...form, refused: "" });
    const { type: ticketTypeId, pay } = form.value;
    const most = view.exchange.types.find(({ id }) => id === ticketTypeId)?.difference ?? 0;
    const ways = await waysForDifference(db, { event, most, now: at });
    const payBy = ways.find((way) => way === pay) ?? ways[0] ?? null;
    const wish = { ...by, ticketTypeId, payBy, by: "buyer", reason: "" } as const;
    const exchanged = await exchangeTicket(db, wish);
    if (!exchanged.ok) return no(exchanged.reason, form.typed);
    if (exchanged.value === 0) return redirectWithFlash(here, t.exchanged);
    if (payBy === "transfer") return redirectWithFlash(orderUrl(link), t.promised);
    const payable = { id: order.id, secret: link.secret };
    const online = await startOnlinePayment(db, { order: payable, now: now() });
    if (online.ok) return redirect(online.value, 303);
    return redirectWithFlash(orderUrl(link), paying[lang].refusals[online.reason], "warning");
  }
  if (intent !== "cancel") throw badRequest();
  if (!view.cancel.may) return no("too_late");
  const refund = { ticketIds: [view.id], refund: "rule" as const, reason: "" };
  const canceled = await cancelWithRefund(db, { ...by, ...refund });
  return canceled.ok ? redirectWithFlash(orderUrl(link), t.canceled) : no(canceled.reason);
}

export const meta: MetaFunction<typeof loader> = (shown) =>
  privateHead(shown, { zh: orderWords.zh.unknownOrder, en: orderWords.en.unknownOrder });

export default function ChangeTicketPage() {
  const { event, title, ...ticket } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page event={event} width="text" title={title}>
      <ChangeTicket {...ticket} answer={answer} />
    </Page>
  );
}

export function ErrorBoundary() {
  const t = orderWords[useLang()];
  return <UnknownLink title={t.unknownOrder} text={t.unknownOrderText} />;
}
