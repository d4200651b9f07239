import type { Localized } from "#app/lib/lang.ts";
import {
  bytes,
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

/** From when until when, in ms UTC. */
type Span = { start: number; end: number };
type Reference = { url: string; title: string; type: string };
type Recording = { license: string; optOut: boolean | null; url: string };

const eventId = () =>
  text("event_id")
    .notNull()
    .references(() => events.id, { onDelete: "cascade" });

/** By what other systems know a thing: as the file wrote it, as a UUID, by a short name. */
const idsElsewhere = {
  guid: () => text("guid").notNull(),
  uuid: () => text("uuid").notNull(),
  code: () => text("code").notNull(),
  number: () => integer("number"),
};

/**
 * An event's agenda: its row is changed first by whoever changes the draft or releases it, so that
 * two at once see each other. `revision` counts the changes of the draft, `released` the releases.
 */
export const agendas = table("agendas", {
  eventId: eventId().primaryKey(),
  revision: integer("revision").notNull(),
  released: integer("released").notNull(),
  /** How long after its start a seat is kept for whoever booked it, in minutes. */
  unclaimedMinutes: integer("unclaimed_minutes").notNull(),
  /** The one language the program is written in; null where it is in both. */
  writtenIn: oneOf("written_in", ["zh", "en"]),
});

/** A day of the draft: from when until when there is program on it. */
export const scheduleDays = table(
  "schedule_days",
  {
    eventId: eventId(),
    date: text("date").notNull(),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.date] })],
);

export const rooms = table(
  "rooms",
  {
    id: id(),
    eventId: eventId(),
    guid: idsElsewhere.guid(),
    uuid: idsElsewhere.uuid(),
    name: json<Localized>("name").notNull(),
    slug: text("slug").notNull(),
    description: json<Localized>("description").notNull(),
    capacity: integer("capacity"),
    floor: json<Localized>("floor").notNull(),
    /** Rooms of the same building are near each other; "" is not said. */
    building: text("building").notNull(),
    equipment: json<Localized>("equipment").notNull(),
    directions: json<Localized>("directions").notNull(),
    closed: json<Span[]>("closed").notNull(),
    position: integer("position").notNull(),
    version: integer("version").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("rooms_event_slug").on(t.eventId, t.slug),
    index("rooms_event_position").on(t.eventId, t.position),
  ],
);

export const tracks = table(
  "tracks",
  {
    id: id(),
    eventId: eventId(),
    name: json<Localized>("name").notNull(),
    slug: text("slug").notNull(),
    /** `#rrggbb` or "". */
    color: text("color").notNull(),
    position: integer("position").notNull(),
    version: integer("version").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [uniqueIndex("tracks_event_slug").on(t.eventId, t.slug)],
);

export const speakers = table(
  "speakers",
  {
    id: id(),
    eventId: eventId(),
    guid: idsElsewhere.guid(),
    uuid: idsElsewhere.uuid(),
    code: idsElsewhere.code(),
    number: idsElsewhere.number(),
    slug: text("slug").notNull(),
    /** Per script: 沈知夏, Shen Zhixia. */
    name: json<Localized>("name").notNull(),
    biography: json<Localized>("biography").notNull(),
    organization: json<Localized>("organization").notNull(),
    avatar: text("avatar").notNull(),
    url: text("url").notNull(),
    links: json<Reference[]>("links").notNull(),
    /** Never shown to the public; "" is not known. */
    email: text("email").notNull(),
    /** Who proved that this address is theirs. */
    personId: text("person_id").references(() => people.id, { onDelete: "set null" }),
    away: json<Span[]>("away").notNull(),
    /** The link to edit their own page; null until it was asked for. */
    editHash: text("edit_hash"),
    editSealed: bytes("edit_sealed"),
    version: integer("version").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("speakers_event_slug").on(t.eventId, t.slug),
    uniqueIndex("speakers_edit").on(t.editHash),
    index("speakers_email").on(t.email),
    index("speakers_person").on(t.personId),
  ],
);

/**
 * One thing on the agenda, and its slot in the draft. `seatsTaken` counts who has a seat or was
 * offered one, and rises only by a conditional update while it is below `seats`.
 */
export const sessions = table(
  "sessions",
  {
    id: id(),
    eventId: eventId(),
    guid: idsElsewhere.guid(),
    uuid: idsElsewhere.uuid(),
    code: idsElsewhere.code(),
    number: idsElsewhere.number(),
    slug: text("slug").notNull(),
    kind: oneOf("kind", [
      "talk",
      "keynote",
      "panel",
      "workshop",
      "lightning_talk",
      "meetup",
      "ceremony",
      "break",
      "blocker",
      "other",
    ]).notNull(),
    type: text("type").notNull(),
    title: json<Localized>("title").notNull(),
    subtitle: json<Localized>("subtitle").notNull(),
    abstract: json<Localized>("abstract").notNull(),
    description: json<Localized>("description").notNull(),
    languages: json<string[]>("languages").notNull(),
    trackId: text("track_id").references(() => tracks.id, { onDelete: "set null" }),
    level: oneOf("level", ["any", "beginner", "intermediate", "advanced"]).notNull(),
    links: json<Reference[]>("links").notNull(),
    attachments: json<Reference[]>("attachments").notNull(),
    recording: json<Recording>("recording").notNull(),
    logo: text("logo").notNull(),
    url: text("url").notNull(),
    feedbackUrl: text("feedback_url").notNull(),
    originUrl: text("origin_url").notNull(),
    state: oneOf("state", ["confirmed", "canceled"]).notNull(),
    /** Seats that are given out one by one; null where everyone may come. */
    seats: integer("seats"),
    seatsTaken: integer("seats_taken").notNull(),
    /** Where and when it is in the draft; the three are null while it has no slot. */
    roomId: text("room_id").references(() => rooms.id, { onDelete: "set null" }),
    startsAt: instant("starts_at"),
    endsAt: instant("ends_at"),
    day: text("day"),
    version: integer("version").notNull(),
    createdAt: instant("created_at").notNull(),
    changedAt: instant("changed_at").notNull(),
    changedBy: text("changed_by").notNull(),
    /** The change of the draft that it is as it is by; only that one can be undone. */
    changeId: text("change_id"),
  },
  (t) => [
    uniqueIndex("sessions_event_uuid").on(t.eventId, t.uuid),
    uniqueIndex("sessions_event_slug").on(t.eventId, t.slug),
  ],
);

/** Who speaks in a session and as what; `role` is "" where they just speak. */
export const sessionSpeakers = table(
  "session_speakers",
  {
    eventId: eventId(),
    sessionId: text("session_id")
      .notNull()
      .references(() => sessions.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    speakerId: text("speaker_id")
      .notNull()
      .references(() => speakers.id, { onDelete: "cascade" }),
    role: text("role").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sessionId, t.position] }),
    index("session_speakers_event").on(t.eventId),
    index("session_speakers_speaker").on(t.speakerId),
  ],
);
