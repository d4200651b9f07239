import { and, desc, eq, isNull, notInArray } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { draftChanges, sessions } from "#db/schema.server.ts";
import { replaceSpeakers } from "./change-draft.ts";
import { lockAgenda } from "./lock-agenda.ts";
import type { SessionSpeaker } from "./schedule.ts";
import { type DraftVerb, touchDraft } from "./touch-draft.ts";

export type UndoRefusal = "nothing_to_undo" | "cannot_undo" | "changed_meanwhile";

/** An undone change is told by its entry; the list of a person's own changes goes on before it. */
const notCounted: DraftVerb[] = ["undid_change"];

/**
 * Takes back the last change of this person to the draft, and, asked again, the one before it. Refuses
 * where somebody else has changed one of its sessions since, and what is not undone this way: an
 * import, a new or removed session.
 */
export function undoChange(
  db: Db,
  order: { eventId: string; actor: Extract<Actor, { kind: "person" }>; now: Instant },
): Promise<Result<{ revision: number; sessionIds: string[] }, UndoRefusal>> {
  const { eventId, actor, now } = order;
  return transact(db, async (tx): Promise<Result<Undone, UndoRefusal>> => {
    await lockAgenda(tx, eventId);
    const last = await lastChange(tx, eventId, actor.id);
    if (!last) return refused("nothing_to_undo");
    if (last.before.length === 0) return refused("cannot_undo");
    const rows = await Promise.all(last.before.map(({ sessionId }) => sessionRow(tx, sessionId)));
    const other = rows.find((row) => row?.changeId !== last.id);
    if (other !== undefined) {
      const { changedBy: by = "", changedAt: at = 0, title } = other ?? {};
      return refused("changed_meanwhile", { by, at, title: title?.zh || title?.en || "" });
    }

    for (const { sessionId, values } of last.before) {
      const { speakers, ...columns } = values as { speakers?: SessionSpeaker[] };
      const version = (rows.find((row) => row?.id === sessionId)?.version ?? 0) + 1;
      await tx
        .update(sessions)
        .set({ ...columns, version, changedAt: now, changedBy: actor.label })
        .where(eq(sessions.id, sessionId));
      if (speakers) await replaceSpeakers(tx, { id: sessionId, eventId }, speakers);
    }
    await tx.update(draftChanges).set({ undoneAt: now }).where(eq(draftChanges.id, last.id));
    const verb = "undid_change";
    const revision = await touchDraft(tx, {
      id: newId(now),
      eventId,
      verb,
      before: [],
      actor,
      now,
    });
    const sessionIds = last.before.map(({ sessionId }) => sessionId);
    await recordActivity(tx, {
      eventId,
      actor,
      verb,
      subject: { kind: "session", id: sessionIds[0] ?? eventId },
      detail: { count: sessionIds.length },
      at: now,
    });
    return ok({ revision, sessionIds });
  });
}

type Undone = { revision: number; sessionIds: string[] };

async function lastChange(tx: Tx, eventId: string, personId: string) {
  const [last] = await tx
    .select()
    .from(draftChanges)
    .where(
      and(
        eq(draftChanges.eventId, eventId),
        eq(draftChanges.personId, personId),
        isNull(draftChanges.undoneAt),
        notInArray(draftChanges.verb, notCounted),
      ),
    )
    .orderBy(desc(draftChanges.revision))
    .limit(1);
  return last ?? null;
}

async function sessionRow(tx: Tx, id: string) {
  const [row] = await tx.select().from(sessions).where(eq(sessions.id, id));
  return row ?? null;
}
