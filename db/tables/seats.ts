import { id, index, instant, oneOf, primaryKey, table, text, uniqueIndex } from "../columns.ts";
import { people } from "./accounts.ts";
import { sessions } from "./agenda.ts";
import { events } from "./event.ts";

const eventId = () =>
  text("event_id")
    .notNull()
    .references(() => events.id, { onDelete: "cascade" });

/** A session that someone wants to go to. */
export const stars = table(
  "stars",
  {
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    sessionId: text("session_id")
      .notNull()
      .references(() => sessions.id, { onDelete: "cascade" }),
    eventId: eventId(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.sessionId] }),
    index("stars_event").on(t.eventId, t.sessionId),
  ],
);

/** Someone's seat in a session that gives them out, or their place on its waiting list. */
export const workshopSeats = table(
  "workshop_seats",
  {
    id: id(),
    eventId: eventId(),
    sessionId: text("session_id")
      .notNull()
      .references(() => sessions.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** The ticket it was booked with. */
    ticketId: text("ticket_id").notNull(),
    state: oneOf("state", [
      "booked",
      "waiting",
      "offered",
      "attended",
      "released",
      "canceled",
    ]).notNull(),
    lang: oneOf("lang", ["zh", "en"]).notNull(),
    askedAt: instant("asked_at").notNull(),
    /** Until when an offered seat is kept. */
    offerUntil: instant("offer_until"),
    changedAt: instant("changed_at").notNull(),
  },
  (t) => [
    uniqueIndex("workshop_seats_session_person").on(t.sessionId, t.personId),
    index("workshop_seats_session_state").on(t.sessionId, t.state, t.askedAt),
    index("workshop_seats_person").on(t.personId, t.eventId),
    index("workshop_seats_state_offer").on(t.state, t.offerUntil),
  ],
);
