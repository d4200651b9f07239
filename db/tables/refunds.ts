import { sql } from "drizzle-orm";
import {
  id,
  index,
  instant,
  integer,
  json,
  money,
  oneOf,
  table,
  text,
  uniqueIndex,
} from "../columns.ts";
import { events } from "./event.ts";
import { orders } from "./orders.ts";
import { payments } from "./payments.ts";

/**
 * Money to be given back, and how far that has come. A failed one stays as it is; trying again is
 * a refund of its own.
 */
export const refunds = table(
  "refunds",
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
    status: oneOf("status", ["requested", "pending", "succeeded", "failed"]).notNull(),
    amount: money("amount").notNull(),
    currency: text("currency").notNull(),
    /** What the rule of the event kept of the price; told in the letter. */
    kept: money("kept").notNull(),
    cause: oneOf("cause", [
      "canceled",
      "ticket_canceled",
      "changed",
      "surplus",
      "late",
      "ran_out",
      "goodwill",
      "at_provider",
    ]).notNull(),
    reason: text("reason").notNull(),
    /** The provider's own name for it. */
    externalId: text("external_id"),
    /** A word of the provider's on why it failed. */
    failure: text("failure"),
    /** The refund that tries again what failed here. */
    retriedAs: text("retried_as"),
    requestedBy: text("requested_by").notNull(),
    requestedAt: instant("requested_at").notNull(),
    /** When the provider may be asked: its time, then the end of a lease or of a wait. */
    visibleAt: instant("visible_at").notNull(),
    attempts: integer("attempts").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    uniqueIndex("refunds_external").on(t.externalId),
    index("refunds_order").on(t.orderId),
    index("refunds_payment").on(t.paymentId),
    index("refunds_event").on(t.eventId, t.id),
    index("refunds_due").on(t.visibleAt).where(sql`status in ('requested', 'pending')`),
  ],
);

/** Orders that one organizer wants canceled and refunded together, for a second one to confirm. */
export const refundBatches = table(
  "refund_batches",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    status: oneOf("status", ["proposed", "confirmed", "declined"]).notNull(),
    orderIds: json<string[]>("order_ids").notNull(),
    /** What it was counted to give back when it was proposed. */
    amount: money("amount").notNull(),
    currency: text("currency").notNull(),
    /** Percent of the price that goes back, whatever the rule of the event says. */
    percent: integer("percent").notNull(),
    reason: text("reason").notNull(),
    proposedBy: text("proposed_by").notNull(),
    proposedByLabel: text("proposed_by_label").notNull(),
    proposedAt: instant("proposed_at").notNull(),
    decidedByLabel: text("decided_by_label"),
    decidedAt: instant("decided_at"),
    /** How many of its orders have been dealt with; carried on after a restart. */
    done: integer("done").notNull(),
    /** Those of them that could not be canceled and refunded; left to be tried again. */
    failedIds: json<string[]>("failed_ids").notNull(),
    finishedAt: instant("finished_at"),
  },
  (t) => [index("refund_batches_event").on(t.eventId, t.id)],
);

/** What an event keeps when a ticket is given back; without a row it keeps nothing. */
export const refundRules = table("refund_rules", {
  eventId: text("event_id")
    .primaryKey()
    .references(() => events.id, { onDelete: "cascade" }),
  /** Kept of each ticket, in minor units and in percent of its price. */
  keptFixed: money("kept_fixed").notNull(),
  keptPercent: integer("kept_percent").notNull(),
  /** The share of the price that is given back up to so many days before the first day. */
  steps: json<{ daysBefore: number; percent: number }[]>("steps").notNull(),
  /** Giving back more than this at once takes two organizers. */
  confirmAbove: money("confirm_above").notNull(),
});
