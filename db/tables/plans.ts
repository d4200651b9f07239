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
import { parties } from "./organizations.ts";

/** Where tables stand. Between two buildings a way is walked. */
export const meetingRooms = table(
  "meeting_rooms",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    name: json<Localized>("name").notNull(),
    /** "" where there is but one. */
    building: text("building").notNull(),
    /** How to get there, for people who look for it. */
    way: json<Localized>("way").notNull(),
    position: integer("position").notNull(),
  },
  (t) => [index("meeting_rooms_event").on(t.eventId, t.position)],
);

/** A numbered table of a room, or a party's own booth, at which that party alone sits. */
export const meetingTables = table(
  "meeting_tables",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    roomId: text("room_id")
      .notNull()
      .references(() => meetingRooms.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    /** Whose booth it is; null for a table of everyone's. */
    partyId: text("party_id").references(() => parties.id, { onDelete: "set null" }),
    outOfOrder: boolean("out_of_order").notNull(),
  },
  (t) => [
    uniqueIndex("meeting_tables_number").on(t.roomId, t.number),
    index("meeting_tables_event").on(t.eventId),
    index("meeting_tables_party").on(t.partyId),
  ],
);

/** What one more meeting counts for; see `matchmaking/plan-weights.ts`. */
export type PlanWeights = Record<"accepted" | "must" | "would" | "interest", number>;

/** By which rules the meetings of an event are planned, and how freely people change theirs. */
export const planSettings = table("plan_settings", {
  eventId: text("event_id")
    .primaryKey()
    .references(() => events.id, { onDelete: "cascade" }),
  /** Meetings of each person: at least, where it can be, and at most. */
  least: integer("least").notNull(),
  most: integer("most").notNull(),
  /** `lex`: everyone's first meeting before anyone's second. */
  fairness: oneOf("fairness", ["none", "lex"]).notNull(),
  weights: json<PlanWeights>("weights").notNull(),
  /** Minutes that are kept free for the way to another building. */
  walkMinutes: integer("walk_minutes").notNull(),
  /** What a meeting that stays in its slot counts more when a plan is made anew. */
  stay: integer("stay").notNull(),
  /** Whether people may move and cancel their meetings, and until how many minutes before. */
  peopleMayChange: boolean("people_may_change").notNull(),
  changeUntilMinutes: integer("change_until_minutes").notNull(),
});

/** What a party was promised or may have at most, whatever holds for everyone. */
export const partyLimits = table(
  "party_limits",
  {
    partyId: text("party_id")
      .primaryKey()
      .references(() => parties.id, { onDelete: "cascade" }),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    /** Meetings of the party: a floor that was sold to it; null: as everyone. */
    least: integer("least"),
    most: integer("most"),
  },
  (t) => [index("party_limits_event").on(t.eventId)],
);

/**
 * An event's plan of meetings. Its row is changed before anything is planned or published, so that
 * of two who do it at once the second one sees the first.
 */
export const meetingPlans = table("meeting_plans", {
  eventId: text("event_id")
    .primaryKey()
    .references(() => events.id, { onDelete: "cascade" }),
  /** The number of the last plan that was begun, and how many times one was published. */
  begun: integer("begun").notNull(),
  published: integer("published").notNull(),
  changes: integer("changes").notNull(),
});

/**
 * A plan that was worked out and not sent. While it is `running`, whoever works on it renews the
 * lease; one whose lease ended has died, whatever the row says.
 */
export const proposals = table(
  "proposals",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    /** Counts from 1 at each event. */
    number: integer("number").notNull(),
    /** `anew`: from nothing; `kept`: with what is published staying where it can. */
    kind: oneOf("kind", ["anew", "kept"]).notNull(),
    state: oneOf("state", ["running", "done", "failed"]).notNull(),
    /** Why it failed: `stopped`, `crashed` or a refusal; "" otherwise. */
    failure: text("failure").notNull(),
    seed: integer("seed").notNull(),
    /** The published plan it was made upon. */
    basedOn: integer("based_on").notNull(),
    progress: json<{ step: string; value: number; upperBound: number }>("progress").notNull(),
    /** Who works on it, and how many have begun to. */
    worker: text("worker").notNull(),
    attempts: integer("attempts").notNull(),
    leaseUntil: instant("lease_until").notNull(),
    startedBy: text("started_by").notNull(),
    startedAt: instant("started_at").notNull(),
    endedAt: instant("ended_at"),
    /** What lists show of it; null until it is done. */
    summary: json<Record<string, unknown> | null>("summary"),
    /** Who and what the numbers of input and output are; frozen with the input. */
    names: json<unknown>("names").notNull(),
    input: json<unknown>("input").notNull(),
    /** The plan with its certificate; null until it is done. */
    output: json<unknown>("output"),
  },
  (t) => [
    uniqueIndex("proposals_number").on(t.eventId, t.number),
    index("proposals_state").on(t.state, t.leaseUntil),
  ],
);

/** Each time a plan was published: which, by whom, and how much it changed. */
export const publications = table(
  "publications",
  {
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    proposalId: text("proposal_id").references(() => proposals.id, { onDelete: "set null" }),
    added: integer("added").notNull(),
    moved: integer("moved").notNull(),
    canceled: integer("canceled").notNull(),
    letters: integer("letters").notNull(),
    publishedBy: text("published_by").notNull(),
    publishedAt: instant("published_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.number] })],
);
