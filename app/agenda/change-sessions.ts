import type { Actor } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import {
  type DraftChanged,
  editSessions,
  type SeenRefusal,
  type SeenSession,
  type SessionRow,
  seenSessions,
} from "./change-draft.ts";
import type { Level } from "./levels.ts";
import { lockAgenda } from "./lock-agenda.ts";
import { offerFreeSeats } from "./offer-free-seats.ts";
import { lockSession } from "./seat-places.ts";
import { isTrack } from "./session-details.ts";
import type { SessionKind } from "./session-kinds.ts";

/** What many sessions get at once; what is left out stays as it is with each. */
export type BulkChange = {
  kind?: SessionKind;
  track?: string | null;
  level?: Level;
  languages?: string[];
  state?: "confirmed" | "canceled";
  /** How many seats are given out; null lets everyone come. */
  seats?: number | null;
  /** Puts all of them back into the tray. */
  slot?: null;
};

export type BulkRefusal = SeenRefusal | "unknown_track" | "nothing_chosen" | "seats_taken";

/**
 * Changes many sessions of the draft alike, all or none; undone in one piece. Refuses where one was
 * changed by somebody else since it was seen, a track that is gone, fewer seats than are taken, and
 * where nothing is to be done. More seats go to who waits for them.
 */
export function changeSessions(
  db: Db,
  order: {
    eventId: string;
    sessions: SeenSession[];
    change: BulkChange;
    actor: Actor;
    now: Instant;
  },
): Promise<Result<DraftChanged, BulkRefusal>> {
  const { eventId, change, actor, now } = order;
  return transact(db, async (tx): Promise<Result<DraftChanged, BulkRefusal>> => {
    await lockAgenda(tx, eventId);
    if (order.sessions.length === 0 || Object.keys(change).length === 0) {
      return refused("nothing_chosen");
    }
    const seen = await seenSessions(tx, eventId, order.sessions);
    if (!seen.ok) return seen;
    if (!(await isKnownTrack(tx, eventId, change.track))) return refused("unknown_track");

    const taken = change.seats === undefined ? 0 : await mostTaken(tx, seen.value);
    if (taken > (change.seats ?? 0)) return refused("seats_taken", { taken });

    const edits = seen.value.map((row) => ({ row, set: columnsOf(change, row) }));
    const verb = "changed_sessions";
    const changed = await editSessions(tx, { eventId, edits, verb, actor, now });
    if (change.seats !== undefined) {
      for (const { id: sessionId } of seen.value) await offerFreeSeats(tx, { sessionId, now });
    }
    return ok(changed);
  });
}

async function mostTaken(tx: Tx, rows: SessionRow[]): Promise<number> {
  let most = 0;
  for (const { id } of rows) most = Math.max(most, (await lockSession(tx, id))?.seatsTaken ?? 0);
  return most;
}

async function isKnownTrack(tx: Tx, eventId: string, track: string | null | undefined) {
  return track === undefined || track === null || isTrack(tx, eventId, track);
}

function columnsOf({ track, slot, kind, ...same }: BulkChange, row: SessionRow) {
  const inTray = { roomId: null, startsAt: null, endsAt: null, day: null };
  return {
    ...same,
    ...(kind === undefined ? {} : { kind, type: kind === row.kind ? row.type : "" }),
    ...(track === undefined ? {} : { trackId: track }),
    ...(slot === null ? inTray : {}),
  };
}
