import { id, index, instant, integer, money, oneOf, table, text, uniqueIndex } from "../columns.ts";
import { events } from "./event.ts";

/** The account to which buyers of an event transfer money; without a row nobody does. */
export const bankAccounts = table("bank_accounts", {
  eventId: text("event_id")
    .primaryKey()
    .references(() => events.id, { onDelete: "cascade" }),
  holder: text("holder").notNull(),
  bank: text("bank").notNull(),
  /** An account number or an IBAN. */
  number: text("number").notNull(),
  /** SWIFT/BIC or the bank's own code; may be empty. */
  bic: text("bic").notNull(),
  /** Days until a transfer is due, before that at which its buyer is reminded, and of grace. */
  dueDays: integer("due_days").notNull(),
  remindDays: integer("remind_days").notNull(),
  graceDays: integer("grace_days").notNull(),
});

/** A line of a bank statement, once however often it is imported; money that came counts up. */
export const bankLines = table(
  "bank_lines",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    /** What makes it this line and no other; the same again is the same line. */
    fingerprint: text("fingerprint").notNull(),
    file: text("file").notNull(),
    line: integer("line").notNull(),
    bookedOn: text("booked_on").notNull(),
    amount: money("amount").notNull(),
    currency: text("currency").notNull(),
    payer: text("payer").notNull(),
    text: text("text").notNull(),
    state: oneOf("state", ["open", "matched", "ignored"]).notNull(),
    /** Why it was ignored; `outgoing` where it is money that went out. */
    reason: text("reason").notNull(),
    orderId: text("order_id"),
    paymentId: text("payment_id"),
    decidedBy: text("decided_by").notNull(),
    decidedAt: instant("decided_at"),
    importedAt: instant("imported_at").notNull(),
  },
  (t) => [
    uniqueIndex("bank_lines_fingerprint").on(t.eventId, t.fingerprint),
    index("bank_lines_event").on(t.eventId, t.state, t.id),
  ],
);
