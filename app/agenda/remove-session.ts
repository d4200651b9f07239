import { eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { sessions } from "#db/schema.server.ts";
import {
  type DraftChanged,
  type SeenRefusal,
  type SeenSession,
  seenSessions,
} from "./change-draft.ts";
import { lockAgenda } from "./lock-agenda.ts";
import { releasedProgram } from "./releases.ts";
import { touchDraft } from "./touch-draft.ts";

export type RemoveSessionRefusal = SeenRefusal | "was_released";

/**
 * Removes a session that the public never saw. Refuses one that was released: people starred it and
 * have it in their calendars; it is canceled instead.
 */
export function removeSession(
  db: Db,
  order: { eventId: string; session: SeenSession; actor: Actor; now: Instant },
): Promise<Result<DraftChanged, RemoveSessionRefusal>> {
  const { eventId, actor, now } = order;
  return transact(db, async (tx): Promise<Result<DraftChanged, RemoveSessionRefusal>> => {
    await lockAgenda(tx, eventId);
    const seen = await seenSessions(tx, eventId, [order.session]);
    if (!seen.ok) return seen;
    const [row] = seen.value;
    if (!row) return refused("unknown_session");
    if (await wasReleased(tx, eventId, row.id)) return refused("was_released");

    await tx.delete(sessions).where(eq(sessions.id, row.id));
    const verb = "removed_session";
    const revision = await touchDraft(tx, {
      id: newId(now),
      eventId,
      verb,
      before: [],
      actor,
      now,
    });
    await recordActivity(tx, {
      eventId,
      actor,
      verb,
      subject: { kind: "session", id: row.id },
      detail: { name: row.title.zh || row.title.en },
      at: now,
    });
    return ok({ revision });
  });
}

/** What was released once is in every release since: canceled where it is gone. */
async function wasReleased(tx: Tx, eventId: string, id: string): Promise<boolean> {
  const released = await releasedProgram(tx, eventId);
  return released?.program.sessions.some(({ key }) => key === id) ?? false;
}
