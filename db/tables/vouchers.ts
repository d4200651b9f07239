import {
  boolean,
  bytes,
  id,
  index,
  instant,
  money,
  oneOf,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from "../columns.ts";
import { events } from "./event.ts";
import { ticketTypes } from "./offer.ts";

/**
 * A code that discounts, unlocks or reserves. How often it may be used is the size of the quota
 * with its id; the places it reserves are claims that bear its id.
 */
export const vouchers = table(
  "vouchers",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    code: text("code").notNull(),
    /** The code as it is compared (`folded`). */
    codeKey: text("code_key").notNull(),
    purpose: oneOf("purpose", ["sale", "allotment", "offer"]).notNull(),
    rule: oneOf("rule", ["none", "amount", "percent", "price"]).notNull(),
    /** Minor units off, percent off, or the price itself; 0 for no discount. */
    value: money("value").notNull(),
    unlocks: boolean("unlocks").notNull(),
    reserves: boolean("reserves").notNull(),
    validFrom: instant("valid_from"),
    validUntil: instant("valid_until"),
    organization: text("organization").notNull(),
    note: text("note").notNull(),
    /** Those made in one go share it. */
    batchId: text("batch_id").notNull(),
    createdAt: instant("created_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    uniqueIndex("vouchers_code").on(t.eventId, t.codeKey),
    index("vouchers_event_purpose").on(t.eventId, t.purpose),
  ],
);

/** The ticket types a voucher is good for; without any it is good for all. */
export const voucherTicketTypes = table(
  "voucher_ticket_types",
  {
    voucherId: text("voucher_id")
      .notNull()
      .references(() => vouchers.id, { onDelete: "cascade" }),
    ticketTypeId: text("ticket_type_id")
      .notNull()
      .references(() => ticketTypes.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.voucherId, t.ticketTypeId] }),
    index("voucher_ticket_types_type").on(t.ticketTypeId),
  ],
);

/** Tickets that a community hands out itself, through a page that its own person opens by link. */
export const allotments = table(
  "allotments",
  {
    /** That of its voucher. */
    id: id().references(() => vouchers.id, { onDelete: "cascade" }),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    secretHash: text("secret_hash").notNull(),
    secretSealed: bytes("secret_sealed").notNull(),
    personName: text("person_name").notNull(),
    personEmail: text("person_email").notNull(),
    lang: oneOf("lang", ["zh", "en"]).notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("allotments_secret").on(t.secretHash),
    index("allotments_event").on(t.eventId),
  ],
);
