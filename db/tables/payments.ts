import { id, index, instant, money, oneOf, table, text, uniqueIndex } from "../columns.ts";
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
    status: oneOf("status", ["started", "received", "failed", "abandoned"]).notNull(),
    amount: money("amount").notNull(),
    currency: text("currency").notNull(),
    /** The provider's own name for it; unique, so that a notice told twice counts once. */
    reference: text("reference").notNull(),
    startedAt: instant("started_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    uniqueIndex("payments_provider_reference").on(t.provider, t.reference),
    index("payments_order").on(t.orderId),
  ],
);
