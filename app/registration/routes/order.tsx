import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { minute, now } from "#app/lib/time.ts";
import { startOnlinePayment } from "#app/payments/start-online-payment.server.ts";
import { words as paymentWords } from "#app/payments/wording.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/page.tsx";
import { eventUrl, orderCalendarUrl, orderUrl, ticketPdfUrl } from "#app/urls.ts";
import { badRequest } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { rateLimit } from "#app/web/rate-limits.server.ts";
import { db } from "#db/client.server.ts";
import { OrderStatusNotice } from "../components/order-status-notice.tsx";
import { OrderTickets } from "../components/order-tickets.tsx";
import { requireOrder } from "../guards.server.ts";
import { orderView } from "../order-view.server.ts";
import { resendLetters } from "../resend-letters.ts";
import { words } from "../wording.ts";

const resends = rateLimit({ name: "resend", times: 1, per: minute });

export async function loader({ request, params }: LoaderFunctionArgs) {
  return orderView(await requireOrder(db, request, params), now());
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { order, link } = await requireOrder(db, request, params);
  const lang = langOf(request);
  const intent = (await request.formData()).get("intent");
  const here = orderUrl(link);

  if (intent === "pay") {
    const online = await startOnlinePayment(db, {
      order: { id: order.id, secret: link.secret },
      lang,
      now: now(),
    });
    if (online) return redirect(online, 303);
    return redirectWithFlash(here, paymentWords[lang].refusals.no_way, "warning");
  }
  if (intent !== "resend") throw badRequest();
  if ((await resends.take(order.id)) > 0) {
    return redirectWithFlash(here, words[lang].resentJustNow, "info");
  }
  const actor = { kind: "buyer", label: order.buyerEmail } as const;
  await resendLetters(db, { orderId: order.id, actor, now: now() });
  return redirectWithFlash(here, words[lang].resent);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.code} · ${data.event.name.zh || data.event.name.en}` : "" },
  { name: "robots", content: "noindex" },
];

export default function OrderPage() {
  const order = useLoaderData<typeof loader>();
  const lang = useLang();
  const t = words[lang];
  const admits = order.tickets.some((ticket) => ticket.valid);
  return (
    <Page event={order.event} width="text">
      <OrderStatusNotice order={order} />
      <OrderTickets order={order} />
      {admits && (
        <>
          <Row>
            <ButtonLink href={ticketPdfUrl(order.link, "a4")} icon="download">
              {t.pdf}
            </ButtonLink>
            <ButtonLink href={ticketPdfUrl(order.link, "phone")} icon="phone">
              {t.pdfPhone}
            </ButtonLink>
            <ButtonLink href={orderCalendarUrl(order.link)} icon="calendar">
              {t.calendar}
            </ButtonLink>
          </Row>
          <p className="muted">
            {t.holdToSave} · {t.keepTheLink}
          </p>
        </>
      )}
      <p>
        <a href={eventUrl(lang, order.event.slug)}>{t.backToEvent}</a>
      </p>
    </Page>
  );
}
