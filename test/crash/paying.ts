import type { App } from "#test/support/app.ts";
import { visitor } from "#test/support/http.ts";
import type { StripeStandIn } from "#test/support/stripe/server.ts";

export type Paid = { email: string; session: string };

type Rush = { slug: string; typeId: string; buyers: number; name: string };

/** How many buyers stand side by side. */
const sideBySide = 8;

/**
 * So many buyers order and pay at the stand-in, some come back to say so; the server is killed
 * once `killAfter` have paid, whatever it is doing then. Whoever paid until then.
 */
export async function payAndKill(
  app: App,
  stripe: StripeStandIn,
  { killAfter, ...rush }: Rush & { killAfter: number },
): Promise<Paid[]> {
  const paid: Paid[] = [];
  const waiting = Array.from({ length: rush.buyers }, (_, n) => `${rush.name}-${n}@example.com`);
  let killed: Promise<void> | undefined;
  const buy = async () => {
    for (let email = waiting.pop(); email && !killed; email = waiting.pop()) {
      const order = await orderOnce(app.origin, { ...rush, email }).catch(() => null);
      if (!order) continue;
      const { success_url: back } = stripe.account.pay(order.session);
      paid.push(order);
      if (paid.length >= killAfter) killed ??= app.kill();
      if (paid.length % 2 === 0) await fetch(back, { redirect: "manual" }).catch(() => {});
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, buy));
  await (killed ?? app.kill());
  return paid;
}

/** One buyer without JavaScript, up to the page on which is paid. */
async function orderOnce(
  origin: string,
  { slug, typeId, email }: { slug: string; typeId: string; email: string },
): Promise<Paid> {
  const buyer = visitor(origin);
  const checkout = await buyer.post(`/zh/${slug}/tickets`, { [`quantity.${typeId}`]: "1" });
  const payment = await buyer.post(checkout.path, {
    "buyer.name": "林晓雯",
    "buyer.email": email,
    "attendees[0].who": "same",
    payBy: "stripe",
    consent: "on",
  });
  const session = /\/pay\/(\w+)$/.exec(payment.path)?.[1];
  if (!session) throw new Error(`${payment.status} at ${payment.path} for ${email}`);
  return { email, session };
}
