import type { Lang } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import { orderById } from "#app/registration/orders.ts";
import { orderUrl } from "#app/urls.ts";
import type { Db } from "#db/open.ts";
import { startPayment } from "./start-payment.ts";
import { onlineProvider } from "./ways-to-pay.server.ts";

/**
 * Sets out to pay an order online and says where the buyer is to go; null where the order is not
 * one to pay online (free, at the door, waiting, ended), or no provider is set up.
 */
export async function startOnlinePayment(
  db: Db,
  { order, lang, now }: { order: { id: string; secret: string }; lang: Lang; now: Instant },
): Promise<string | null> {
  const provider = onlineProvider();
  const found = await orderById(db, order.id);
  if (!provider || found.status !== "pending" || found.payBy === "door") return null;
  const started = await startPayment(db, { orderId: found.id, provider: provider.name, now });
  if (!started.ok) return null;
  const to = { orderUrl: orderUrl({ code: found.code, secret: order.secret }), lang };
  return (await provider.start(started.value, found, to)).url;
}
