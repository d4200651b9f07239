import type { Localized } from "#app/lib/lang.ts";
import {
  boolean,
  bytes,
  id,
  index,
  instant,
  json,
  money,
  oneOf,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from "../columns.ts";
import { people } from "./accounts.ts";
import { events } from "./event.ts";

/**
 * An investor, a company or a community. `sectors`, `stages` and `regions` are an investor's thesis,
 * and what a company is; amounts are in minor units of the event's currency.
 */
export const organizations = table(
  "organizations",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    kind: oneOf("kind", ["investor", "company", "community"]).notNull(),
    name: json<Localized>("name").notNull(),
    tagline: json<Localized>("tagline").notNull(),
    about: json<Localized>("about").notNull(),
    website: text("website").notNull(),
    /** Who has an address there may claim it; "" for nobody. */
    mailDomain: text("mail_domain").notNull(),
    sectors: json<string[]>("sectors").notNull(),
    stages: json<string[]>("stages").notNull(),
    regions: json<string[]>("regions").notNull(),
    /** What an investor writes at least and at most. */
    ticketFrom: money("ticket_from"),
    ticketUntil: money("ticket_until"),
    leads: oneOf("leads", ["lead", "follow", "either"]),
    /** What a company is raising. */
    raising: money("raising"),
    traction: json<Localized>("traction").notNull(),
    deckUrl: text("deck_url").notNull(),
    booth: text("booth").notNull(),
    /** The SHA-256 of its picture, which `organizationLogos` has. */
    logo: text("logo"),
    /** What it is called in the list it was imported from; "" where it was not. */
    importKey: text("import_key").notNull(),
    state: oneOf("state", ["active", "archived"]).notNull(),
    /** The one it turned out to be the same as. */
    mergedInto: text("merged_into"),
    createdAt: instant("created_at").notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (t) => [
    index("organizations_event_kind").on(t.eventId, t.kind, t.state),
    index("organizations_event_domain").on(t.eventId, t.mailDomain),
  ],
);

/** Pictures of organizations as they were uploaded, by what they are. */
export const organizationLogos = table("organization_logos", {
  hash: text("hash").primaryKey(),
  type: oneOf("type", ["image/png", "image/jpeg", "image/webp"]).notNull(),
  body: bytes("body").notNull(),
  createdAt: instant("created_at").notNull(),
});

/** Who speaks for an organization at an event; each person for one alone, each with a calendar. */
export const representatives = table(
  "representatives",
  {
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    organizationId: text("organization_id")
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    title: text("title").notNull(),
    /** Invited by the organizers or a colleague, and not yet agreed; or confirmed. */
    state: oneOf("state", ["invited", "confirmed"]).notNull(),
    /** Whether the public page names this person. */
    listed: boolean("listed").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.personId] }),
    index("representatives_organization").on(t.organizationId, t.state),
    index("representatives_person").on(t.personId),
  ],
);

/**
 * Who can be met: an organization through its representatives, or a person who speaks for none.
 * The party of an organization has its id.
 */
export const parties = table(
  "parties",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    organizationId: text("organization_id").references(() => organizations.id, {
      onDelete: "cascade",
    }),
    personId: text("person_id").references(() => people.id, { onDelete: "cascade" }),
  },
  (t) => [
    uniqueIndex("parties_organization").on(t.organizationId),
    uniqueIndex("parties_event_person").on(t.eventId, t.personId),
  ],
);
