import type { Instant } from "#app/lib/time.ts";
import type { sessionSpeakers, sessions } from "#db/schema.server.ts";
import type { Level } from "./levels.ts";
import type { Ids, ScheduleSession, SessionSpeaker, Slot } from "./schedule.ts";
import { uuidOf } from "./schedule-ids.ts";

/** What of a session is told by its columns, apart from who speaks. */
export type SessionContent = Omit<ScheduleSession, "key" | "ids" | "slug" | "speakers">;

/** The columns that hold what a session says. */
export function sessionColumns({ slot, track, ...content }: SessionContent) {
  const { kind, type, title, subtitle, abstract, description, languages, links } = content;
  const { attachments, recording, logo, url, feedbackUrl, originUrl, state } = content;
  return {
    kind,
    type,
    title,
    subtitle,
    abstract,
    description,
    languages,
    trackId: track,
    links,
    attachments,
    recording,
    logo,
    url,
    feedbackUrl,
    originUrl,
    state,
    ...slotColumns(slot),
  };
}

/** The columns that hold where and when it is. */
export function slotColumns(slot: Slot | null) {
  return {
    roomId: slot?.room ?? null,
    startsAt: slot?.start ?? null,
    endsAt: slot?.end ?? null,
    day: slot?.day ?? null,
  };
}

/** The row of a session that is new here. */
export function newSessionRow(
  session: SessionContent & { level: Level; seats: number | null },
  at: {
    id: string;
    eventId: string;
    ids: Ids;
    slug: string;
    by: string;
    changeId: string;
    now: Instant;
  },
): typeof sessions.$inferInsert {
  return {
    id: at.id,
    eventId: at.eventId,
    ...idColumns(at.ids, `session:${at.id}`),
    slug: at.slug,
    ...sessionColumns(session),
    level: session.level,
    seats: session.seats,
    seatsTaken: 0,
    version: 1,
    createdAt: at.now,
    changedAt: at.now,
    changedBy: at.by,
    changeId: at.changeId,
  };
}

/** Who speaks in it, in order. */
export function speakingRows(
  { eventId, sessionId }: { eventId: string; sessionId: string },
  speakers: SessionSpeaker[],
): (typeof sessionSpeakers.$inferInsert)[] {
  return speakers.map(({ speaker, role }, position) => ({
    eventId,
    sessionId,
    position,
    speakerId: speaker,
    role,
  }));
}

/** The columns of what other systems call it; one that nobody named has a UUID of its own. */
export function idColumns({ guid, uuid, code, number }: Ids, name: string) {
  const isStored = number !== null && number <= mostNumber;
  return { guid, uuid: uuid || uuidOf(name), code, number: isStored ? number : null };
}

const mostNumber = 2_147_483_647;
