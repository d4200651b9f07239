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

/**
 * Cancels a session of the draft, or lets it take place again: with the next release everyone learns
 * of it, and who had a seat in a canceled one is told that it is gone. It stays where it is, marked.
 */
export function cancelSession(
  db: Db,
  order: {
    eventId: string;
    session: SeenSession;
    to: "canceled" | "confirmed";
    actor: Actor;
    now: Instant;
  },
): Promise<Result<DraftChanged, SeenRefusal>> {
  const { eventId, to, actor, now } = order;
  return transact(db, async (tx): Promise<Result<DraftChanged, SeenRefusal>> => {
    await lockAgenda(tx, eventId);
    const seen = await seenSessions(tx, eventId, [order.session]);
    if (!seen.ok) return seen;
    const [row] = seen.value;
    if (!row) return refused("unknown_session");
    const verb = to === "canceled" ? "canceled_session" : "returned_session";
    const edits = [{ row, set: { state: to } }];
    return ok(await editSessions(tx, { eventId, edits, verb, actor, now }));
  });
}
