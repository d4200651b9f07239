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
} from "../columns.ts";
import { people } from "./accounts.ts";
import { events } from "./event.ts";
import { meetingRequests } from "./matchmaking.ts";
import { parties } from "./organizations.ts";
import { meetingTables } from "./plans.ts";

/**
 * Two parties, a table and a time. `planned` until it is over, `canceled` for ever; a calendar entry
 * of it has its id and, each time it changes, the next `sequence`.
 */
export const meetings = table(
  "meetings",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    /** The two parties, the lesser id first, and both ids in one. */
    aPartyId: text("a_party_id")
      .notNull()
      .references(() => parties.id, { onDelete: "cascade" }),
    bPartyId: text("b_party_id")
      .notNull()
      .references(() => parties.id, { onDelete: "cascade" }),
    pair: text("pair").notNull(),
    /** The accepted request it serves; null where a mutual wish or a walk-up brought it about. */
    requestId: text("request_id").references(() => meetingRequests.id, { onDelete: "set null" }),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    /** Null where its table was taken away. */
    tableId: text("table_id").references(() => meetingTables.id, { onDelete: "set null" }),
    state: oneOf("state", ["planned", "canceled"]).notNull(),
    /** A new plan leaves it where it is. */
    locked: boolean("locked").notNull(),
    origin: oneOf("origin", ["plan", "hand", "offer", "walk_up"]).notNull(),
    sequence: integer("sequence").notNull(),
    createdAt: instant("created_at").notNull(),
    changedAt: instant("changed_at").notNull(),
    /** Why it does not take place; null while it does. */
    canceledFor: oneOf("canceled_for", ["plan", "organizer", "person"]),
    /** The party that canceled it, where one did. */
    canceledByPartyId: text("canceled_by_party_id"),
  },
  (t) => [
    index("meetings_event").on(t.eventId, t.state, t.startsAt),
    index("meetings_pair").on(t.pair),
    index("meetings_a").on(t.aPartyId),
    index("meetings_b").on(t.bPartyId),
    index("meetings_table").on(t.tableId, t.startsAt),
  ],
);

/** Where and when a meeting was and who sat there when its people were told of it last. */
export type ToldMeeting = {
  startsAt: number;
  endsAt: number;
  tableId: string | null;
  sitters: { partyId: string; personId: string }[];
};

/** Meetings that changed since their people were told of them: no longer than until they are. */
export const untoldMeetings = table(
  "untold_meetings",
  {
    meetingId: text("meeting_id")
      .primaryKey()
      .references(() => meetings.id, { onDelete: "cascade" }),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    /** What they know; null where nobody was told of it yet. */
    told: json<ToldMeeting>("told"),
    /** When their letters go out. */
    tellAt: instant("tell_at").notNull(),
  },
  (t) => [index("untold_meetings_event").on(t.eventId), index("untold_meetings_due").on(t.tellAt)],
);

/** Who sits at a meeting for which party, whether they came, and how that is known. */
export const meetingSitters = table(
  "meeting_sitters",
  {
    meetingId: text("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    partyId: text("party_id")
      .notNull()
      .references(() => parties.id, { onDelete: "cascade" }),
    arrivedAt: instant("arrived_at"),
    arrivedBy: oneOf("arrived_by", ["button", "scan", "organizer"]),
    /** When it was noted that they did not come; null while that is not known. */
    missedAt: instant("missed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.personId] }),
    index("meeting_sitters_person").on(t.personId, t.eventId),
  ],
);

/**
 * A slot that came free, offered to two parties that wait for one another: after a cancellation, or
 * at the table, where somebody has not come. It becomes a meeting once both have taken it.
 */
export const meetingOffers = table(
  "meeting_offers",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    aPartyId: text("a_party_id")
      .notNull()
      .references(() => parties.id, { onDelete: "cascade" }),
    bPartyId: text("b_party_id")
      .notNull()
      .references(() => parties.id, { onDelete: "cascade" }),
    pair: text("pair").notNull(),
    aPersonId: text("a_person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    bPersonId: text("b_person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    why: oneOf("why", ["freed", "walk_up"]).notNull(),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    tableId: text("table_id").references(() => meetingTables.id, { onDelete: "set null" }),
    /** The meeting that made the slot free, and the one that came of the offer. */
    freedById: text("freed_by_id").references(() => meetings.id, { onDelete: "set null" }),
    meetingId: text("meeting_id").references(() => meetings.id, { onDelete: "set null" }),
    state: oneOf("state", ["offered", "taken", "declined", "lapsed"]).notNull(),
    aTookAt: instant("a_took_at"),
    bTookAt: instant("b_took_at"),
    offeredAt: instant("offered_at").notNull(),
    answerBy: instant("answer_by").notNull(),
  },
  (t) => [
    index("meeting_offers_event").on(t.eventId, t.state, t.startsAt),
    index("meeting_offers_pair").on(t.pair),
    index("meeting_offers_a").on(t.aPersonId, t.state),
    index("meeting_offers_b").on(t.bPersonId, t.state),
  ],
);

/** What somebody thought of a meeting of theirs; the note is for themselves alone. */
export const meetingFeedback = table(
  "meeting_feedback",
  {
    meetingId: text("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    verdict: oneOf("verdict", ["good", "fair", "poor"]).notNull(),
    note: text("note").notNull(),
    givenAt: instant("given_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.personId] }),
    index("meeting_feedback_event").on(t.eventId),
  ],
);

/** What somebody does after a meeting, and whether the other side may have their address. */
export const meetingFollowUps = table(
  "meeting_follow_ups",
  {
    meetingId: text("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    sharesContact: boolean("shares_contact").notNull(),
    /** On the person's own list of what is to be done, until it is done. */
    wanted: boolean("wanted").notNull(),
    doneAt: instant("done_at"),
    changedAt: instant("changed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.personId] }),
    index("meeting_follow_ups_person").on(t.personId, t.eventId),
  ],
);

/** Why two parties that agreed to meet have no meeting by the plan that is published. */
export const planReasons = table(
  "plan_reasons",
  {
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    /** Both parties' ids; one alone for a party without any meeting. */
    pair: text("pair").notNull(),
    aPartyId: text("a_party_id")
      .notNull()
      .references(() => parties.id, { onDelete: "cascade" }),
    bPartyId: text("b_party_id").references(() => parties.id, { onDelete: "cascade" }),
    reason: text("reason").notNull(),
    /** The smallest change that would help; see `matchmaking/why-not.ts`. */
    change: json<Record<string, unknown>>("change").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.pair] }),
    index("plan_reasons_a").on(t.aPartyId),
    index("plan_reasons_b").on(t.bPartyId),
  ],
);
