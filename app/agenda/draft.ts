import { and, asc, desc, eq, gt } from "drizzle-orm";
import type { Event } from "#app/event/events.ts";
import { type Lang, langs } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import {
  agendas,
  draftChanges,
  rooms,
  sessionSpeakers,
  sessions,
  speakers,
  tracks,
} from "#db/schema.server.ts";
import type { Span } from "./conflicts/plan.ts";
import { draftDays } from "./draft-days.ts";
import type {
  Program,
  ProgramRoom,
  ProgramSession,
  ProgramSpeaker,
  ProgramTrack,
} from "./program.ts";
import type { SessionSpeaker } from "./schedule.ts";

/**
 * The schedule that organizers work on. A program, so that it can be compared, checked and shown
 * like one, with what only organizers may see; `version` goes with every change of a thing, which
 * is refused where someone else changed it in between.
 */
export type Draft = Omit<Program, "rooms" | "tracks" | "speakers" | "sessions"> & {
  /** Rises with every change of anything in it; 0 before the first. */
  revision: number;
  /** The number of the newest release; 0 before the first. */
  released: number;
  /** The languages it is written in: what is missing in another is not missing. */
  langs: readonly Lang[];
  rooms: DraftRoom[];
  tracks: DraftTrack[];
  speakers: DraftSpeaker[];
  sessions: DraftSession[];
};

/** `position` is the place in the order of the schedule. */
export type DraftRoom = ProgramRoom & { closed: Span[]; position: number; version: number };
export type DraftTrack = ProgramTrack & { position: number; version: number };
export type DraftSpeaker = ProgramSpeaker & {
  email: string;
  personId: string | null;
  away: Span[];
  /** Whether they were given a link to edit their own page. */
  hasEditLink: boolean;
  version: number;
};
export type DraftSession = ProgramSession & {
  seatsTaken: number;
  version: number;
  changedAt: Instant;
  changedBy: string;
};

/** The draft of an event, whole, in a constant number of queries; an empty one where there is none. */
export async function draftOf(db: Reader, event: Event): Promise<Draft> {
  const of = event.id;
  const [agenda] = await db.select().from(agendas).where(eq(agendas.eventId, of));
  const roomRows = await db
    .select()
    .from(rooms)
    .where(eq(rooms.eventId, of))
    .orderBy(asc(rooms.position), asc(rooms.id));
  const trackRows = await db
    .select()
    .from(tracks)
    .where(eq(tracks.eventId, of))
    .orderBy(asc(tracks.position), asc(tracks.id));
  const speakerRows = await db
    .select()
    .from(speakers)
    .where(eq(speakers.eventId, of))
    .orderBy(asc(speakers.id));
  const sessionRows = await db
    .select()
    .from(sessions)
    .where(eq(sessions.eventId, of))
    .orderBy(asc(sessions.id));
  const speaking = await speakersBySession(db, of);
  return {
    version: "",
    url: "",
    zone: event.zone,
    conference: conferenceOf(event),
    revision: agenda?.revision ?? 0,
    released: agenda?.released ?? 0,
    langs: agenda?.writtenIn ? [agenda.writtenIn] : langs,
    days: await draftDays(db, event),
    rooms: roomRows.map(asDraftRoom),
    tracks: trackRows.map(({ id, name, slug, color, position, version }) => ({
      key: id,
      name,
      slug,
      color,
      position,
      version,
    })),
    speakers: speakerRows.map(asDraftSpeaker),
    sessions: sessionRows.map((row) => asDraftSession(row, speaking.get(row.id) ?? [])),
  };
}

/** How far the draft has come: what an editor compares with what it shows. */
export async function draftRevision(db: Reader, eventId: string): Promise<number> {
  const [agenda] = await db
    .select({ revision: agendas.revision })
    .from(agendas)
    .where(eq(agendas.eventId, eventId));
  return agenda?.revision ?? 0;
}

export type DraftChange = {
  id: string;
  revision: number;
  personId: string | null;
  actorLabel: string;
  verb: string;
  sessionIds: string[];
  at: Instant;
  undoneAt: Instant | null;
};

/** What was changed by whom after this revision, the newest first; at most a hundred. */
export async function changesSince(
  db: Reader,
  { eventId, revision }: { eventId: string; revision: number },
): Promise<DraftChange[]> {
  const rows = await db
    .select()
    .from(draftChanges)
    .where(and(eq(draftChanges.eventId, eventId), gt(draftChanges.revision, revision)))
    .orderBy(desc(draftChanges.revision))
    .limit(100);
  return rows.map(({ before, eventId: _, ...row }) => ({
    ...row,
    sessionIds: before.map(({ sessionId }) => sessionId),
  }));
}

function conferenceOf(event: Event): Program["conference"] {
  return {
    title: event.name,
    acronym: event.slug,
    description: event.tagline,
    url: "",
    baseUrl: "",
    logo: "",
    color: "",
    slotMinutes: 5,
  };
}

async function speakersBySession(
  db: Reader,
  eventId: string,
): Promise<Map<string, SessionSpeaker[]>> {
  const rows = await db
    .select({
      sessionId: sessionSpeakers.sessionId,
      speaker: sessionSpeakers.speakerId,
      role: sessionSpeakers.role,
    })
    .from(sessionSpeakers)
    .where(eq(sessionSpeakers.eventId, eventId))
    .orderBy(asc(sessionSpeakers.sessionId), asc(sessionSpeakers.position));
  const found = new Map<string, SessionSpeaker[]>();
  for (const { sessionId, ...speaking } of rows) {
    const of = found.get(sessionId);
    if (of) of.push(speaking);
    else found.set(sessionId, [speaking]);
  }
  return found;
}

function asDraftRoom(row: typeof rooms.$inferSelect): DraftRoom {
  const { id, guid, uuid, eventId: _, createdAt: __, ...rest } = row;
  return { ...rest, key: id, ids: { guid, uuid, code: "", number: null } };
}

function asDraftSpeaker(row: typeof speakers.$inferSelect): DraftSpeaker {
  return {
    key: row.id,
    ids: { guid: row.guid, uuid: row.uuid, code: row.code, number: row.number },
    slug: row.slug,
    name: row.name,
    biography: row.biography,
    organization: row.organization,
    avatar: row.avatar,
    url: row.url,
    links: row.links,
    email: row.email,
    personId: row.personId,
    away: row.away,
    hasEditLink: row.editHash !== null,
    version: row.version,
  };
}

function asDraftSession(
  row: typeof sessions.$inferSelect,
  speaking: SessionSpeaker[],
): DraftSession {
  const {
    id,
    eventId: _,
    guid,
    uuid,
    code,
    number,
    trackId,
    createdAt: __,
    changeId: ___,
    ...rest
  } = row;
  const { roomId, startsAt, endsAt, day, ...content } = rest;
  const isPlaced = startsAt !== null && endsAt !== null && day !== null;
  return {
    ...content,
    key: id,
    ids: { guid, uuid, code, number },
    track: trackId,
    speakers: speaking,
    slot: isPlaced ? { room: roomId, start: startsAt, end: endsAt, day } : null,
    was: null,
    sequence: 0,
  };
}
