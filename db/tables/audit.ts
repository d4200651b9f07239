import { id, index, instant, json, oneOf, table, text } from "../columns.ts";

/** Who did what to what, when; written in the transaction of the change, never changed after. */
export const activities = table(
  "activities",
  {
    id: id(),
    eventId: text("event_id"),
    at: instant("at").notNull(),
    actorKind: oneOf("actor_kind", ["person", "device", "buyer", "system"]).notNull(),
    actorId: text("actor_id"),
    actorLabel: text("actor_label").notNull(),
    verb: text("verb").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    detail: json<Record<string, unknown>>("detail").notNull(),
  },
  (t) => [
    index("activities_event_at").on(t.eventId, t.at),
    index("activities_subject").on(t.subjectKind, t.subjectId),
  ],
);
