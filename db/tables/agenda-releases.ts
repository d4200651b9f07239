import type { Localized } from "#app/lib/lang.ts";
import {
  id,
  index,
  instant,
  integer,
  json,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from "../columns.ts";
import { sessions } from "./agenda.ts";
import { events } from "./event.ts";

const eventId = () =>
  text("event_id")
    .notNull()
    .references(() => events.id, { onDelete: "cascade" });

/** A change of the draft that may be undone: what its sessions were before. */
export const draftChanges = table(
  "draft_changes",
  {
    id: id(),
    eventId: eventId(),
    /** The revision of the draft that it made. */
    revision: integer("revision").notNull(),
    personId: text("person_id"),
    actorLabel: text("actor_label").notNull(),
    verb: text("verb").notNull(),
    /** The columns that each of its sessions had, and who spoke; empty where nothing can be undone. */
    before: json<{ sessionId: string; values: Record<string, unknown> }[]>("before").notNull(),
    at: instant("at").notNull(),
    undoneAt: instant("undone_at"),
  },
  (t) => [index("draft_changes_event_revision").on(t.eventId, t.revision)],
);

/** A schedule as it was released, whole and for ever. */
export const scheduleReleases = table(
  "schedule_releases",
  {
    id: id(),
    eventId: eventId(),
    number: integer("number").notNull(),
    name: text("name").notNull(),
    note: json<Localized>("note").notNull(),
    /** The program as the agenda's `Program` type describes it. */
    frozen: json<unknown>("frozen").notNull(),
    /** What changed against the release before, as the agenda's `ProgramChange[]`. */
    changelog: json<unknown>("changelog").notNull(),
    /** The number of the release that this one brought back; null where it came from the draft. */
    restores: integer("restores"),
    actorLabel: text("actor_label").notNull(),
    releasedAt: instant("released_at").notNull(),
  },
  (t) => [uniqueIndex("schedule_releases_event_number").on(t.eventId, t.number)],
);

/** Where and when each session is by the newest release; none for what has no slot or is canceled. */
export const releasedSlots = table(
  "released_slots",
  {
    sessionId: text("session_id")
      .primaryKey()
      .references(() => sessions.id, { onDelete: "cascade" }),
    eventId: eventId(),
    roomId: text("room_id"),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    title: json<Localized>("title").notNull(),
  },
  (t) => [index("released_slots_event_start").on(t.eventId, t.startsAt)],
);

/** What was imported last from each source: the base of the next comparison. */
export const scheduleImports = table(
  "schedule_imports",
  {
    eventId: eventId(),
    /** The same for every version of one schedule: its conference and its language. */
    source: text("source").notNull(),
    /** The schedule as it was read, as the agenda's `Schedule` type describes it. */
    base: json<unknown>("base").notNull(),
    /** The SHA-256 of what was read, by which the same again is known at once. */
    digest: text("digest").notNull(),
    fileName: text("file_name").notNull(),
    importedAt: instant("imported_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.source] })],
);
