import type { ActionFunctionArgs } from "@remix-run/node";
import { env } from "#app/lib/env.server.ts";
import { now } from "#app/lib/time.ts";
import { notFound } from "#app/web/answers.ts";
import { db } from "#db/client.server.ts";
import { readStripeNotice } from "../stripe-notices.server.ts";
import { takeNotice } from "../take-notice.ts";

/** Nothing to look at: notices are posted. */
export function loader() {
  throw notFound();
}

/**
 * Takes what Stripe tells: 400 where it is not signed by Stripe, 200 as soon as it is stored or
 * was before. Where it could not be stored this fails, and Stripe tells it again.
 */
export async function action({ request }: ActionFunctionArgs) {
  if (!env.stripe) throw notFound();
  const body = await request.text();
  const notice = readStripeNotice(body, request.headers.get("stripe-signature"));
  if (!notice.ok) return new Response("bad signature", { status: 400 });
  if (notice.value) await takeNotice(db, notice.value, now());
  return new Response("ok");
}
