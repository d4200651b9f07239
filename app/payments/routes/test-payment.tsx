import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageEvent } from "#app/event/page-event.ts";
import { env } from "#app/lib/env.server.ts";
import { now } from "#app/lib/time.ts";
import { requireOrder } from "#app/registration/guards.server.ts";
import { Button } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Money } from "#app/ui/numbers.tsx";
import { Page } from "#app/ui/page.tsx";
import { orderUrl } from "#app/urls.ts";
import { badRequest, notFound } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { endPayment } from "../end-payment.ts";
import { TestOutcome } from "../forms.ts";
import { paymentByReference } from "../payments.ts";
import { recordPayment } from "../record-payment.ts";
import { words } from "../wording.ts";

const provider = "test";

async function requireTestPayment({ request, params }: LoaderFunctionArgs) {
  if (!env.testPayments) throw notFound();
  const { order, event, link } = await requireOrder(db, request, params);
  const reference = params.reference ?? "";
  const payment = await paymentByReference(db, { orderId: order.id, provider, reference });
  if (!payment) throw notFound();
  return { order, event, link, payment };
}

export async function loader(args: LoaderFunctionArgs) {
  const { event, link, payment } = await requireTestPayment(args);
  if (payment.status !== "started") throw redirect(orderUrl(link), 303);
  return {
    title: words[langOf(args.request)].testTitle,
    event: pageEvent(event),
    amount: payment.amount,
    currency: payment.currency,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { order, link, payment } = await requireTestPayment(args);
  const t = words[langOf(args.request)];
  const outcome = await outcomeOf(args.request);
  const named = { provider, reference: payment.reference, now: now() } as const;
  const here = orderUrl(link);

  if (outcome === "pay") {
    const actor = { kind: "buyer", label: order.buyerEmail } as const;
    const recorded = await recordPayment(db, { ...named, actor });
    if (recorded.ok) return redirectWithFlash(here, t.paid);
    return redirectWithFlash(here, t.notTaken(t.refusals[recorded.reason]), "warning");
  }
  if (outcome === "fail") {
    await endPayment(db, { ...named, status: "failed" });
    return redirectWithFlash(here, t.failed, "warning");
  }
  await endPayment(db, { ...named, status: "abandoned" });
  return redirectWithFlash(here, t.abandoned, "info");
}

async function outcomeOf(request: Request) {
  const form = await parseForm(request, TestOutcome);
  if (!form.ok) throw badRequest();
  return form.value.outcome;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, { name: "robots", content: "noindex" }] : [];

export default function TestPayment() {
  const { event, amount, currency } = useLoaderData<typeof loader>();
  const t = words[useLang()];
  return (
    <Page event={event} width="text" title={t.testTitle}>
      <Notice tone="warn">{t.testNote}</Notice>
      <p>
        {t.toPay} <Money amount={amount} currency={currency} />
      </p>
      <form method="post" data-once="">
        <Row>
          <Button variant="primary" size="large" name="outcome" value="pay">
            {t.pay}
          </Button>
          <Button name="outcome" value="fail">
            {t.fail}
          </Button>
          <Button variant="plain" name="outcome" value="abandon">
            {t.abandon}
          </Button>
        </Row>
      </form>
    </Page>
  );
}
