import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { may } from "#app/accounts/roles.ts";
import { now } from "#app/lib/time.ts";
import { letters } from "#app/mail/letters.ts";
import { openExchange } from "#app/payments/exchanges.ts";
import { orderMoney, refundLink } from "#app/payments/order-money.ts";
import { paymentsOf } from "#app/payments/payments.ts";
import { settledOf } from "#app/payments/purse.ts";
import { takePaymentByHand } from "#app/payments/take-payment-by-hand.ts";
import { words as paying } from "#app/payments/wording.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { organizerOrdersUrl } from "#app/urls.ts";
import { badRequest, forbidden, notFound } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { cancelOrder } from "../cancel-order.ts";
import { OrganizerOrderFacts, OrganizerOrderTickets } from "../components/organizer-order.tsx";
import { OrganizerOrderActions } from "../components/organizer-order-actions.tsx";
import { OrganizerOrderHistory } from "../components/organizer-order-history.tsx";
import { decideApplication } from "../decide-application.ts";
import { letterLine } from "../letter-lines.ts";
import { orderLines } from "../order-lines.ts";
import { orderByCode } from "../orders.ts";
import { words } from "../orders-wording.ts";
import { CancelForm } from "../organizer-forms.ts";
import { organizerOrderView } from "../organizer-order-view.ts";
import { resendLetters } from "../resend-letters.ts";
import { refusalSentence } from "../wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "orders.see");
  const { event, role } = found;
  const lang = langOf(request);
  const order = await orderByCode(db, event.id, params.code ?? "");
  if (!order) throw notFound();
  const paid = await paymentsOf(db, order.id);
  const settled = await settledOf(db, order);
  const here = settled.paid - settled.back;
  const listed = await letters(db, { eventId: event.id, to: order.buyerEmail, limit: 20 });
  return json({
    title: words[lang].orderTitle(order.code),
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: event.slug,
    zone: event.zone,
    order: await organizerOrderView(db, order, { lang, now: now() }),
    payBy: Object.entries(paying[lang].ways).find(([way]) => way === order.payBy)?.[1] ?? null,
    settled,
    history: {
      ...(await orderMoney(db, order, { slug: event.slug, role, lang })),
      letters: listed.flatMap(letterLine),
      lines: await orderLines(db, order, lang),
    },
    difference: (await openExchange(db, order.id, now()))?.difference ?? null,
    money: { here, due: Math.max(0, order.total - here) },
    refund: refundLink(found, paid, { code: order.code, lang }),
    may: {
      change: may(role, "orders.change"),
      decide: may(role, "applications.decide"),
      money: may(role, "orders.money"),
    },
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person, role } = await requireRole(db, request, params.event, "orders.see");
  const lang = langOf(request);
  const t = words[lang];
  const order = await orderByCode(db, event.id, params.code ?? "");
  if (!order) throw notFound();
  const by = { orderId: order.id, actor: actorOf(person), now: now() };
  const sent = await formOf(request);
  const intent = String(sent.get("intent"));
  const here = organizerOrdersUrl(event.slug, order.code);

  if (intent === "resend") {
    if (!may(role, "orders.change")) throw forbidden();
    await resendLetters(db, by);
    return redirectWithFlash(here, t.resent);
  }
  if (intent === "paid") {
    if (!may(role, "orders.money")) throw forbidden();
    const exchange = await openExchange(db, order.id, by.now);
    const provider = (exchange ?? order).payBy === "transfer" ? "transfer" : "door";
    const paid = await takePaymentByHand(db, { ...by, provider });
    return paid.ok
      ? redirectWithFlash(here, t.markedPaid)
      : redirectWithFlash(here, paying[lang].refusals[paid.reason], "warning");
  }
  if (intent === "approve" || intent === "decline") {
    if (!may(role, "applications.decide")) throw forbidden();
    const decided = await decideApplication(db, { ...by, decision: intent });
    if (!decided.ok) return redirectWithFlash(here, refusalSentence(decided, lang), "warning");
    return redirectWithFlash(here, intent === "approve" ? t.approved : t.declined);
  }
  if (intent !== "cancel") throw badRequest();
  if (!may(role, "orders.change")) throw forbidden();
  const form = await parseForm(sent, CancelForm);
  if (!form.ok) throw badRequest();
  const canceled = await cancelOrder(db, { ...by, ...form.value });
  return canceled.ok
    ? redirectWithFlash(here, t.canceled)
    : redirectWithFlash(here, refusalSentence(canceled, lang), "warning");
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerOrder() {
  const { frame, slug, zone, order, payBy, settled, history, ...actions } =
    useLoaderData<typeof loader>();
  const t = words[useLang()];
  return (
    <OrganizerPage {...frame} title={t.orderTitle(order.code)}>
      <OrganizerOrderFacts order={order} zone={zone} payBy={payBy} settled={settled} />
      <OrganizerOrderActions order={order} {...actions} />
      <OrganizerOrderTickets order={order} slug={slug} />
      <OrganizerOrderHistory history={history} zone={zone} />
    </OrganizerPage>
  );
}
