import { and, eq, inArray, ne } from "drizzle-orm";
import type { Localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Tx } from "#db/open.ts";
import { sessions, speakers, tracks } from "#db/schema.server.ts";
import type { Level } from "./levels.ts";
import type { Recording, Reference, SessionSpeaker } from "./schedule.ts";
import type { SessionKind } from "./session-kinds.ts";

/** What organizers say of a session, apart from where and when it is. */
export type SessionDetails = {
  kind: SessionKind;
  title: Localized;
  subtitle: Localized;
  abstract: Localized;
  description: Localized;
  languages: string[];
  track: string | null;
  speakers: SessionSpeaker[];
  level: Level;
  /** Seats that are given out one by one; null where everyone may come. */
  seats: number | null;
  links: Reference[];
  attachments: Reference[];
  recording: Recording;
};

export type SessionDetailsRefusal = "title_missing" | "unknown_track" | "unknown_speaker";

/** Whether this may be said of a session; a part of verbs. */
export async function checkSessionDetails(
  tx: Tx,
  eventId: string,
  { title, track, speakers: speaking }: SessionDetails,
): Promise<Result<undefined, SessionDetailsRefusal>> {
  if (title.zh === "" && title.en === "") return refused("title_missing");
  if (track !== null && !(await isTrack(tx, eventId, track))) return refused("unknown_track");
  const ids = [...new Set(speaking.map(({ speaker }) => speaker))];
  const known =
    ids.length === 0
      ? 0
      : await tx.$count(speakers, and(eq(speakers.eventId, eventId), inArray(speakers.id, ids)));
  return known === ids.length ? ok() : refused("unknown_speaker");
}

/** The columns of what is said of a session; its type is our own from now on where its kind changed. */
export function detailColumns(
  details: SessionDetails,
  before: { kind: SessionKind; type: string },
) {
  const { kind, title, subtitle, abstract, description, languages, level, seats } = details;
  const { links, attachments, recording } = details;
  return {
    kind,
    type: kind === before.kind ? before.type : "",
    title,
    subtitle,
    abstract,
    description,
    languages,
    trackId: details.track,
    level,
    seats,
    links,
    attachments,
    recording,
  };
}

/** Whether this is a track of the event. */
export async function isTrack(tx: Tx, eventId: string, id: string): Promise<boolean> {
  return (await tx.$count(tracks, and(eq(tracks.eventId, eventId), eq(tracks.id, id)))) > 0;
}

/** The slugs of an event's sessions, but for that of this one. */
export async function slugsBeside(tx: Tx, eventId: string, id = ""): Promise<Set<string>> {
  const rows = await tx
    .select({ slug: sessions.slug })
    .from(sessions)
    .where(and(eq(sessions.eventId, eventId), ne(sessions.id, id)));
  return new Set(rows.map(({ slug }) => slug));
}
