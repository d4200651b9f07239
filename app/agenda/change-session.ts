import type { Actor } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import {
  type DraftChanged,
  editSessions,
  type SeenRefusal,
  type SeenSession,
  seenSessions,
} from "./change-draft.ts";
import { lockAgenda } from "./lock-agenda.ts";
import { offerFreeSeats } from "./offer-free-seats.ts";
import { lockSession } from "./seat-places.ts";
import {
  checkSessionDetails,
  detailColumns,
  type SessionDetails,
  type SessionDetailsRefusal,
} from "./session-details.ts";

export type ChangeSessionRefusal = SeenRefusal | SessionDetailsRefusal | "seats_taken";

/**
 * Says something else of a session of the draft. The public reads it after the next release; only how
 * many seats there are counts at once, and more of them go to who waits. Refuses a session that
 * somebody else changed since it was seen, and fewer seats than are taken.
 */
export function changeSession(
  db: Db,
  order: {
    eventId: string;
    session: SeenSession;
    details: SessionDetails;
    actor: Actor;
    now: Instant;
  },
): Promise<Result<DraftChanged, ChangeSessionRefusal>> {
  const { eventId, details, actor, now } = order;
  return transact(db, async (tx): Promise<Result<DraftChanged, ChangeSessionRefusal>> => {
    await lockAgenda(tx, eventId);
    const seen = await seenSessions(tx, eventId, [order.session]);
    if (!seen.ok) return seen;
    const [row] = seen.value;
    if (!row) return refused("unknown_session");
    const checked = await checkSessionDetails(tx, eventId, details);
    if (!checked.ok) return checked;
    const taken = (await lockSession(tx, row.id))?.seatsTaken ?? 0;
    if (taken > (details.seats ?? 0)) return refused("seats_taken", { taken });

    const set = detailColumns(details, row);
    const edits = [{ row, set, speakers: details.speakers }];
    const changed = await editSessions(tx, {
      eventId,
      edits,
      verb: "changed_session",
      actor,
      now,
    });
    await offerFreeSeats(tx, { sessionId: row.id, now });
    return ok(changed);
  });
}
