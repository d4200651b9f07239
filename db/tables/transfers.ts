import { sql } from "drizzle-orm";
import { bytes, id, index, instant, money, oneOf, table, text, uniqueIndex } from "../columns.ts";
import { events } from "./event.ts";
import { ticketTypes } from "./offer.ts";
import { orders, tickets } from "./orders.ts";

/** A ticket that is being passed on, until the other accepts or declines or it runs out. */
export const transfers = table(
  "transfers",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    ticketId: text("ticket_id")
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
    fromName: text("from_name").notNull(),
    fromEmail: text("from_email").notNull(),
    toName: text("to_name").notNull(),
    toEmail: text("to_email").notNull(),
    lang: oneOf("lang", ["zh", "en"]).notNull(),
    state: oneOf("state", ["offered", "accepted", "declined", "withdrawn"]).notNull(),
    secretHash: text("secret_hash").notNull(),
    secretSealed: bytes("secret_sealed").notNull(),
    expiresAt: instant("expires_at").notNull(),
    createdAt: instant("created_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    uniqueIndex("transfers_secret").on(t.secretHash),
    index("transfers_ticket").on(t.ticketId, t.state),
  ],
);

/** What a ticket's code said before it was passed on: the door knows it, and admits nobody by it. */
export const replacedSecrets = table(
  "replaced_secrets",
  {
    secretHash: text("secret_hash").primaryKey(),
    gateHash: bytes("gate_hash").notNull(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    ticketId: text("ticket_id")
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
    replacedAt: instant("replaced_at").notNull(),
  },
  (t) => [
    index("replaced_secrets_event").on(t.eventId),
    index("replaced_secrets_ticket").on(t.ticketId),
  ],
);

/**
 * A ticket that becomes one of a dearer type once the difference is paid; its new places are claims
 * that bear this id until `expiresAt`.
 */
export const exchanges = table(
  "exchanges",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    orderId: text("order_id")
      .notNull()
      .references(() => orders.id, { onDelete: "cascade" }),
    ticketId: text("ticket_id")
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
    ticketTypeId: text("ticket_type_id")
      .notNull()
      .references(() => ticketTypes.id, { onDelete: "cascade" }),
    /** What is to be paid, in minor units. */
    difference: money("difference").notNull(),
    /** How its buyer means to pay that; a transfer is due by a day that is told. */
    payBy: oneOf("pay_by", ["online", "transfer"]).notNull(),
    dueAt: instant("due_at"),
    remindedAt: instant("reminded_at"),
    /** `dropped` by its buyer or for another one; `lapsed`: not paid in time, or nothing to exchange. */
    state: oneOf("state", ["open", "done", "dropped", "lapsed"]).notNull(),
    expiresAt: instant("expires_at").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    index("exchanges_order").on(t.orderId, t.state),
    index("exchanges_event").on(t.eventId, t.state),
    index("exchanges_open").on(t.expiresAt).where(sql`state = 'open'`),
  ],
);
