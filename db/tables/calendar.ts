import {
  bytes,
  id,
  index,
  instant,
  integer,
  oneOf,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from "../columns.ts";
import { people } from "./accounts.ts";
import { events } from "./event.ts";

/**
 * A person's calendar at an event. Its row is changed before their commitments are looked at, so
 * that of two who commit the same person at once the second one sees the first.
 */
export const calendars = table(
  "calendars",
  {
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    changes: integer("changes").notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.personId] })],
);

/** What someone has to be at, from when until when; no two of one person at an event overlap. */
export const commitments = table(
  "commitments",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    kind: oneOf("kind", ["seat", "speaking", "meeting", "desk"]).notNull(),
    /** What it is for: a session, a meeting, a desk's slot. */
    subjectId: text("subject_id").notNull(),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("commitments_subject_person").on(t.kind, t.subjectId, t.personId),
    index("commitments_person").on(t.personId, t.eventId, t.startsAt),
    index("commitments_event_kind").on(t.eventId, t.kind),
  ],
);

/** A secret address at which a phone reads someone's own days; the last one that is not revoked. */
export const calendarFeeds = table(
  "calendar_feeds",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    secretHash: text("secret_hash").notNull(),
    secretSealed: bytes("secret_sealed").notNull(),
    lang: oneOf("lang", ["zh", "en"]).notNull(),
    createdAt: instant("created_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    uniqueIndex("calendar_feeds_secret").on(t.secretHash),
    index("calendar_feeds_person").on(t.personId, t.eventId),
  ],
);
