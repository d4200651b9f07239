import type { Localized } from "#app/lib/lang.ts";
import {
  boolean,
  id,
  index,
  instant,
  integer,
  json,
  oneOf,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from "../columns.ts";
import { events } from "./event.ts";
import { ticketTypes } from "./offer.ts";
import { tickets } from "./orders.ts";

/** Which tickets count at an entrance, from when to when and under which rules. */
export const checkInLists = table(
  "check_in_lists",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    name: json<Localized>("name").notNull(),
    /** The session whose seats it gives, at the door of its room; null at every other entrance. */
    sessionId: text("session_id"),
    /** Entries before this are too early; null: no such limit. */
    opensAt: instant("opens_at"),
    /** Entries from this on are too late; null: no such limit. */
    closesAt: instant("closes_at"),
    /** Someone who went out may come in again. */
    allowReentry: boolean("allow_reentry").notNull(),
    /** The same ticket may come in any number of times. */
    allowMultiple: boolean("allow_multiple").notNull(),
    /** Tickets of orders that are not paid yet are admitted too. */
    includeUnpaid: boolean("include_unpaid").notNull(),
    createdAt: instant("created_at").notNull(),
    /** A removed list admits nobody; what was scanned under it stays. */
    removedAt: instant("removed_at"),
  },
  (t) => [
    index("check_in_lists_event").on(t.eventId),
    index("check_in_lists_session").on(t.sessionId),
  ],
);

/** The ticket types a check-in list admits; a list without any admits none. */
export const checkInListTicketTypes = table(
  "check_in_list_ticket_types",
  {
    listId: text("list_id")
      .notNull()
      .references(() => checkInLists.id, { onDelete: "cascade" }),
    ticketTypeId: text("ticket_type_id")
      .notNull()
      .references(() => ticketTypes.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.listId, t.ticketTypeId] }),
    index("check_in_list_ticket_types_type").on(t.ticketTypeId),
  ],
);

/** A place where tickets are scanned, for one check-in list. */
export const gates = table(
  "gates",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    listId: text("list_id")
      .notNull()
      .references(() => checkInLists.id, { onDelete: "cascade" }),
    name: json<Localized>("name").notNull(),
    /** Its phones may take money for orders that are not paid yet. */
    takesMoney: boolean("takes_money").notNull().default(false),
    createdAt: instant("created_at").notNull(),
    /** A removed gate has no phones any more; what was scanned there stays. */
    removedAt: instant("removed_at"),
  },
  (t) => [index("gates_event").on(t.eventId), index("gates_list").on(t.listId)],
);

/** A set-up code an organizer shows: it makes one device of its gate, once, until it expires. */
export const deviceSetups = table(
  "device_setups",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    gateId: text("gate_id")
      .notNull()
      .references(() => gates.id, { onDelete: "cascade" }),
    secretHash: text("secret_hash").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [uniqueIndex("device_setups_secret").on(t.secretHash)],
);

/** A phone at a gate. Only the SHA-256 of its token is stored; a revoked one scans no more. */
export const devices = table(
  "devices",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    gateId: text("gate_id")
      .notNull()
      .references(() => gates.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    tokenHash: text("token_hash").notNull(),
    createdAt: instant("created_at").notNull(),
    lastSeenAt: instant("last_seen_at"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    uniqueIndex("devices_token").on(t.tokenHash),
    index("devices_event").on(t.eventId),
    index("devices_gate").on(t.gateId),
  ],
);

/** Every attempt, admitted or refused. One device says each nonce once; again is the same scan. */
export const scans = table(
  "scans",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    listId: text("list_id")
      .notNull()
      .references(() => checkInLists.id, { onDelete: "cascade" }),
    gateId: text("gate_id")
      .notNull()
      .references(() => gates.id, { onDelete: "cascade" }),
    deviceId: text("device_id")
      .notNull()
      .references(() => devices.id, { onDelete: "cascade" }),
    nonce: text("nonce").notNull(),
    /** Null where no ticket of this event was found. */
    ticketId: text("ticket_id").references(() => tickets.id, { onDelete: "cascade" }),
    kind: oneOf("kind", ["entry", "exit"]).notNull(),
    source: oneOf("source", ["code", "search"]).notNull(),
    result: oneOf("result", ["admitted", "exited", "refused"]).notNull(),
    reason: text("reason"),
    /** At a room's door, of an admission: by what they sit there. */
    seatedBy: oneOf("seated_by", ["booked", "walk_in"]),
    /** Of "already in": when and at which gate the ticket had come in. */
    sinceAt: instant("since_at"),
    sinceGateId: text("since_gate_id"),
    sinceDeviceId: text("since_device_id"),
    at: instant("at").notNull(),
    undoneAt: instant("undone_at"),
    undoneReason: text("undone_reason"),
  },
  (t) => [
    uniqueIndex("scans_device_nonce").on(t.deviceId, t.nonce),
    index("scans_list_at").on(t.listId, t.at),
    index("scans_ticket_list").on(t.ticketId, t.listId),
  ],
);

/**
 * That a ticket came in, for each check-in list: one row, made and changed only by conditional
 * writes, so that two gates at once cannot both admit it. Undoing the only entry removes it.
 */
export const admissions = table(
  "admissions",
  {
    listId: text("list_id")
      .notNull()
      .references(() => checkInLists.id, { onDelete: "cascade" }),
    ticketId: text("ticket_id")
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
    ticketTypeId: text("ticket_type_id").notNull(),
    /** The gate, device and time of the last entry. */
    gateId: text("gate_id").notNull(),
    deviceId: text("device_id").notNull(),
    enteredAt: instant("entered_at").notNull(),
    /** The first entry. */
    arrivedAt: instant("arrived_at").notNull(),
    entries: integer("entries").notNull(),
    present: boolean("present").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.listId, t.ticketId] }),
    index("admissions_ticket").on(t.ticketId),
    index("admissions_counts").on(t.listId, t.ticketTypeId, t.gateId, t.present),
    index("admissions_arrivals").on(t.listId, t.arrivedAt),
  ],
);
