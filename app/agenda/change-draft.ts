import { and, asc, eq, inArray } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { insertMany } from "#db/insert-many.ts";
import type { Tx } from "#db/open.ts";
import { sessionSpeakers, sessions } from "#db/schema.server.ts";
import type { SessionSpeaker } from "./schedule.ts";
import { speakingRows } from "./session-columns.ts";
import { type DraftVerb, touchDraft } from "./touch-draft.ts";

export type SessionRow = typeof sessions.$inferSelect;

/** A session somebody wants to change, and the version they saw of it. */
export type SeenSession = { id: string; version: number };

/** Someone else was faster: `by` and `at` say who and when, `title` what about. */
export type SeenRefusal = "unknown_session" | "changed_meanwhile";

/** What a change of the draft came to. */
export type DraftChanged = { revision: number };

/**
 * The rows of these sessions as they are now, in the order asked for. A part of verbs that change
 * the draft, after they locked the agenda. Refuses where one is gone or no longer as it was seen.
 */
export async function seenSessions(
  tx: Tx,
  eventId: string,
  seen: SeenSession[],
): Promise<Result<SessionRow[], SeenRefusal>> {
  const ids = seen.map(({ id }) => id);
  const found = await tx
    .select()
    .from(sessions)
    .where(and(eq(sessions.eventId, eventId), inArray(sessions.id, ids)));
  const rows: SessionRow[] = [];
  for (const { id, version } of seen) {
    const row = found.find((one) => one.id === id);
    if (!row) return refused("unknown_session");
    if (row.version !== version) {
      const { changedBy: by, changedAt: at, title } = row;
      return refused("changed_meanwhile", { by, at, title: title.zh || title.en });
    }
    rows.push(row);
  }
  return ok(rows);
}

export type SessionEdit = {
  row: SessionRow;
  set: Partial<SessionRow>;
  /** Who speaks from now on; undefined leaves them. */
  speakers?: SessionSpeaker[];
};

/**
 * Changes sessions of the draft: each gets the next version, what it was is kept to be undone, and
 * the audit gets a line. A part of other verbs, after they locked the agenda.
 */
export async function editSessions(
  tx: Tx,
  change: {
    eventId: string;
    edits: SessionEdit[];
    verb: DraftVerb & ("placed_session" | "changed_session" | "changed_sessions" | StateVerb);
    actor: Actor;
    now: Instant;
  },
): Promise<DraftChanged> {
  const { eventId, edits, verb, actor, now } = change;
  const id = newId(now);
  const speaking = await speakersOf(tx, edits);
  for (const { row, set, speakers } of edits) {
    await tx
      .update(sessions)
      .set({
        ...set,
        version: row.version + 1,
        changedAt: now,
        changedBy: actor.label,
        changeId: id,
      })
      .where(eq(sessions.id, row.id));
    if (speakers) await replaceSpeakers(tx, row, speakers);
  }
  const before = edits.map(({ row, set, speakers }) => ({
    sessionId: row.id,
    values: {
      ...Object.fromEntries(Object.keys(set).map((key) => [key, row[key as keyof SessionRow]])),
      changeId: row.changeId,
      ...(speakers ? { speakers: speaking.get(row.id) ?? [] } : {}),
    },
  }));
  const revision = await touchDraft(tx, { id, eventId, verb, before, actor, now });
  const [first] = edits;
  await recordActivity(tx, {
    eventId,
    actor,
    verb,
    subject: { kind: "session", id: first?.row.id ?? eventId },
    detail:
      edits.length === 1
        ? { name: first?.row.title.zh || first?.row.title.en || "" }
        : { count: edits.length },
    at: now,
  });
  return { revision };
}

type StateVerb = "canceled_session" | "returned_session";

/** Says who speaks in a session from now on, in this order; part of a transaction. */
export async function replaceSpeakers(
  tx: Tx,
  { id, eventId }: Pick<SessionRow, "id" | "eventId">,
  speakers: SessionSpeaker[],
): Promise<void> {
  await tx.delete(sessionSpeakers).where(eq(sessionSpeakers.sessionId, id));
  await insertMany(tx, sessionSpeakers, speakingRows({ eventId, sessionId: id }, speakers));
}

async function speakersOf(tx: Tx, edits: SessionEdit[]): Promise<Map<string, SessionSpeaker[]>> {
  const ids = edits.filter(({ speakers }) => speakers).map(({ row }) => row.id);
  const found = new Map<string, SessionSpeaker[]>();
  if (ids.length === 0) return found;
  const rows = await tx
    .select()
    .from(sessionSpeakers)
    .where(inArray(sessionSpeakers.sessionId, ids))
    .orderBy(asc(sessionSpeakers.position));
  for (const { sessionId, speakerId, role } of rows) {
    found.set(sessionId, [...(found.get(sessionId) ?? []), { speaker: speakerId, role }]);
  }
  return found;
}
