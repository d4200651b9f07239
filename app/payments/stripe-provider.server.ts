import Stripe from "stripe";
import type { OnlineProvider, PaymentNews, RefundNews } from "./provider.ts";
import { stripeClient } from "./stripe-client.server.ts";

/** What buyers may pay with; Stripe leaves out what an account cannot take. */
const methods = ["card", "alipay", "wechat_pay"];

/**
 * Stripe, by its own checkout page. Each payment and each refund has one key at Stripe, so that
 * asking again, after a crash or from another process, never makes a second one.
 */
export const stripeProvider: OnlineProvider = {
  name: "stripe",

  async start(payment, order, { eventName, orderUrl }) {
    const session = await stripeClient().checkout.sessions.create(
      {
        mode: "payment",
        line_items: [
          {
            quantity: 1,
            price_data: {
              currency: payment.currency.toLowerCase(),
              unit_amount: payment.amount,
              product_data: { name: `${eventName} · ${order.code}` },
            },
          },
        ],
        allowed_payment_method_types: methods,
        payment_method_options: { wechat_pay: { client: "web" } },
        client_reference_id: payment.reference,
        metadata: { paymentId: payment.id, eventId: payment.eventId, order: order.code },
        ...(payment.expiresAt === null ? {} : { expires_at: Math.ceil(payment.expiresAt / 1000) }),
        locale: order.lang,
        customer_email: order.buyerEmail,
        success_url: `${orderUrl}/payment/${payment.reference}`,
        cancel_url: `${orderUrl}/payment/${payment.reference}`,
      },
      { idempotencyKey: `payment:${payment.id}` },
    );
    if (!session.url) throw new Error("Stripe made a session without a page.");
    return { url: session.url, sessionId: session.id };
  },

  async look({ sessionId }) {
    if (sessionId === null) return { state: "open" };
    return newsOf(
      await stripeClient().checkout.sessions.retrieve(sessionId, {
        expand: ["payment_intent.latest_charge.balance_transaction"],
      }),
    );
  },

  async close({ sessionId }) {
    if (sessionId === null) return "closed";
    try {
      await stripeClient().checkout.sessions.expire(sessionId);
      return "closed";
    } catch (error) {
      if (!isInvalid(error)) throw error;
      const { status } = await stripeClient().checkout.sessions.retrieve(sessionId);
      return status === "complete" ? "complete" : "closed";
    }
  },

  async refund(refund, { intentId }) {
    if (intentId === null) return { externalId: null, status: "failed", failure: "no_payment" };
    try {
      const made = await stripeClient().refunds.create(
        { payment_intent: intentId, amount: refund.amount, metadata: { refundId: refund.id } },
        { idempotencyKey: `refund:${refund.id}` },
      );
      return refundNews(made);
    } catch (error) {
      if (!isInvalid(error)) throw error;
      return { externalId: null, status: "failed", failure: error.code ?? "refused" };
    }
  },
};

/** What a session of Stripe's says about its payment; its payment is to be expanded. */
function newsOf(session: Stripe.Checkout.Session): PaymentNews {
  const intent = typeof session.payment_intent === "string" ? null : session.payment_intent;
  const intentId = intent?.id ?? idOf(session.payment_intent);
  if (session.status === "expired") return { state: "ended" };
  if (session.status !== "complete") return { state: "open" };
  if (session.payment_status === "unpaid") {
    return intent?.status === "processing"
      ? { state: "processing", intentId }
      : { state: "failed" };
  }
  const charge = typeof intent?.latest_charge === "string" ? null : (intent?.latest_charge ?? null);
  const booked = charge?.balance_transaction;
  const transaction = typeof booked === "string" ? null : (booked ?? null);
  const sameMoney = transaction?.currency === session.currency;
  return {
    state: "received",
    amount: session.amount_total ?? 0,
    currency: (session.currency ?? "").toUpperCase(),
    method: charge?.payment_method_details?.type ?? null,
    intentId,
    fee: transaction && sameMoney ? transaction.fee : null,
  };
}

/** A refund of Stripe's in our words. */
export function refundNews(refund: Stripe.Refund): RefundNews & { externalId: string } {
  const failed = refund.status === "failed" || refund.status === "canceled";
  return {
    externalId: refund.id,
    status: failed ? "failed" : refund.status === "succeeded" ? "succeeded" : "pending",
    failure: failed ? (refund.failure_reason ?? refund.status) : null,
  };
}

/** The id of what Stripe names by id or hands over whole. */
export function idOf(thing: string | { id: string } | null | undefined): string | null {
  return typeof thing === "string" ? thing : (thing?.id ?? null);
}

/** Whether Stripe understood and said no: asking again would change nothing. */
export function isInvalid(error: unknown): error is Stripe.errors.StripeInvalidRequestError {
  return error instanceof Stripe.errors.StripeInvalidRequestError;
}
