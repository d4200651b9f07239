import { sql } from "drizzle-orm";
import { bytes, id, index, instant, integer, oneOf, table, text, uniqueIndex } from "../columns.ts";
import { events } from "./event.ts";

/**
 * Letters waiting, sent or given up. `visibleAt` alone says when one may be tried: first when it is
 * due, then the end of the lease of whoever is sending it, then the end of the wait after a failure.
 */
export const outbox = table(
  "outbox",
  {
    id: id(),
    /** What the letter is about; the same key twice is one letter. */
    key: text("key").notNull(),
    eventId: text("event_id").references(() => events.id, { onDelete: "cascade" }),
    kind: text("kind").notNull(),
    toName: text("to_name").notNull(),
    toAddress: text("to_address").notNull(),
    lang: oneOf("lang", ["zh", "en"]).notNull(),
    /** The letter's props as JSON, sealed: some hold a sign-in code or the link of an order. */
    propsSealed: bytes("props_sealed").notNull(),
    /** 0 someone waits for it at the screen, 1 the answer to what someone did, 2 sent to many. */
    urgency: integer("urgency").notNull(),
    state: oneOf("state", ["waiting", "sent", "dead"]).notNull(),
    visibleAt: instant("visible_at").notNull(),
    /** After this the letter says nothing true any more and is not sent. */
    uselessAfter: instant("useless_after"),
    leasedBy: text("leased_by"),
    attempts: integer("attempts").notNull(),
    maxAttempts: integer("max_attempts").notNull(),
    lastError: text("last_error"),
    sentAt: instant("sent_at"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("outbox_key").on(t.key),
    index("outbox_due").on(t.urgency, t.visibleAt).where(sql`state = 'waiting'`),
    index("outbox_event_state").on(t.eventId, t.state, t.id),
  ],
);

/** What would have been sent, kept as the bytes a mail server would have got; no SMTP_URL set. */
export const mailbox = table(
  "mailbox",
  {
    id: id(),
    toName: text("to_name").notNull(),
    toAddress: text("to_address").notNull(),
    subject: text("subject").notNull(),
    raw: bytes("raw").notNull(),
    receivedAt: instant("received_at").notNull(),
  },
  (t) => [index("mailbox_received").on(t.receivedAt)],
);
