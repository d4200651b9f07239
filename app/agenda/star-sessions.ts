import { and, eq, inArray } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { sessions, stars } from "#db/schema.server.ts";
import { starsOf } from "./stars.ts";

/** The most sessions one person may star at an event; the largest known has 1,079. */
const mostStars = 1500;

/**
 * A person wants to go to these sessions, beside those they starred before: one that was pressed, or
 * all that a device kept until somebody signed in on it. What is no session of the event is passed
 * over, and so is what goes beyond 1,500.
 * @returns how many were new.
 */
export function starSessions(
  db: Db,
  starred: { eventId: string; personId: string; sessionIds: string[]; now: Instant },
): Promise<number> {
  return transact(db, async (tx) => {
    const { eventId, personId, now } = starred;
    const known = await idsAmong(tx, eventId, starred.sessionIds);
    const had = new Set(await starsOf(tx, starred));
    const added = known.filter((id) => !had.has(id)).slice(0, Math.max(0, mostStars - had.size));
    const rows = added.map((sessionId) => ({ personId, sessionId, eventId, createdAt: now }));
    for (let from = 0; from < rows.length; from += 100) {
      await tx
        .insert(stars)
        .values(rows.slice(from, from + 100))
        .onConflictDoNothing();
    }
    return added.length;
  });
}

async function idsAmong(tx: Tx, eventId: string, ids: string[]): Promise<string[]> {
  const asked = [...new Set(ids)].slice(0, mostStars);
  if (asked.length === 0) return [];
  const rows = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.eventId, eventId), inArray(sessions.id, asked)));
  const known = new Set(rows.map(({ id }) => id));
  return asked.filter((id) => known.has(id));
}
