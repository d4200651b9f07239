import type { Localized } from "#app/lib/lang.ts";
import {
  boolean,
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
import { orders } from "./orders.ts";

/** Who sells, as it stands on every paper from now on; without a row it is the organizer's name. */
export const sellers = table("sellers", {
  eventId: text("event_id")
    .primaryKey()
    .references(() => events.id, { onDelete: "cascade" }),
  name: text("name").notNull(),
  address: text("address").notNull(),
  taxNumber: text("tax_number").notNull(),
  /** A sentence of the seller's at the foot of each paper. */
  note: json<Localized>("note").notNull(),
  /** Buyers may ask for a fapiao. */
  fapiao: boolean("fapiao").notNull(),
});

/** Whom the papers of an order are made out to; without a row it is the buyer by name. */
export const billings = table("billings", {
  orderId: text("order_id")
    .primaryKey()
    .references(() => orders.id, { onDelete: "cascade" }),
  company: text("company").notNull(),
  taxNumber: text("tax_number").notNull(),
  address: text("address").notNull(),
  /** How often it was corrected after a paper had been issued. */
  corrections: integer("corrections").notNull(),
});

/** The last number given in a series; raised in the transaction that issues the paper, no other. */
export const paperCounters = table(
  "paper_counters",
  {
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    kind: oneOf("kind", ["receipt", "credit_note"]).notNull(),
    year: integer("year").notNull(),
    last: integer("last").notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.kind, t.year] })],
);

/** One line of a paper: a ticket, or what else an amount is for. Amounts include the tax. */
export type PaperLine = {
  kind:
    | "ticket"
    | "fee"
    | "account"
    | "account_used"
    | "account_returned"
    | "reduction"
    | "refund_returned";
  ticketId: string | null;
  typeId: string | null;
  /** What the ticket is; "" in both languages for what is no ticket. */
  name: Localized;
  amount: number;
  /** The tax within the amount, in hundredths of a percent. */
  rate: number;
};

/** A party of a paper, as it was when that was issued. */
export type PaperParty = { name: string; contact: string; taxNumber: string; address: string };

/**
 * A receipt or a credit note, never changed once it is there: everything that is printed stands in
 * the row. Receipts count up, credit notes down.
 */
export const papers = table(
  "papers",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    orderId: text("order_id")
      .notNull()
      .references(() => orders.id, { onDelete: "cascade" }),
    /** Which paper of its order it is, counted from 1. */
    position: integer("position").notNull(),
    kind: oneOf("kind", ["receipt", "credit_note"]).notNull(),
    year: integer("year").notNull(),
    number: integer("number").notNull(),
    amount: money("amount").notNull(),
    currency: text("currency").notNull(),
    seller: json<PaperParty & { note: Localized }>("seller").notNull(),
    buyer: json<PaperParty>("buyer").notNull(),
    lines: json<PaperLine[]>("lines").notNull(),
    eventName: json<Localized>("event_name").notNull(),
    /** How the money came or goes back, by the provider's name; "" for a correction. */
    way: text("way").notNull(),
    /** The paper that this one takes back or replaces. */
    corrects: text("corrects").notNull(),
    issuedOn: text("issued_on").notNull(),
    issuedAt: instant("issued_at").notNull(),
  },
  (t) => [
    uniqueIndex("papers_number").on(t.eventId, t.kind, t.year, t.number),
    uniqueIndex("papers_order").on(t.orderId, t.position),
    index("papers_event").on(t.eventId, t.id),
  ],
);

/** The movements of the ledger, by their keys, that have their paper: each once. */
export const paperCauses = table(
  "paper_causes",
  {
    key: text("key").primaryKey(),
    paperId: text("paper_id")
      .notNull()
      .references(() => papers.id, { onDelete: "cascade" }),
  },
  (t) => [index("paper_causes_paper").on(t.paperId)],
);

/** What a buyer asked to have on a fapiao, and what became of it; one an order. */
export const fapiaoRequests = table(
  "fapiao_requests",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    orderId: text("order_id")
      .notNull()
      .references(() => orders.id, { onDelete: "cascade" }),
    kind: oneOf("kind", ["ordinary", "special"]).notNull(),
    buyerKind: oneOf("buyer_kind", ["personal", "company"]).notNull(),
    title: text("title").notNull(),
    taxpayerNumber: text("taxpayer_number").notNull(),
    address: text("address").notNull(),
    phone: text("phone").notNull(),
    bank: text("bank").notNull(),
    account: text("account").notNull(),
    email: text("email").notNull(),
    /** `red`: money went back after it was issued, and it is to be taken back in red. */
    state: oneOf("state", ["requested", "issued", "red", "reversed"]).notNull(),
    /** The number and day of the fapiao, once it is issued, and for how much it was. */
    number: text("number").notNull(),
    issuedOn: text("issued_on").notNull(),
    issuedAmount: money("issued_amount").notNull(),
    requestedAt: instant("requested_at").notNull(),
  },
  (t) => [
    uniqueIndex("fapiao_requests_order").on(t.orderId),
    index("fapiao_requests_event").on(t.eventId, t.state, t.id),
  ],
);
