import { id, index, instant, integer, oneOf, table, text, uniqueIndex } from "../columns.ts";
import { events } from "./event.ts";

/** Someone who proved that an address is theirs, or was given a role under it. */
export const people = table(
  "people",
  {
    id: id(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    lang: oneOf("lang", ["zh", "en"]).notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [uniqueIndex("people_email").on(t.email)],
);

/** A six-digit code on its way to an address; only its HMAC is kept. */
export const signInCodes = table(
  "sign_in_codes",
  {
    id: id(),
    email: text("email").notNull(),
    codeHmac: text("code_hmac").notNull(),
    triesLeft: integer("tries_left").notNull(),
    expiresAt: instant("expires_at").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("sign_in_codes_email").on(t.email, t.createdAt)],
);

/** A link that signs its address in once. */
export const signInLinks = table(
  "sign_in_links",
  {
    secretHash: text("secret_hash").primaryKey(),
    email: text("email").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [index("sign_in_links_email").on(t.email)],
);

/** A browser in which a person is signed in; the cookie's SHA-256 is the key. */
export const signIns = table(
  "sign_ins",
  {
    secretHash: text("secret_hash").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    browser: text("browser").notNull(),
    createdAt: instant("created_at").notNull(),
    seenAt: instant("seen_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [index("sign_ins_person").on(t.personId)],
);

/** What a person may do at an event; no row, no right. */
export const roles = table(
  "roles",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    role: oneOf("role", ["owner", "editor", "finance", "check_in", "reviewer"]).notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("roles_event_person").on(t.eventId, t.personId),
    index("roles_person").on(t.personId),
  ],
);
