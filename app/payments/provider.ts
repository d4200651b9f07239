import type { Instant } from "#app/lib/time.ts";
import type { Order } from "#app/registration/orders.ts";

/** Who takes the money; the same names stand in the table of payments. */
export const providerNames = ["test", "door", "stripe", "transfer"] as const;
export type ProviderName = (typeof providerNames)[number];

/** A payment that was started: its `reference` is unique with its provider. */
export type StartedPayment = {
  id: string;
  eventId: string;
  reference: string;
  amount: number;
  currency: string;
  /** The provider's name for the page on which it is paid; null until there is one. */
  sessionId: string | null;
  /** That page, where it lives still. */
  url: string | null;
  expiresAt: Instant | null;
};

/** How a payment stands with its provider at the moment it is asked; `fee` null: not known. */
export type PaymentNews =
  | { state: "open" | "failed" | "ended" }
  | { state: "processing"; intentId: string | null }
  | Received;

/** The money is there: how much of it, in minor units, and how it came. */
export type Received = {
  state: "received";
  amount: number;
  currency: string;
  method: string | null;
  intentId: string | null;
  fee: number | null;
};

/** How a refund stands with its provider; `externalId` is null where it was refused outright. */
export type RefundNews = {
  externalId: string | null;
  status: "pending" | "succeeded" | "failed";
  failure: string | null;
};

/** A refund as its provider knows it; `refundId` is ours, where we asked for it. */
export type KnownRefund = RefundNews & {
  externalId: string;
  refundId: string | null;
  intentId: string | null;
  amount: number;
  currency: string;
};

/**
 * A dispute as its provider knows it; an `inquiry` asks only, and takes no money, and is `dropped`
 * where nothing came of it.
 */
export type KnownDispute = {
  externalId: string;
  intentId: string | null;
  amount: number;
  currency: string;
  status: "inquiry" | "dropped" | "open" | "won" | "lost";
  reason: string;
  dueAt: Instant | null;
  openedAt: Instant;
};

/** Something a provider told, or would have told had it not been lost. */
export type Notice = { externalId: string; kind: string; objectId: string; body: string };

/**
 * The port behind which every online provider stands. `start` is asked outside any transaction,
 * after the payment is written down, and answers with the address the buyer is sent to; asked
 * again for the same payment it answers the same. `close` ends the page on which it is paid:
 * `complete` means that it was paid before. A provider knows nothing of tickets; what cannot be
 * reached throws.
 */
export type OnlineProvider = {
  name: ProviderName;
  start(
    payment: StartedPayment,
    order: Pick<Order, "code" | "buyerEmail" | "lang">,
    to: { eventName: string; orderUrl: string },
  ): Promise<{ url: string; sessionId: string | null }>;
  look(payment: { sessionId: string | null }): Promise<PaymentNews>;
  close(payment: { sessionId: string | null }): Promise<"closed" | "complete">;
  refund(
    refund: { id: string; amount: number; currency: string },
    payment: { intentId: string | null },
  ): Promise<RefundNews>;
};

/** What a provider with notices can be asked about them; null: it knows no such thing. */
export type NoticeSource = {
  refundNamed(externalId: string): Promise<KnownRefund | null>;
  disputeNamed(externalId: string): Promise<KnownDispute | null>;
  /** Every notice since this instant, the oldest first. */
  noticesSince(from: Instant): Promise<Notice[]>;
};
