import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/audit/record-activity.ts";
import type { Event } from "#app/event/events.ts";
import { type Result, refused } from "#app/lib/result.ts";
import { day, type Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { rooms } from "#db/schema.server.ts";
import {
  type DraftChanged,
  editSessions,
  type SeenRefusal,
  type SeenSession,
  seenSessions,
} from "./change-draft.ts";
import { dayOfSlot } from "./day-of-slot.ts";
import { keptDays } from "./draft-days.ts";
import { lockAgenda } from "./lock-agenda.ts";
import { slotColumns } from "./session-columns.ts";

export type PlaceRefusal = SeenRefusal | "unknown_room" | "bad_slot";

/**
 * Puts a session of the draft into a room from one moment until another, or, with null, into the tray.
 * Two may be in one room at once while organizers move things about; a release is refused until they
 * are not. Refuses a session that somebody else changed since it was seen, a room that is gone, and
 * an end before the start or more than a day after it.
 */
export function placeSession(
  db: Db,
  order: {
    event: Event;
    session: SeenSession;
    slot: { room: string | null; start: Instant; end: Instant } | null;
    actor: Actor;
    now: Instant;
  },
): Promise<Result<DraftChanged, PlaceRefusal>> {
  const { event, slot, actor, now } = order;
  return transact(db, async (tx): Promise<Result<DraftChanged, PlaceRefusal>> => {
    await lockAgenda(tx, event.id);
    const seen = await seenSessions(tx, event.id, [order.session]);
    if (!seen.ok) return seen;
    const [row] = seen.value;
    if (!row) return refused("unknown_session");
    if (slot && (slot.end < slot.start || slot.end - slot.start > day)) return refused("bad_slot");
    if (slot?.room && !(await isRoom(tx, event.id, slot.room))) return refused("unknown_room");

    const days = await keptDays(tx, event);
    const placed = slot && { ...slot, day: dayOfSlot(slot.start, days, event.zone) };
    const edits = [{ row, set: slotColumns(placed) }];
    return {
      ok: true,
      value: await editSessions(tx, {
        eventId: event.id,
        edits,
        verb: "placed_session",
        actor,
        now,
      }),
    };
  });
}

async function isRoom(tx: Tx, eventId: string, id: string): Promise<boolean> {
  return (await tx.$count(rooms, and(eq(rooms.eventId, eventId), eq(rooms.id, id)))) > 0;
}
