import { asc, eq, inArray, sql } from "drizzle-orm";
import { newId } from "#app/lib/ids.ts";
import type { Instant } from "#app/lib/time.ts";
import { insertMany } from "#db/insert-many.ts";
import type { Tx } from "#db/open.ts";
import {
  rooms,
  scheduleDays,
  sessionSpeakers,
  sessions,
  speakers,
  tracks,
} from "#db/schema.server.ts";
import type { Draft } from "./draft.ts";
import type { Schedule, ScheduleSession } from "./schedule.ts";
import { newSessionRow, sessionColumns, speakingRows } from "./session-columns.ts";
import { slugFor } from "./slugs.ts";
import { type NewRow, newRoomRow, newSpeakerRow, newTrackRow } from "./thing-rows.ts";

type Writing = {
  eventId: string;
  changeId: string;
  before: Draft;
  merged: Schedule;
  by: string;
  now: Instant;
};

/**
 * Writes what a merged schedule has that the draft had not: new things, and those that are another
 * value now. A part of storing an import; what is the same object as before is not touched.
 */
export async function writeSchedule(tx: Tx, writing: Writing): Promise<void> {
  const { eventId, before, merged, now } = writing;
  await writeDays(tx, writing);
  const at = (id: string, position: number, slug: string): NewRow => ({
    id,
    eventId,
    slug,
    position,
    now,
  });
  const roomIds = newIds(before.rooms, merged.rooms, now);
  const trackIds = newIds(before.tracks, merged.tracks, now);
  const speakerIds = newIds(before.speakers, merged.speakers, now);
  const added = <T extends { key: string; slug?: string; name: { zh: string; en: string } }, Row>(
    there: T[],
    here: { slug: string }[],
    ids: Map<string, string>,
    row: (one: T, at: NewRow) => Row,
  ) => {
    const taken = new Set(here.map(({ slug }) => slug));
    return there.flatMap((one, position) => {
      const id = ids.get(one.key);
      if (!id || id === one.key) return [];
      return [
        row(one, at(id, position, slugFor([one.slug ?? "", one.name.en, one.name.zh], taken))),
      ];
    });
  };
  await insertMany(tx, rooms, added(merged.rooms, before.rooms, roomIds, newRoomRow));
  await insertMany(tx, tracks, added(merged.tracks, before.tracks, trackIds, newTrackRow));
  await insertMany(
    tx,
    speakers,
    added(merged.speakers, before.speakers, speakerIds, newSpeakerRow),
  );
  for (const { key, name, description, capacity } of changed(before.rooms, merged.rooms)) {
    const values = { name, description, capacity, version: sql`${rooms.version} + 1` };
    await tx.update(rooms).set(values).where(eq(rooms.id, key));
  }
  for (const { key, name, color } of changed(before.tracks, merged.tracks)) {
    const values = { name, color, version: sql`${tracks.version} + 1` };
    await tx.update(tracks).set(values).where(eq(tracks.id, key));
  }
  for (const { key, name, biography, avatar, url } of changed(before.speakers, merged.speakers)) {
    const values = { name, biography, avatar, url, version: sql`${speakers.version} + 1` };
    await tx.update(speakers).set(values).where(eq(speakers.id, key));
  }
  const renamed = merged.sessions.map((session) =>
    inIds(session, { roomIds, trackIds, speakerIds }),
  );
  await writeSessions(tx, writing, renamed);
}

async function writeSessions(
  tx: Tx,
  { eventId, changeId, before, merged, by, now }: Writing,
  renamed: ScheduleSession[],
): Promise<void> {
  const known = new Map(before.sessions.map((session) => [session.key, session]));
  const slugs = new Set(before.sessions.map(({ slug }) => slug));
  const rows: (typeof sessions.$inferInsert)[] = [];
  const speaking: (typeof sessionSpeakers.$inferInsert)[] = [];
  const heard: string[] = [];
  for (const [n, session] of renamed.entries()) {
    const old = known.get(session.key);
    if (!old) {
      const id = newId(now + n);
      const slug = slugFor([session.slug, session.title.en, session.title.zh], slugs);
      const content = { ...session, level: "any" as const, seats: null };
      rows.push(newSessionRow(content, { id, eventId, ids: session.ids, slug, by, changeId, now }));
      speaking.push(...speakingRows({ eventId, sessionId: id }, session.speakers));
    } else if (merged.sessions[n] !== old) {
      await tx
        .update(sessions)
        .set({
          ...sessionColumns(session),
          version: old.version + 1,
          changedAt: now,
          changedBy: by,
          changeId,
        })
        .where(eq(sessions.id, old.key));
      if (merged.sessions[n]?.speakers === old.speakers) continue;
      heard.push(old.key);
      speaking.push(...speakingRows({ eventId, sessionId: old.key }, session.speakers));
    }
  }
  await insertMany(tx, sessions, rows);
  for (let from = 0; from < heard.length; from += 500) {
    const some = heard.slice(from, from + 500);
    await tx.delete(sessionSpeakers).where(inArray(sessionSpeakers.sessionId, some));
  }
  await insertMany(tx, sessionSpeakers, speaking);
}

async function writeDays(tx: Tx, { eventId, merged }: Writing): Promise<void> {
  const had = await tx
    .select({ date: scheduleDays.date })
    .from(scheduleDays)
    .where(eq(scheduleDays.eventId, eventId))
    .orderBy(asc(scheduleDays.date));
  const dates = new Set(had.map(({ date }) => date));
  await insertMany(
    tx,
    scheduleDays,
    merged.days
      .filter(({ date }) => !dates.has(date))
      .map(({ date, start, end }) => ({ eventId, date, startsAt: start, endsAt: end })),
  );
}

/**
 * The id of each thing by its key: its own where it is here already, else a new one; new ones sort as
 * the file lists them.
 */
function newIds(
  here: { key: string }[],
  merged: { key: string }[],
  now: Instant,
): Map<string, string> {
  const known = new Set(here.map(({ key }) => key));
  return new Map(merged.map(({ key }, n) => [key, known.has(key) ? key : newId(now + n)]));
}

function changed<T extends { key: string }>(here: T[], merged: T[]): T[] {
  const known = new Map(here.map((one) => [one.key, one]));
  return merged.filter((one) => known.has(one.key) && known.get(one.key) !== one);
}

type IdsOfThings = Record<"roomIds" | "trackIds" | "speakerIds", Map<string, string>>;

/** What it names that is not here, because somebody removed it here, it names no more. */
function inIds(
  session: ScheduleSession,
  { roomIds, trackIds, speakerIds }: IdsOfThings,
): ScheduleSession {
  const { slot, track } = session;
  return {
    ...session,
    track: track === null ? null : (trackIds.get(track) ?? null),
    slot: slot && { ...slot, room: slot.room === null ? null : (roomIds.get(slot.room) ?? null) },
    speakers: session.speakers.flatMap(({ speaker, role }) => {
      const id = speakerIds.get(speaker);
      return id ? [{ speaker: id, role }] : [];
    }),
  };
}
