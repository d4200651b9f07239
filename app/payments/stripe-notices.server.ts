import Stripe from "stripe";
import { env } from "#app/lib/env.server.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Notice, NoticeSource } from "./provider.ts";
import { stripeClient } from "./stripe-client.server.ts";
import { idOf, isInvalid, refundNews } from "./stripe-provider.server.ts";

/** The kinds of notices that change anything here; others are neither asked for nor kept. */
const kinds = [
  "checkout.session.completed",
  "checkout.session.async_payment_succeeded",
  "checkout.session.async_payment_failed",
  "checkout.session.expired",
  "refund.created",
  "refund.updated",
  "refund.failed",
  "charge.dispute.created",
  "charge.dispute.updated",
  "charge.dispute.closed",
];

/** How old a signature may be, in seconds. */
const tolerance = 5 * 60;

/**
 * Reads what was posted to the webhook: the raw body and its signature. Refuses what carries no
 * signature of ours, and one older than five minutes. One that is of no use here is null.
 */
export function readStripeNotice(
  body: string,
  signature: string | null,
): Result<Notice | null, "bad_signature"> {
  if (!signature || !env.stripe) return refused("bad_signature");
  try {
    const { webhookSecret } = env.stripe;
    const event = Stripe.webhooks.constructEvent(body, signature, webhookSecret, tolerance);
    return ok(kinds.includes(event.type) ? noticeOf(event) : null);
  } catch {
    return refused("bad_signature");
  }
}

/** What Stripe is asked about the things its notices name. */
export const stripeNotices: NoticeSource = {
  async refundNamed(externalId) {
    const refund = await orNull(() => stripeClient().refunds.retrieve(externalId));
    if (!refund) return null;
    return {
      ...refundNews(refund),
      refundId: refund.metadata?.refundId ?? null,
      intentId: idOf(refund.payment_intent),
      amount: refund.amount,
      currency: refund.currency.toUpperCase(),
    };
  },

  async disputeNamed(externalId) {
    const dispute = await orNull(() => stripeClient().disputes.retrieve(externalId));
    if (!dispute) return null;
    const due = dispute.evidence_details?.due_by;
    return {
      externalId,
      intentId: idOf(dispute.payment_intent),
      amount: dispute.amount,
      currency: dispute.currency.toUpperCase(),
      status: disputeStatus(dispute.status),
      reason: dispute.reason,
      dueAt: due ? due * 1000 : null,
      openedAt: dispute.created * 1000,
    };
  },

  async noticesSince(from: Instant) {
    const found: Notice[] = [];
    const asked = { limit: 100, types: kinds, created: { gte: Math.floor(from / 1000) } };
    for await (const event of stripeClient().events.list(asked)) found.push(noticeOf(event));
    return found.reverse();
  },
};

function disputeStatus(status: string) {
  if (status === "won") return "won";
  if (status === "lost") return "lost";
  if (status === "warning_closed" || status === "prevented") return "dropped";
  return status.startsWith("warning_") ? "inquiry" : "open";
}

function noticeOf(event: Stripe.Event): Notice {
  const object = event.data.object as { id?: string };
  return {
    externalId: event.id,
    kind: event.type,
    objectId: object.id ?? "",
    body: JSON.stringify(object),
  };
}

async function orNull<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (isInvalid(error) && error.statusCode === 404) return null;
    throw error;
  }
}
