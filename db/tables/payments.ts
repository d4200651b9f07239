import { sql } from "drizzle-orm";
import { id, index, instant, integer, money, oneOf, table, text, uniqueIndex } from "../columns.ts";
import { events } from "./event.ts";
import { orders } from "./orders.ts";

/** One attempt to pay an order, with the provider that was asked. */
export const payments = table(
  "payments",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    orderId: text("order_id")
      .notNull()
      .references(() => orders.id, { onDelete: "cascade" }),
    provider: oneOf("provider", ["test", "door", "stripe", "transfer"]).notNull(),
    // `processing`: the buyer has done all, the provider waits for a bank.
    status: oneOf("status", ["started", "processing", "received", "failed", "abandoned"]).notNull(),
    amount: money("amount").notNull(),
    /** What refunds not failed have taken out of it: raised first, so never beyond `amount`. */
    refunded: money("refunded").notNull(),
    /** What the provider kept; null while it is not known. */
    fee: money("fee"),
    currency: text("currency").notNull(),
    /** Unique with its provider, so that a notice told twice counts once; our own id for most. */
    reference: text("reference").notNull(),
    /** What the provider calls the page on which it is paid, and the money itself. */
    sessionId: text("session_id"),
    intentId: text("intent_id"),
    /** Where the buyer pays, while that page lives. */
    url: text("url"),
    expiresAt: instant("expires_at"),
    /** `card`, `alipay`, `wechat_pay` …, once known. */
    method: text("method"),
    startedAt: instant("started_at").notNull(),
    endedAt: instant("ended_at"),
    /** When the provider was last asked about it. */
    checkedAt: instant("checked_at"),
  },
  (t) => [
    uniqueIndex("payments_provider_reference").on(t.provider, t.reference),
    uniqueIndex("payments_session").on(t.sessionId),
    index("payments_intent").on(t.intentId),
    index("payments_order").on(t.orderId),
    index("payments_event").on(t.eventId, t.id),
    index("payments_open")
      .on(t.provider, t.startedAt)
      .where(sql`status in ('started', 'processing')`),
  ],
);

/**
 * What a provider told us, stored before it is answered and carried out afterwards. `visibleAt`
 * alone says when it may be tried, as with letters.
 */
export const notices = table(
  "notices",
  {
    id: id(),
    provider: oneOf("provider", ["stripe"]).notNull(),
    /** The provider's own id: the same notice twice is one row. */
    externalId: text("external_id").notNull(),
    kind: text("kind").notNull(),
    /** What it is about, by the provider's id. */
    objectId: text("object_id").notNull(),
    body: text("body").notNull(),
    state: oneOf("state", ["waiting", "done", "dead"]).notNull(),
    visibleAt: instant("visible_at").notNull(),
    attempts: integer("attempts").notNull(),
    lastError: text("last_error"),
    receivedAt: instant("received_at").notNull(),
    doneAt: instant("done_at"),
  },
  (t) => [
    uniqueIndex("notices_external").on(t.provider, t.externalId),
    index("notices_due").on(t.visibleAt).where(sql`state = 'waiting'`),
    index("notices_received").on(t.receivedAt),
  ],
);

/** Up to when everything that a provider told has been looked through for what never arrived. */
export const noticeCursors = table("notice_cursors", {
  provider: oneOf("provider", ["stripe"]).primaryKey(),
  seenUntil: instant("seen_until").notNull(),
});

/** A buyer's bank takes money back; shown to organizers, and changes no ticket by itself. */
export const disputes = table(
  "disputes",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    orderId: text("order_id")
      .notNull()
      .references(() => orders.id, { onDelete: "cascade" }),
    paymentId: text("payment_id")
      .notNull()
      .references(() => payments.id, { onDelete: "cascade" }),
    externalId: text("external_id").notNull(),
    status: oneOf("status", ["open", "won", "lost"]).notNull(),
    amount: money("amount").notNull(),
    currency: text("currency").notNull(),
    reason: text("reason").notNull(),
    /** Until when the provider takes evidence. */
    dueAt: instant("due_at"),
    openedAt: instant("opened_at").notNull(),
    closedAt: instant("closed_at"),
  },
  (t) => [
    uniqueIndex("disputes_external").on(t.externalId),
    index("disputes_event").on(t.eventId, t.id),
    index("disputes_order").on(t.orderId),
  ],
);

/** Something about money that a person has to look at; without an event it is everybody's. */
export const paymentAlerts = table(
  "payment_alerts",
  {
    id: id(),
    eventId: text("event_id").references(() => events.id, { onDelete: "cascade" }),
    orderId: text("order_id").references(() => orders.id, { onDelete: "cascade" }),
    /** The same key twice is one alert. */
    key: text("key").notNull(),
    kind: oneOf("kind", [
      "unknown_payment",
      "unknown_refund",
      "amount_differs",
      "refund_failed",
      "refund_stuck",
      "disputed",
      "notice_failed",
      "ledger_differs",
      "bulk_refund_failed",
      "line_not_taken",
    ]).notNull(),
    amount: money("amount"),
    currency: text("currency"),
    /** The provider's name of the thing, to look it up there. */
    reference: text("reference").notNull(),
    raisedAt: instant("raised_at").notNull(),
    settledAt: instant("settled_at"),
    settledBy: text("settled_by"),
  },
  (t) => [
    uniqueIndex("payment_alerts_key").on(t.key),
    index("payment_alerts_event").on(t.eventId, t.settledAt),
  ],
);

/**
 * Every movement of money of an event, added and never changed: what came in counts up, what went
 * out counts down.
 */
export const ledgerEntries = table(
  "ledger_entries",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    orderId: text("order_id")
      .notNull()
      .references(() => orders.id, { onDelete: "cascade" }),
    paymentId: text("payment_id").notNull(),
    refundId: text("refund_id"),
    kind: oneOf("kind", [
      "payment",
      "fee",
      "refund",
      "refund_reversed",
      "dispute",
      "dispute_reversed",
    ]).notNull(),
    amount: money("amount").notNull(),
    currency: text("currency").notNull(),
    /** What it is about; the same key twice is one movement. */
    key: text("key").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    uniqueIndex("ledger_entries_key").on(t.key),
    index("ledger_entries_event").on(t.eventId, t.id),
    index("ledger_entries_order").on(t.orderId),
    index("ledger_entries_payment").on(t.paymentId),
  ],
);
