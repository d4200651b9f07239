import {
  bytes,
  id,
  index,
  instant,
  integer,
  json,
  money,
  oneOf,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from "../columns.ts";
import { events } from "./event.ts";
import { questions, quotas, ticketTypes } from "./offer.ts";

/** Tickets kept for a buyer until `expiresAt`. Only the SHA-256 of its secret is stored. */
export const holds = table(
  "holds",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    secretHash: text("secret_hash").notNull(),
    lang: oneOf("lang", ["zh", "en"]).notNull(),
    expiresAt: instant("expires_at").notNull(),
    extendedAt: instant("extended_at"),
    /** How many places its `claims` keep; fewer found later means that others got them. */
    places: integer("places").notNull(),
    /** The order that was made of it: the same submit again leads there. */
    orderId: text("order_id"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("holds_secret").on(t.secretHash),
    index("holds_event_expires").on(t.eventId, t.expiresAt),
    index("holds_order").on(t.orderId),
  ],
);

/**
 * What a hold is for, and the price its buyer was shown, in minor units: `price` is what it costs
 * with the voucher, `listPrice` without.
 */
export const holdItems = table(
  "hold_items",
  {
    holdId: text("hold_id")
      .notNull()
      .references(() => holds.id, { onDelete: "cascade" }),
    ticketTypeId: text("ticket_type_id")
      .notNull()
      .references(() => ticketTypes.id),
    quantity: integer("quantity").notNull(),
    price: money("price").notNull(),
    listPrice: money("list_price").notNull(),
    voucherId: text("voucher_id"),
  },
  (t) => [primaryKey({ columns: [t.holdId, t.ticketTypeId] })],
);

/**
 * Places of a quota kept by a hold, an order or a voucher that reserves. While `expiresAt` (null:
 * no end) lies ahead they count; after it whoever needs them may delete the row and lower
 * `quotas.claimed` by as much. What came out of a voucher's reserve (`backTo`) returns there
 * instead, as long as the voucher's own claim counts.
 */
export const claims = table(
  "claims",
  {
    heldBy: text("held_by").notNull(),
    quotaId: text("quota_id")
      .notNull()
      .references(() => quotas.id, { onDelete: "cascade" }),
    quantity: integer("quantity").notNull(),
    expiresAt: instant("expires_at"),
    backTo: text("back_to").notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.heldBy, t.quotaId, t.backTo] }),
    index("claims_quota_expires").on(t.quotaId, t.expiresAt),
  ],
);

/** One purchase, or one application where a ticket type needs approval. */
export const orders = table(
  "orders",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    code: text("code").notNull(),
    secretHash: text("secret_hash").notNull(),
    secretSealed: bytes("secret_sealed").notNull(),
    status: oneOf("status", ["pending", "paid", "expired", "canceled"]).notNull(),
    approval: oneOf("approval", ["none", "waiting", "approved", "declined"]).notNull(),
    buyerName: text("buyer_name").notNull(),
    buyerEmail: text("buyer_email").notNull(),
    buyerPhone: text("buyer_phone").notNull(),
    /** The buyer's address as limits count it (`limitKey`). */
    buyerKey: text("buyer_key").notNull(),
    lang: oneOf("lang", ["zh", "en"]).notNull(),
    total: money("total").notNull(),
    /** What it keeps beyond the prices of its valid tickets; below 0, what went back of those. */
    kept: money("kept").notNull(),
    currency: text("currency").notNull(),
    /** How the buyer means to pay; null for free orders and until chosen. */
    payBy: text("pay_by"),
    /** A pending order gives its places back after this; null where nobody is waiting for money. */
    expiresAt: instant("expires_at"),
    /** By when a transfer should be there, and when its buyer was reminded; null for other orders. */
    dueAt: instant("due_at"),
    remindedAt: instant("reminded_at"),
    /** How many places its `claims` keep while it is pending or paid. */
    places: integer("places").notNull(),
    consentVersion: integer("consent_version"),
    source: oneOf("source", ["web", "complimentary", "import", "demo"]).notNull(),
    placedAt: instant("placed_at").notNull(),
    paidAt: instant("paid_at"),
    endedAt: instant("ended_at"),
  },
  (t) => [
    uniqueIndex("orders_code").on(t.code),
    uniqueIndex("orders_secret").on(t.secretHash),
    index("orders_event_placed").on(t.eventId, t.placedAt),
    index("orders_event_email").on(t.eventId, t.buyerEmail),
    index("orders_event_key").on(t.eventId, t.buyerKey),
    index("orders_email").on(t.buyerEmail),
    index("orders_status_expires").on(t.status, t.expiresAt),
  ],
);

/** One person's right of entry. */
export const tickets = table(
  "tickets",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    orderId: text("order_id")
      .notNull()
      .references(() => orders.id, { onDelete: "cascade" }),
    ticketTypeId: text("ticket_type_id")
      .notNull()
      .references(() => ticketTypes.id),
    position: integer("position").notNull(),
    price: money("price").notNull(),
    /** What it would have cost without a voucher. */
    listPrice: money("list_price").notNull(),
    voucherId: text("voucher_id"),
    // Whether it was canceled, no more: a valid ticket of an order that expired admits nobody.
    status: oneOf("status", ["valid", "canceled"]).notNull(),
    attendeeName: text("attendee_name").notNull(),
    attendeeEmail: text("attendee_email").notNull(),
    attendeePhone: text("attendee_phone").notNull(),
    secretHash: text("secret_hash").notNull(),
    gateHash: bytes("gate_hash").notNull(),
    secretSealed: bytes("secret_sealed").notNull(),
    createdAt: instant("created_at").notNull(),
    canceledAt: instant("canceled_at"),
    /** Passed on to someone else at this instant: its buyer sees its code no more. */
    transferredAt: instant("transferred_at"),
  },
  (t) => [
    uniqueIndex("tickets_secret").on(t.secretHash),
    uniqueIndex("tickets_order_position").on(t.orderId, t.position),
    index("tickets_event_type").on(t.eventId, t.ticketTypeId, t.status),
    index("tickets_event_email").on(t.eventId, t.attendeeEmail),
    index("tickets_email").on(t.attendeeEmail),
    index("tickets_voucher").on(t.voucherId),
  ],
);

/** A row per address that bought: taken first, so that two orders at once see each other. */
export const buyers = table(
  "buyers",
  {
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    /** The address as limits count it (`limitKey`). */
    key: text("key").notNull(),
    orders: integer("orders").notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.key] })],
);

/** What was answered to a question: texts as typed, choices by their index. */
export const answers = table(
  "answers",
  {
    ticketId: text("ticket_id")
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
    questionId: text("question_id")
      .notNull()
      .references(() => questions.id, { onDelete: "cascade" }),
    value: json<string | number[] | boolean>("value").notNull(),
  },
  (t) => [primaryKey({ columns: [t.ticketId, t.questionId] })],
);
