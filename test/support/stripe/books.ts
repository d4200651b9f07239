import { randomBytes } from "node:crypto";

export type Session = {
  id: string;
  object: "checkout.session";
  amount_total: number;
  client_reference_id: string | null;
  created: number;
  currency: string;
  customer_email: string | null;
  expires_at: number;
  livemode: false;
  locale: string | null;
  metadata: Record<string, string>;
  mode: string;
  payment_intent: string | null;
  payment_status: "paid" | "unpaid";
  payment_method_types: string[];
  status: "open" | "complete" | "expired";
  success_url: string;
  cancel_url: string | null;
  url: string | null;
  line_items: { price_data: { unit_amount: number; currency: string }; quantity: number }[];
};

export type Intent = {
  id: string;
  object: "payment_intent";
  amount: number;
  amount_received: number;
  currency: string;
  status: "succeeded" | "processing" | "requires_payment_method";
  metadata: Record<string, string>;
  latest_charge: string;
  created: number;
};

export type Charge = {
  id: string;
  object: "charge";
  amount: number;
  amount_refunded: number;
  currency: string;
  payment_intent: string;
  payment_method_details: { type: string };
  balance_transaction: string | null;
  disputed: boolean;
};

export type Refund = {
  id: string;
  object: "refund";
  amount: number;
  created: number;
  currency: string;
  metadata: Record<string, string>;
  payment_intent: string;
  charge: string;
  reason: string | null;
  status: "pending" | "succeeded" | "failed" | "requires_action" | "canceled";
  failure_reason?: string;
};

export type Dispute = {
  id: string;
  object: "dispute";
  amount: number;
  charge: string;
  created: number;
  currency: string;
  evidence_details: { due_by: number | null };
  payment_intent: string;
  reason: string;
  status: "warning_needs_response" | "warning_closed" | "needs_response" | "won" | "lost";
};

export type BalanceTransaction = {
  id: string;
  object: "balance_transaction";
  amount: number;
  currency: string;
  fee: number;
};

export type StripeEvent = {
  id: string;
  object: "event";
  api_version: string;
  created: number;
  data: { object: object };
  livemode: false;
  pending_webhooks: number;
  request: { id: null; idempotency_key: null };
  type: string;
};

/** Everything an account at Stripe remembers. */
export class Books {
  readonly sessions = new Map<string, Session>();
  readonly intents = new Map<string, Intent>();
  readonly charges = new Map<string, Charge>();
  readonly transactions = new Map<string, BalanceTransaction>();
  readonly refunds = new Map<string, Refund>();
  readonly disputes = new Map<string, Dispute>();
  readonly events: StripeEvent[] = [];

  /** As on the first day. */
  forget(): void {
    const { events, ...shelves } = this;
    events.length = 0;
    for (const shelf of Object.values(shelves)) shelf.clear();
  }
}

/** An id as Stripe writes them. */
export function stripeId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString("hex")}`;
}

/** Thrown: what the API refuses, in its own shape. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly error: { type: string; message: string; code?: string; param?: string },
  ) {
    super(error.message);
  }
}

/** 400 for what was asked; `code` is Stripe's word for it. */
export function invalid(message: string, more: { code?: string; param?: string } = {}): ApiError {
  return new ApiError(400, { type: "invalid_request_error", message, ...more });
}
