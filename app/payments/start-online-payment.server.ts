import { eventById } from "#app/event/events.ts";
import { env } from "#app/lib/env.server.ts";
import { localized } from "#app/lib/lang.ts";
import { log } from "#app/lib/log.server.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { type Instant, minute } from "#app/lib/time.ts";
import { orderById } from "#app/registration/orders.ts";
import { orderUrl } from "#app/urls.ts";
import type { Db } from "#db/open.ts";
import { keepSession } from "./keep-session.ts";
import { type StartRefusal, startPayment } from "./start-payment.ts";
import { onlineProvider } from "./ways-to-pay.server.ts";

export type OnlineRefusal = StartRefusal | "no_way" | "provider_silent";

/**
 * Sets out to pay an order online and says where the buyer is to go. Refuses orders that are not
 * to be paid online, an installation without a provider, and one whose provider does not answer:
 * the order stays and may be paid a moment later.
 */
export async function startOnlinePayment(
  db: Db,
  { order, now }: { order: { id: string; secret: string }; now: Instant },
): Promise<Result<string, OnlineRefusal>> {
  const provider = onlineProvider();
  const found = await orderById(db, order.id);
  if (!provider || found.payBy === "door") return refused("no_way");
  const started = await startPayment(db, { orderId: found.id, provider: provider.name, now });
  if (!started.ok) return started;
  const payment = started.value;
  if (payment.url && (payment.expiresAt ?? 0) > now + minute) return ok(payment.url);

  const event = await eventById(db, found.eventId);
  const path = orderUrl({ code: found.code, secret: order.secret });
  const to = {
    eventName: event ? localized(event.name, found.lang) : "",
    orderUrl: provider.name === "test" ? path : env.origin + path,
  };
  try {
    const { url, sessionId } = await provider.start(payment, found, to);
    if (sessionId) await keepSession(db, { paymentId: payment.id, sessionId, url });
    return ok(url);
  } catch (error) {
    log.error({ err: error, payment: payment.id }, "the payment provider does not answer");
    return refused("provider_silent");
  }
}
