import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import type { Event } from "#app/event/events.ts";
import { newId } from "#app/lib/ids.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { scheduleImports } from "#db/schema.server.ts";
import { applyComparison, type Settle } from "./apply-comparison.ts";
import { countChanges, type SessionChange } from "./compare.ts";
import { compareImport, type ImportComparison, type Incoming, isStored } from "./compare-import.ts";
import { lockAgenda } from "./lock-agenda.ts";
import type { Schedule } from "./schedule.ts";
import { touchDraft } from "./touch-draft.ts";
import { writeSchedule } from "./write-schedule.ts";

/** How many sessions were what; `isNew` where anything of the draft was written. */
export type StoredImport = Record<SessionChange["kind"], number> & { isNew: boolean };

/**
 * Stores a schedule of another system in the draft, all or nothing: what is new is added, what changed
 * there is changed, what was changed here stays or is settled as told; nothing is ever removed, and
 * stars and seats stay with their sessions. The same file again writes nothing. Refuses where the
 * draft was changed after `seen`, the revision somebody looked at before they settled.
 */
export async function storeSchedule(
  db: Db,
  order: {
    event: Event;
    incoming: Incoming;
    fileName: string;
    settle?: Settle;
    seen?: number;
    actor: Actor;
    now: Instant;
  },
): Promise<Result<StoredImport, "draft_changed">> {
  const { event, incoming } = order;
  const eventId = event.id;
  const untouched = incoming.schedule.sessions.length;
  if (await isStored(db, { eventId, incoming })) return ok({ ...noChange, untouched });

  return transact(db, async (tx): Promise<Result<StoredImport, "draft_changed">> => {
    const agenda = await lockAgenda(tx, eventId);
    if (order.seen !== undefined && order.seen !== agenda.revision) return refused("draft_changed");
    const found = await compareImport(tx, { event, incoming });
    if (found.isKnown) return ok({ ...noChange, untouched });

    await keepBase(tx, found, order);
    const counts = countChanges(found.comparison);
    const merged = applyComparison(found.draft, found.comparison, order.settle);
    const isNew = differs(found.draft, merged);
    if (isNew) await write(tx, { ...found, merged }, order);
    return ok({ ...counts, isNew });
  });
}

const noChange = {
  added: 0,
  changed: 0,
  moved: 0,
  canceled: 0,
  conflicted: 0,
  untouched: 0,
  isNew: false,
};

type Order = Parameters<typeof storeSchedule>[1];

async function write(
  tx: Tx,
  { draft, comparison, merged }: ImportComparison & { merged: Schedule },
  { event, fileName, actor, now }: Order,
): Promise<void> {
  const id = newId(now);
  await writeSchedule(tx, {
    eventId: event.id,
    changeId: id,
    before: draft,
    merged,
    by: actor.label,
    now,
  });
  await touchDraft(tx, {
    id,
    eventId: event.id,
    verb: "imported_schedule",
    before: [],
    actor,
    now,
  });
  const { added, changed, moved, canceled } = countChanges(comparison);
  await recordActivity(tx, {
    eventId: event.id,
    actor,
    verb: "imported_schedule",
    subject: { kind: "schedule", id: event.id },
    detail: { file: fileName, added, changed, moved, canceled },
    at: now,
  });
}

function differs(before: Schedule, merged: Schedule): boolean {
  return (["days", "rooms", "tracks", "speakers", "sessions"] as const).some((list) => {
    const known = new Set<object>(before[list]);
    return list === "days"
      ? merged.days.length !== before.days.length
      : merged[list].some((one) => !known.has(one));
  });
}

/** A file of a part says nothing about the rest, of which the last import is still known. */
async function keepBase(
  tx: Tx,
  { source, digest, base }: ImportComparison,
  { event, incoming, fileName, now }: Order,
): Promise<void> {
  const { schedule, missing } = incoming;
  const kept = base && missing === "kept" ? withRest(schedule, base) : schedule;
  const values = { base: kept, digest, fileName, importedAt: now };
  await tx
    .insert(scheduleImports)
    .values({ eventId: event.id, source, ...values })
    .onConflictDoUpdate({
      target: [scheduleImports.eventId, scheduleImports.source],
      set: values,
    });
}

function withRest(part: Schedule, whole: Schedule): Schedule {
  const rest = <T extends { key: string }>(own: T[], all: T[]) => {
    const keys = new Set(own.map(({ key }) => key));
    return [...own, ...all.filter(({ key }) => !keys.has(key))];
  };
  return {
    ...part,
    rooms: rest(part.rooms, whole.rooms),
    tracks: rest(part.tracks, whole.tracks),
    speakers: rest(part.speakers, whole.speakers),
    sessions: rest(part.sessions, whole.sessions),
  };
}
