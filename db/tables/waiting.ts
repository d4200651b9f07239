import {
  bytes,
  id,
  index,
  instant,
  integer,
  json,
  oneOf,
  table,
  text,
  uniqueIndex,
} from "../columns.ts";
import { events } from "./event.ts";
import { ticketTypes } from "./offer.ts";

/** One row an event with a waiting list: taken first by whoever changes the list. */
export const waitingLists = table("waiting_lists", {
  eventId: text("event_id")
    .primaryKey()
    .references(() => events.id, { onDelete: "cascade" }),
  /** How many ever joined: the rank of the last who did. */
  joined: integer("joined").notNull(),
});

/** Someone who waits for tickets of a full type, or was offered them. */
export const waitingEntries = table(
  "waiting_entries",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    ticketTypeId: text("ticket_type_id")
      .notNull()
      .references(() => ticketTypes.id, { onDelete: "cascade" }),
    quantity: integer("quantity").notNull(),
    name: text("name").notNull(),
    email: text("email").notNull(),
    /** The address as limits count it (`limitKey`). */
    emailKey: text("email_key").notNull(),
    lang: oneOf("lang", ["zh", "en"]).notNull(),
    /** The lower, the earlier in line. */
    rank: integer("rank").notNull(),
    state: oneOf("state", [
      "waiting",
      "offered",
      "taken",
      "declined",
      "lapsed",
      "left",
      "removed",
    ]).notNull(),
    /** The quotas that had no room for it when last looked at. */
    waitsAt: json<string[]>("waits_at").notNull(),
    secretHash: text("secret_hash").notNull(),
    secretSealed: bytes("secret_sealed").notNull(),
    /** The voucher that holds its places while it is offered them. */
    voucherId: text("voucher_id"),
    offeredAt: instant("offered_at"),
    offerEndsAt: instant("offer_ends_at"),
    createdAt: instant("created_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    uniqueIndex("waiting_entries_secret").on(t.secretHash),
    index("waiting_entries_line").on(t.eventId, t.state, t.rank),
    index("waiting_entries_state").on(t.state),
  ],
);
