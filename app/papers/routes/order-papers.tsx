import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { pageEvent } from "#app/event/page-event.ts";
import { now } from "#app/lib/time.ts";
import { requireOrder } from "#app/registration/guards.server.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Page } from "#app/ui/page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { orderPapersUrl } from "#app/urls.ts";
import { badRequest, conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { askForFapiao } from "../ask-for-fapiao.ts";
import { OrderPapers } from "../components/order-papers.tsx";
import { correctBilling } from "../correct-billing.ts";
import { BillingForm, FapiaoForm } from "../forms.ts";
import { requireCalm } from "../guards.server.ts";
import { orderPapersView } from "../order-papers-view.ts";
import { hasWrongCheck } from "../taxpayer-number.ts";
import { words } from "../wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { order, event, link } = await requireOrder(db, request, params);
  return {
    title: words[langOf(request)].titleOf(order.code),
    event: pageEvent(event),
    link,
    ...(await orderPapersView(db, order)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { order, link } = await requireOrder(db, request, params);
  await requireCalm(request, order.id);
  const t = words[langOf(request)];
  const here = orderPapersUrl(link);
  const actor = { kind: "buyer", label: order.buyerEmail } as const;
  const by = { orderId: order.id, actor, now: now() };
  const sent = await formOf(request);
  const intent = String(sent.get("intent"));

  if (intent === "billing") {
    const form = await parseForm(sent, BillingForm);
    if (!form.ok) return unprocessable({ ...form, intent, refused: "" });
    const kept = await correctBilling(db, { ...by, billing: form.value, by: "buyer" });
    if (!kept.ok) {
      return conflict({ errors: {}, typed: form.typed, intent, refused: t.correctedOften });
    }
    return redirectWithFlash(here, kept.value === "kept" ? t.billingKept : t.billingReissued);
  }
  if (intent !== "fapiao") throw badRequest();
  const form = await parseForm(sent, FapiaoForm);
  if (!form.ok) return unprocessable({ ...form, intent, refused: "" });
  const asked = await askForFapiao(db, { ...by, details: form.value });
  if (!asked.ok) {
    const refused = t.fapiaoRefusals[asked.reason];
    return conflict({ errors: {}, typed: form.typed, intent, refused });
  }
  return hasWrongCheck(form.value.taxpayerNumber)
    ? redirectWithFlash(here, t.fapiaoKeptWarning, "warning")
    : redirectWithFlash(here, t.fapiaoKept);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? "Wutong" },
  { name: "robots", content: "noindex" },
];

export default function OrderPapersPage() {
  const { event, title: _title, ...shown } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <Page event={event} width="text" title={t.toPapers} lead={t.papersLead}>
      <RefusedNotice answer={answer} />
      <OrderPapers {...shown} answer={answer} />
    </Page>
  );
}
