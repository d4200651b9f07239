import { and, asc, eq } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { stars } from "#db/schema.server.ts";

/** The ids of the sessions that a person starred at an event, in the order they did. */
export async function starsOf(
  db: Reader,
  { eventId, personId }: { eventId: string; personId: string },
): Promise<string[]> {
  const rows = await db
    .select({ sessionId: stars.sessionId })
    .from(stars)
    .where(and(eq(stars.personId, personId), eq(stars.eventId, eventId)))
    .orderBy(asc(stars.createdAt), asc(stars.sessionId));
  return rows.map(({ sessionId }) => sessionId);
}
