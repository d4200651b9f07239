import { bytes, index, primaryKey, table, text } from "../columns.ts";
import { events } from "./event.ts";
import { tickets } from "./orders.ts";

/**
 * What a ticket is found by: words, pairs of Han characters, the order code, the end of the phone
 * number. As UTF-8 bytes, because bytes sort alike on both engines under every collation, so that
 * "begins with" is a range of the index.
 */
export const ticketTerms = table(
  "ticket_terms",
  {
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    term: bytes("term").notNull(),
    ticketId: text("ticket_id")
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.term, t.ticketId] }),
    index("ticket_terms_ticket").on(t.ticketId, t.term),
  ],
);
