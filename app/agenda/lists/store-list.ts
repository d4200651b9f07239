import { eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import type { Event } from "#app/event/events.ts";
import { newId } from "#app/lib/ids.ts";
import type { ListFile } from "#app/lib/list-file.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { insertMany } from "#db/insert-many.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { rooms, speakers, tracks } from "#db/schema.server.ts";
import { type Draft, draftOf } from "../draft.ts";
import { lockAgenda } from "../lock-agenda.ts";
import { slugFor } from "../slugs.ts";
import { newRoomRow, newSpeakerRow, newTrackRow } from "../thing-rows.ts";
import { touchDraft } from "../touch-draft.ts";
import type { ListKind } from "./columns.ts";
import { type ListPlan, readList } from "./read-list.ts";

export type StoredList = { added: number; changed: number };

/**
 * Takes a list of speakers, rooms or tracks into the draft, all or nothing: what is new is added at the
 * end, what is said differently is changed, nothing is removed. Another e-mail address ends a speaker's
 * link to the person who proved the old one. A list that says nothing new writes nothing. Refuses a list
 * without names, and where the draft was changed after `seen`, the revision somebody looked at.
 */
export function storeList(
  db: Db,
  order: {
    event: Event;
    kind: ListKind;
    file: ListFile;
    fileName: string;
    seen: number;
    actor: Actor;
    now: Instant;
  },
): Promise<Result<StoredList, "draft_changed" | "list_unnamed">> {
  const { event, kind, file, fileName, seen, actor, now } = order;
  type Stored = Result<StoredList, "draft_changed" | "list_unnamed">;
  return transact(db, async (tx): Promise<Stored> => {
    const agenda = await lockAgenda(tx, event.id);
    if (seen !== agenda.revision) return refused("draft_changed");
    const draft = await draftOf(tx, event);
    const read = readList(file, { draft, kind });
    if (!read.ok) return read;
    const plan = read.value;
    const counts = { added: plan.added.length, changed: plan.changed.length };
    if (counts.added + counts.changed === 0) return ok(counts);

    const at = { eventId: event.id, draft, now };
    if (isOf(plan, "speakers")) await storeSpeakers(tx, plan, at);
    if (isOf(plan, "rooms")) await storeRooms(tx, plan, at);
    if (isOf(plan, "tracks")) await storeTracks(tx, plan, at);
    await recordActivity(tx, {
      eventId: event.id,
      actor,
      verb: "imported_list",
      subject: { kind: subjects[kind], id: event.id },
      detail: { file: fileName, ...counts },
      at: now,
    });
    const verb = `changed_${subjects[kind]}` as const;
    const change = { id: newId(now), eventId: event.id, verb, before: [], actor, now };
    await touchDraft(tx, change);
    return ok(counts);
  });
}

const subjects = { speakers: "speaker", rooms: "room", tracks: "track" } as const;

type At = { eventId: string; draft: Draft; now: Instant };

function isOf<K extends ListKind>(plan: ListPlan, kind: K): plan is ListPlan<K> {
  return plan.kind === kind;
}

async function storeSpeakers(tx: Tx, { added, changed }: ListPlan<"speakers">, at: At) {
  const place = newPlaces(at, at.draft.speakers);
  const rows = added.map(({ details }) => {
    const where = place(details.name);
    return { ...newSpeakerRow({ ...details, key: where.id, ids: unnamed }, where), ...details };
  });
  await insertMany(tx, speakers, rows);
  for (const { key, version, details, fields } of changed) {
    const isOther = fields.some(({ label }) => label === "email");
    await tx
      .update(speakers)
      .set({ ...details, ...(isOther ? { personId: null } : {}), version: version + 1 })
      .where(eq(speakers.id, key));
  }
}

async function storeRooms(tx: Tx, { added, changed }: ListPlan<"rooms">, at: At) {
  const place = newPlaces(at, at.draft.rooms);
  const rows = added.map(({ details }) => {
    const where = place(details.name);
    const room = { ...details, key: where.id, ids: unnamed, slug: where.slug };
    return { ...newRoomRow(room, where), ...details };
  });
  await insertMany(tx, rooms, rows);
  for (const { key, version, details } of changed) {
    await tx
      .update(rooms)
      .set({ ...details, version: version + 1 })
      .where(eq(rooms.id, key));
  }
}

async function storeTracks(tx: Tx, { added, changed }: ListPlan<"tracks">, at: At) {
  const place = newPlaces(at, at.draft.tracks);
  const rows = added.map(({ details }) => newTrackRow(details, place(details.name)));
  await insertMany(tx, tracks, rows);
  for (const { key, version, details } of changed) {
    await tx
      .update(tracks)
      .set({ ...details, version: version + 1 })
      .where(eq(tracks.id, key));
  }
}

const unnamed = { guid: "", uuid: "", code: "", number: null };

/** Where new things go: after all that are there, each with an address of its own. */
function newPlaces({ eventId, now }: At, there: { slug: string; position?: number }[]) {
  const taken = new Set(there.map(({ slug }) => slug));
  let position = Math.max(-1, ...there.map((one) => one.position ?? -1));
  return ({ zh, en }: { zh: string; en: string }) => {
    position += 1;
    return { id: newId(now), eventId, slug: slugFor([en, zh], taken), position, now };
  };
}
