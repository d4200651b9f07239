import type { Localized } from "#app/lib/lang.ts";
import {
  boolean,
  bytes,
  id,
  instant,
  integer,
  json,
  oneOf,
  table,
  text,
  uniqueIndex,
} from "../columns.ts";

/** A conference. One installation holds many; everything that belongs to one carries its id. */
export const events = table(
  "events",
  {
    id: id(),
    slug: text("slug").notNull(),
    name: json<Localized>("name").notNull(),
    tagline: json<Localized>("tagline").notNull(),
    description: json<Localized>("description").notNull(),
    venue: json<Localized>("venue").notNull(),
    address: json<Localized>("address").notNull(),
    directions: json<Localized>("directions").notNull(),
    firstDay: text("first_day").notNull(),
    lastDay: text("last_day").notNull(),
    opensAt: text("opens_at").notNull(),
    closesAt: text("closes_at").notNull(),
    zone: text("zone").notNull(),
    currency: text("currency").notNull(),
    accentHue: integer("accent_hue").notNull(),
    state: oneOf("state", ["draft", "published", "archived"]).notNull(),
    featured: boolean("featured").notNull(),
    phone: oneOf("phone", ["hidden", "optional", "required"]).notNull(),
    holdMinutes: integer("hold_minutes").notNull(),
    ticketsPerEmail: integer("tickets_per_email").notNull(),
    contactEmail: text("contact_email").notNull(),
    organizerName: json<Localized>("organizer_name").notNull(),
    imprint: json<Localized>("imprint").notNull(),
    privacy: json<Localized>("privacy").notNull(),
    icpNumber: text("icp_number").notNull(),
    payAtDoor: boolean("pay_at_door").notNull(),
    /**
     * Until how many days before the doors open buyers may correct, pass on, exchange and cancel
     * tickets themselves; 0 is until they open, null never.
     */
    correctDays: integer("correct_days"),
    transferDays: integer("transfer_days"),
    exchangeDays: integer("exchange_days"),
    cancelDays: integer("cancel_days"),
    /** How many hours someone on the waiting list has to take a place. */
    offerHours: integer("offer_hours").notNull().default(24),
    gateSalt: bytes("gate_salt").notNull(),
    revision: integer("revision").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [uniqueIndex("events_slug").on(t.slug)],
);

/** Every wording of an event's consent that someone may have agreed to. */
export const consentTexts = table(
  "consent_texts",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    version: integer("version").notNull(),
    body: json<Localized>("body").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [uniqueIndex("consent_texts_version").on(t.eventId, t.version)],
);
