import type { Instant } from "#app/lib/time.ts";
import type { rooms, speakers, tracks } from "#db/schema.server.ts";
import type { ScheduleRoom, ScheduleSpeaker, ScheduleTrack } from "./schedule.ts";
import { idColumns } from "./session-columns.ts";

/** What a new row needs beside what is said of the thing. */
export type NewRow = { id: string; eventId: string; slug: string; position: number; now: Instant };

const nothing = { zh: "", en: "" };

/** The row of a room of which nothing is known but what a schedule says. */
export function newRoomRow(room: ScheduleRoom, at: NewRow): typeof rooms.$inferInsert {
  const { guid, uuid } = idColumns(room.ids, `room:${at.id}`);
  return {
    id: at.id,
    eventId: at.eventId,
    guid,
    uuid,
    name: room.name,
    slug: at.slug,
    description: room.description,
    capacity: room.capacity,
    floor: nothing,
    building: "",
    equipment: nothing,
    directions: nothing,
    closed: [],
    position: at.position,
    version: 1,
    createdAt: at.now,
  };
}

/** The row of a new track. */
export function newTrackRow(
  { name, color }: Pick<ScheduleTrack, "name" | "color">,
  at: NewRow,
): typeof tracks.$inferInsert {
  return {
    id: at.id,
    eventId: at.eventId,
    name,
    slug: at.slug,
    color,
    position: at.position,
    version: 1,
    createdAt: at.now,
  };
}

/** The row of a speaker of whom nothing is known but what a schedule says. */
export function newSpeakerRow(speaker: ScheduleSpeaker, at: NewRow): typeof speakers.$inferInsert {
  return {
    id: at.id,
    eventId: at.eventId,
    ...idColumns(speaker.ids, `speaker:${at.id}`),
    slug: at.slug,
    name: speaker.name,
    biography: speaker.biography,
    organization: nothing,
    avatar: speaker.avatar,
    url: speaker.url,
    links: [],
    email: "",
    personId: null,
    away: [],
    editHash: null,
    editSealed: null,
    version: 1,
    createdAt: at.now,
  };
}
