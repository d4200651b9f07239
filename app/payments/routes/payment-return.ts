import type { LoaderFunctionArgs } from "@remix-run/node";
import { log } from "#app/lib/log.server.ts";
import { now } from "#app/lib/time.ts";
import { requireOrder } from "#app/registration/guards.server.ts";
import { orderUrl } from "#app/urls.ts";
import { notFound } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { paymentNamed } from "../payments.ts";
import { settlePayment } from "../settle-payment.ts";
import { providerNamed } from "../ways-to-pay.server.ts";
import { words } from "../wording.ts";

/**
 * A buyer comes back from paying: their payment is asked about at once, so that nobody waits for
 * a notice, and they are told how it stands on the page of their order.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { order, link } = await requireOrder(db, request, params);
  const t = words[langOf(request)];
  const here = orderUrl(link);
  const payment = await paymentNamed(db, { provider: "stripe", reference: params.reference ?? "" });
  const provider = providerNamed("stripe");
  if (!payment || payment.orderId !== order.id || !provider) throw notFound();

  const settled = await settlePayment(db, { payment, provider, now: now() }).catch((error) => {
    log.error({ err: error, payment: payment.id }, "a payment could not be asked about");
    return null;
  });
  if (!settled) return redirectWithFlash(here, t.checking, "info");
  if (settled.refused) {
    return redirectWithFlash(here, t.notTaken(t.refusals[settled.refused]), "warning");
  }
  if (settled.state === "received") return redirectWithFlash(here, t.paid);
  if (settled.state === "processing") return redirectWithFlash(here, t.processing, "info");
  if (settled.state === "failed") return redirectWithFlash(here, t.failed, "warning");
  return redirectWithFlash(here, t.abandoned, "info");
}
