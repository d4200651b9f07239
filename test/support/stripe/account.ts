import {
  ApiError,
  Books,
  type Charge,
  type Dispute,
  type Intent,
  invalid,
  type Refund,
  type Session,
  type StripeEvent,
  stripeId,
} from "./books.ts";
import { checkedSession, type NewSession } from "./new-session.ts";

const wallets = new Set(["alipay", "wechat_pay"]);

export type AccountMeans = {
  /** Seconds since 1970. */
  clock: () => number;
  apiVersion: string;
  /** Told of each event, in the order in which they happen. */
  happened: (event: StripeEvent) => void;
};

/** An account at Stripe: what its API and its buyers can do to it. */
export class Account {
  readonly books = new Books();

  constructor(private readonly means: AccountMeans) {}

  createSession(params: NewSession, url: (id: string) => string): Session {
    const now = this.means.clock();
    const { amount, currency, expires, methods } = checkedSession(params, now);
    const id = stripeId("cs_test");
    const session: Session = {
      id,
      object: "checkout.session",
      amount_total: amount,
      client_reference_id: params.client_reference_id ?? null,
      created: now,
      currency,
      customer_email: params.customer_email ?? null,
      expires_at: expires,
      livemode: false,
      locale: params.locale ?? null,
      metadata: params.metadata ?? {},
      mode: params.mode ?? "payment",
      payment_intent: null,
      payment_status: "unpaid",
      payment_method_types: methods,
      status: "open",
      success_url: params.success_url.replaceAll("{CHECKOUT_SESSION_ID}", id),
      cancel_url: params.cancel_url ?? null,
      url: url(id),
      line_items: params.line_items,
    };
    this.books.sessions.set(id, session);
    return session;
  }

  /** The session as it stands now: one past its time has expired. */
  session(id: string): Session {
    const session = found(this.books.sessions, id, "checkout.session");
    if (session.status === "open" && session.expires_at <= this.means.clock()) this.end(session);
    return session;
  }

  expireSession(id: string): Session {
    const session = this.session(id);
    if (session.status !== "open") {
      throw invalid(
        `Only Checkout Sessions with a status in ["open"] can be expired. This Session has a status of ${session.status}`,
      );
    }
    this.end(session);
    return session;
  }

  /** The buyer pays; with a `delayed` method the money comes later, or not. */
  pay(id: string, { method = "card", delayed = false } = {}): Session {
    const session = this.session(id);
    if (session.status !== "open") throw invalid("This session is not open.");
    const intent: Intent = {
      id: stripeId("pi"),
      object: "payment_intent",
      amount: session.amount_total,
      amount_received: delayed ? 0 : session.amount_total,
      currency: session.currency,
      status: delayed ? "processing" : "succeeded",
      metadata: {},
      latest_charge: stripeId("ch"),
      created: this.means.clock(),
    };
    const fee = { amount: Math.round(intent.amount * 0.034) + 20, id: stripeId("txn") };
    this.books.intents.set(intent.id, intent);
    this.books.transactions.set(fee.id, {
      id: fee.id,
      object: "balance_transaction",
      amount: intent.amount,
      currency: intent.currency,
      fee: fee.amount,
    });
    this.books.charges.set(intent.latest_charge, {
      id: intent.latest_charge,
      object: "charge",
      amount: intent.amount,
      amount_refunded: 0,
      currency: intent.currency,
      payment_intent: intent.id,
      payment_method_details: { type: method },
      balance_transaction: fee.id,
      disputed: false,
    });
    session.status = "complete";
    session.payment_intent = intent.id;
    session.payment_status = delayed ? "unpaid" : "paid";
    session.url = null;
    this.tell("checkout.session.completed", session);
    return session;
  }

  /** What a delayed method came to. */
  settle(id: string, outcome: "succeeded" | "failed"): Session {
    const session = this.session(id);
    const intent = found(this.books.intents, session.payment_intent ?? "", "payment_intent");
    if (intent.status !== "processing") throw invalid("Nothing is on its way.");
    intent.status = outcome === "succeeded" ? "succeeded" : "requires_payment_method";
    if (outcome === "succeeded") {
      intent.amount_received = intent.amount;
      session.payment_status = "paid";
    }
    this.tell(`checkout.session.async_payment_${outcome}`, session);
    return session;
  }

  createRefund(params: {
    payment_intent?: string;
    amount?: number;
    reason?: string;
    metadata?: Record<string, string>;
  }): Refund {
    const intent = found(this.books.intents, params.payment_intent ?? "", "payment_intent");
    const charge = found(this.books.charges, intent.latest_charge, "charge");
    const left = charge.amount - charge.amount_refunded;
    const amount = params.amount ?? left;
    if (intent.status !== "succeeded") throw invalid("This payment has not succeeded.");
    if (left === 0) {
      throw invalid("The charge has been refunded.", { code: "charge_already_refunded" });
    }
    if (amount < 1 || amount > left) {
      throw invalid(`Refund amount (${amount}) is greater than unrefunded amount (${left}).`);
    }
    charge.amount_refunded += amount;
    const refund: Refund = {
      id: stripeId("re"),
      object: "refund",
      amount,
      created: this.means.clock(),
      currency: charge.currency,
      metadata: params.metadata ?? {},
      payment_intent: intent.id,
      charge: charge.id,
      reason: params.reason ?? null,
      status: wallets.has(charge.payment_method_details.type) ? "pending" : "succeeded",
    };
    this.books.refunds.set(refund.id, refund);
    this.tell("refund.created", refund);
    return refund;
  }

  /** What became of a refund at the buyer's bank or wallet; one that succeeded may fail later. */
  settleRefund(id: string, outcome: "succeeded" | "failed"): Refund {
    const refund = found(this.books.refunds, id, "refund");
    if (outcome === "failed") {
      found(this.books.charges, refund.charge, "charge").amount_refunded -= refund.amount;
      refund.failure_reason = "expired_or_canceled_card";
    }
    refund.status = outcome;
    this.tell(outcome === "failed" ? "refund.failed" : "refund.updated", refund);
    return refund;
  }

  /** The buyer's bank takes the money back for now; with `inquiry` it only asks. */
  openDispute(intentId: string, { reason = "fraudulent", inquiry = false } = {}): Dispute {
    const intent = found(this.books.intents, intentId, "payment_intent");
    const charge: Charge = found(this.books.charges, intent.latest_charge, "charge");
    charge.disputed = true;
    const dispute: Dispute = {
      id: stripeId("du"),
      object: "dispute",
      amount: charge.amount,
      charge: charge.id,
      created: this.means.clock(),
      currency: charge.currency,
      evidence_details: { due_by: this.means.clock() + 7 * 86_400 },
      payment_intent: intent.id,
      reason,
      status: inquiry ? "warning_needs_response" : "needs_response",
    };
    this.books.disputes.set(dispute.id, dispute);
    this.tell("charge.dispute.created", dispute);
    return dispute;
  }

  /** What becomes of a dispute; an inquiry may become one that takes the money. */
  closeDispute(id: string, outcome: Exclude<Dispute["status"], "warning_needs_response">): Dispute {
    const dispute = found(this.books.disputes, id, "dispute");
    dispute.status = outcome;
    this.tell(`charge.dispute.${outcome === "needs_response" ? "updated" : "closed"}`, dispute);
    return dispute;
  }

  private end(session: Session): void {
    session.status = "expired";
    session.url = null;
    this.tell("checkout.session.expired", session);
  }

  private tell(type: string, object: object): void {
    const event: StripeEvent = {
      id: stripeId("evt"),
      object: "event",
      api_version: this.means.apiVersion,
      created: this.means.clock(),
      data: { object: structuredClone(object) },
      livemode: false,
      pending_webhooks: 1,
      request: { id: null, idempotency_key: null },
      type,
    };
    this.books.events.push(event);
    this.means.happened(event);
  }
}

/** One thing by its id, or the 404 of the API. */
export function found<T>(shelf: Map<string, T>, id: string, what: string): T {
  const thing = shelf.get(id);
  if (thing === undefined) {
    throw new ApiError(404, {
      type: "invalid_request_error",
      message: `No such ${what}: '${id}'`,
      code: "resource_missing",
    });
  }
  return thing;
}
