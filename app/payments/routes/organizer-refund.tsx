import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireFreshRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { formatMoney } from "#app/lib/money.ts";
import { now } from "#app/lib/time.ts";
import { orderByCode } from "#app/registration/orders.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { organizerOrdersUrl, refundUrl } from "#app/urls.ts";
import { notFound } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { cancelWithRefund } from "../cancel-with-refund.ts";
import { RefundChoice, RefundConfirmation } from "../components/refund-form.tsx";
import { refundForm } from "../organizer-forms.ts";
import { words } from "../organizer-wording.ts";
import { refundPreview } from "../refund-preview.ts";
import { wishOf } from "../refund-wish.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireFreshRole(db, request, params.event, "orders.money", ({ slug }) =>
    refundUrl(slug, params.code ?? ""),
  );
  const { event } = found;
  const lang = langOf(request);
  const order = await orderByCode(db, event.id, params.code ?? "");
  if (!order) throw notFound();
  const asked = new URL(request.url).searchParams;
  const form = await parseForm(formDataOf(asked), refundForm(event.currency));
  const lives = order.status === "paid" || order.status === "pending";
  const valid = order.tickets.filter(({ status }) => lives && status === "valid");
  const chosen = asked.has("how") && form.ok ? form.value.ticket : valid.map(({ id }) => id);
  const refund = form.ok ? wishOf(form.value) : "rule";
  return json({
    title: words[lang].refundTitle(order.code),
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    here: refundUrl(event.slug, order.code),
    currency: order.currency,
    tickets: valid.map(({ id, attendeeName, type, price }) => {
      return { id, name: attendeeName, typeName: type.name, price };
    }),
    chosen,
    how: asked.get("how") ?? "rule",
    amount: asked.get("amount") ?? "",
    errors: asked.has("how") && !form.ok ? form.errors : {},
    preview: await refundPreview(db, { order, event, ticketIds: chosen, refund, now: now() }),
    asked: asked.has("how") && form.ok,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireFreshRole(
    db,
    request,
    params.event,
    "orders.money",
    ({ slug }) => refundUrl(slug, params.code ?? ""),
  );
  const lang = langOf(request);
  const t = words[lang];
  const order = await orderByCode(db, event.id, params.code ?? "");
  if (!order) throw notFound();
  const here = refundUrl(event.slug, order.code);
  const form = await parseForm(request, refundForm(event.currency));
  if (!form.ok) return redirectWithFlash(here, t.refusals.nothing_asked, "warning");
  const done = await cancelWithRefund(db, {
    eventId: event.id,
    orderId: order.id,
    ticketIds: form.value.ticket,
    refund: wishOf(form.value),
    reason: form.value.reason,
    actor: actorOf(person),
    now: now(),
  });
  if (!done.ok) return redirectWithFlash(here, t.refusals[done.reason], "warning");
  const back = formatMoney(done.value, order.currency, lang);
  const said = done.value > 0 ? t.refundDone(back) : t.canceledOnly;
  return redirectWithFlash(organizerOrdersUrl(event.slug, order.code), said);
}

function formDataOf(query: URLSearchParams): FormData {
  const form = new FormData();
  for (const [name, value] of query) form.append(name, value);
  return form;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerRefund() {
  const { frame, title, ...refund } = useLoaderData<typeof loader>();
  const t = words[useLang()];
  return (
    <OrganizerPage {...frame} title={title} lead={t.refundLead}>
      <RefundChoice {...refund} />
      {refund.asked && <RefundConfirmation {...refund} />}
    </OrganizerPage>
  );
}
