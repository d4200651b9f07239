import Stripe from "stripe";
import type { StripeEvent } from "./books.ts";

export type Endpoint = { url: string; secret: string };

/** A notice as it goes over the line: the exact bytes, and their signature. */
export function signed(
  event: StripeEvent,
  { secret, timestamp }: { secret: string; timestamp?: number },
): { body: string; headers: Record<string, string> } {
  const payload = JSON.stringify(event, null, 2);
  const header = Stripe.webhooks.generateTestHeaderString({
    payload,
    secret,
    ...(timestamp === undefined ? {} : { timestamp }),
  });
  const headers = { "Stripe-Signature": header, "Content-Type": "application/json; charset=utf-8" };
  return { body: payload, headers };
}

/** Sends a notice once; the status it was answered with, 0 where nobody answered. */
export async function send(
  event: StripeEvent,
  { url, ...signature }: Endpoint & { timestamp?: number },
): Promise<number> {
  try {
    const answer = await fetch(url, { method: "POST", ...signed(event, signature) });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
}

/** Sends a notice until it is taken, as Stripe does for days; here for a minute. */
export async function sendUntilTaken(
  event: StripeEvent,
  endpoint: Endpoint,
  { isOver }: { isOver: () => boolean },
): Promise<void> {
  for (let tries = 0; tries < 60 && !isOver(); tries++) {
    const status = await send(event, endpoint);
    if (status >= 200 && status < 300) return;
    await new Promise((resolve) => setTimeout(resolve, Math.min(1000, 100 * 2 ** tries)));
  }
}
