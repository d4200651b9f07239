import type { App } from "#test/support/app.ts";
import { visitor } from "#test/support/http.ts";

/** An order whose buyer was answered with success, and the address it was made for. */
export type Answered = { code: string; path: string; email: string };

type Rush = { slug: string; typeId: string; orders: number; name: string };

/** How many buyers stand side by side. */
const sideBySide = 20;

/**
 * Wants so many orders, many at a time, each with an address of its own, and kills the server once
 * `killAfter` of them were answered. What was answered until then, the last ones included.
 */
export async function rushAndKill(
  app: App,
  { killAfter, ...rush }: Rush & { killAfter: number },
): Promise<Answered[]> {
  const answered: Answered[] = [];
  const waiting = Array.from({ length: rush.orders }, (_, n) => `${rush.name}-${n}@example.com`);
  let killed: Promise<void> | undefined;
  const buy = async () => {
    for (let email = waiting.pop(); email && !killed; email = waiting.pop()) {
      const order = await orderOnce(app.origin, { ...rush, email }).catch(nobody);
      if (order) answered.push(order);
      else if (!killed) throw new Error(`No answer before the kill: ${app.said()}`);
      if (answered.length >= killAfter) killed ??= app.kill();
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, buy));
  await (killed ?? app.kill());
  return answered;
}

function nobody(): null {
  return null;
}

/** One buyer without JavaScript; answered is who is led to an order, whether or not it opens. */
async function orderOnce(
  origin: string,
  { slug, typeId, email }: { slug: string; typeId: string; email: string },
): Promise<Answered> {
  const buyer = visitor(origin);
  const checkout = await buyer.post(`/zh/${slug}/tickets`, { [`quantity.${typeId}`]: "1" });
  const details = {
    "buyer.name": "林晓雯",
    "buyer.email": email,
    "attendees[0].who": "same",
    consent: "on",
  };
  const answer = await fetch(new URL(checkout.path, origin), {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(details),
    headers: { origin, "sec-fetch-site": "same-origin" },
  });
  const path = answer.headers.get("location") ?? "";
  const code = /^\/orders\/([^/]+)\/[^/]+$/.exec(path)?.[1];
  if (answer.status !== 303 || code === undefined) throw new Error(`${answer.status} for ${email}`);
  return { code, path, email };
}
