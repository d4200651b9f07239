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
import { people } from "./accounts.ts";
import { events } from "./event.ts";
import { ticketTypes } from "./offer.ts";
import { parties } from "./organizations.ts";

/** The hours of one day in which meetings may be: wall clocks of the event's zone, `HH:MM`. */
export type MeetingDay = { day: string; from: string; until: string };

/** When people meet at an event, what counts as consent, and what suggestions go by. */
export const meetingSettings = table("meeting_settings", {
  eventId: text("event_id")
    .primaryKey()
    .references(() => events.id, { onDelete: "cascade" }),
  /** Whether wishes and requests may be made now. */
  isOpen: boolean("is_open").notNull(),
  /** `request`: only an accepted request; `mutual_wish`: that, or a wish of both sides. */
  consent: oneOf("consent", ["request", "mutual_wish"]).notNull(),
  days: json<MeetingDay[]>("days").notNull(),
  slotMinutes: integer("slot_minutes").notNull(),
  gapMinutes: integer("gap_minutes").notNull(),
  /** How long a request waits for an answer. */
  answerHours: integer("answer_hours").notNull(),
  /** After this nothing is asked or answered any more; null: until the last slot. */
  closesAt: instant("closes_at"),
  /** What each reason of a suggestion counts; see `matchmaking/suggestions.ts`. */
  weights: json<Record<string, number>>("weights").notNull(),
});

/** Who may ask whom, and how many requests at a time, for each ticket type. */
export const askRules = table(
  "ask_rules",
  {
    ticketTypeId: text("ticket_type_id")
      .primaryKey()
      .references(() => ticketTypes.id, { onDelete: "cascade" }),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    /** Kinds of parties: `investor`, `company`, `community`, `person`. */
    mayAsk: json<string[]>("may_ask").notNull(),
    /** Requests without an answer yet. */
    atOnce: integer("at_once").notNull(),
  },
  (t) => [index("ask_rules_event").on(t.eventId)],
);

/** What organizers want to know of people beyond what every profile has. */
export const profileFields = table(
  "profile_fields",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    label: json<Localized>("label").notNull(),
    hint: json<Localized>("hint").notNull(),
    kind: oneOf("kind", ["text", "long_text", "choice", "choices"]).notNull(),
    choices: json<Localized[]>("choices").notNull(),
    required: boolean("required").notNull(),
    /** Kinds of parties that are asked, and that see what was answered. */
    askedOf: json<string[]>("asked_of").notNull(),
    seenBy: json<string[]>("seen_by").notNull(),
    position: integer("position").notNull(),
    active: boolean("active").notNull(),
  },
  (t) => [index("profile_fields_event").on(t.eventId, t.position)],
);

/** Someone at an event as others find them. */
export const profiles = table(
  "profiles",
  {
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    headline: text("headline").notNull(),
    offers: text("offers").notNull(),
    seeks: text("seeks").notNull(),
    sectors: json<string[]>("sectors").notNull(),
    /** Languages spoken: `zh`, `en`. */
    speaks: json<string[]>("speaks").notNull(),
    answers: json<Record<string, string | number[]>>("answers").notNull(),
    /** Whether others find this person; never without their own tick. */
    visible: boolean("visible").notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.personId] })],
);

/** What someone said of meeting a party; null: taken back. The other side never sees a `no`. */
export const wishes = table(
  "wishes",
  {
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    partyId: text("party_id")
      .notNull()
      .references(() => parties.id, { onDelete: "cascade" }),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    wish: oneOf("wish", ["must", "would", "no"]),
    /** `own`: by their own card, which stays; `list`: by a list, which a later one may correct. */
    origin: oneOf("origin", ["own", "list"]).notNull(),
    wishedAt: instant("wished_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.partyId] }),
    index("wishes_event_person").on(t.eventId, t.personId, t.wishedAt),
  ],
);

/**
 * One party asks another. While `state` is `asked` and `answerBy` lies ahead, `turn` says whose
 * answer is waited for; after it the request has lapsed, whatever the row says.
 */
export const meetingRequests = table(
  "meeting_requests",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    fromPartyId: text("from_party_id")
      .notNull()
      .references(() => parties.id, { onDelete: "cascade" }),
    fromPersonId: text("from_person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    toPartyId: text("to_party_id")
      .notNull()
      .references(() => parties.id, { onDelete: "cascade" }),
    /** Who answered for the party that was asked; null before. */
    toPersonId: text("to_person_id").references(() => people.id, { onDelete: "cascade" }),
    /** Both parties' ids, the lesser first: one request at a time between two. */
    pair: text("pair").notNull(),
    note: text("note").notNull(),
    answerNote: text("answer_note").notNull(),
    state: oneOf("state", ["asked", "accepted", "declined", "withdrawn", "lapsed"]).notNull(),
    turn: oneOf("turn", ["to", "from"]).notNull(),
    /** The slot that was proposed last; null: any. */
    startsAt: instant("starts_at"),
    askedAt: instant("asked_at").notNull(),
    answerBy: instant("answer_by").notNull(),
    answeredAt: instant("answered_at"),
  },
  (t) => [
    index("meeting_requests_event").on(t.eventId, t.state),
    index("meeting_requests_pair").on(t.pair),
    index("meeting_requests_from").on(t.fromPersonId, t.state),
    index("meeting_requests_from_party").on(t.fromPartyId),
    index("meeting_requests_to_party").on(t.toPartyId),
  ],
);

/** A half of every rule about someone's time: what they can, and at most. */
export const availabilities = table(
  "availabilities",
  {
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    part: oneOf("part", ["all", "mornings", "afternoons"]).notNull(),
    /** Meetings in all; null: as many as there are slots. */
    most: integer("most"),
    /** A slot is left free after so many in a row; null: none. */
    breakAfter: integer("break_after"),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.personId] })],
);

/** Slots someone has marked as busy. */
export const busySlots = table(
  "busy_slots",
  {
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    startsAt: instant("starts_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.personId, t.startsAt] })],
);

/** Whom someone does not want to be found by: a party with everyone in it, or one person. */
export const hidings = table(
  "hidings",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    fromPartyId: text("from_party_id").references(() => parties.id, { onDelete: "cascade" }),
    fromPersonId: text("from_person_id").references(() => people.id, { onDelete: "cascade" }),
    hiddenAt: instant("hidden_at").notNull(),
  },
  (t) => [
    uniqueIndex("hidings_party").on(t.eventId, t.personId, t.fromPartyId),
    uniqueIndex("hidings_person").on(t.eventId, t.personId, t.fromPersonId),
  ],
);

/** What someone told the organizers about a party, or about one person of it. */
export const reports = table(
  "reports",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    byPersonId: text("by_person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    aboutPartyId: text("about_party_id")
      .notNull()
      .references(() => parties.id, { onDelete: "cascade" }),
    aboutPersonId: text("about_person_id").references(() => people.id, { onDelete: "cascade" }),
    words: text("words").notNull(),
    reportedAt: instant("reported_at").notNull(),
    settledAt: instant("settled_at"),
    settledBy: text("settled_by").notNull(),
  },
  (t) => [index("reports_event").on(t.eventId, t.reportedAt)],
);
