import { and, eq, isNull, ne } from "drizzle-orm";
import type { Tx } from "#db/open.ts";
import { people, speakers } from "#db/schema.server.ts";

/**
 * A speaker whose address a person has proved is that person from now on. A part of other verbs.
 * @returns how many were linked.
 */
export async function linkSpeakers(tx: Tx, eventId: string): Promise<number> {
  const found = await tx
    .select({ id: speakers.id, personId: people.id })
    .from(speakers)
    .innerJoin(people, eq(people.email, speakers.email))
    .where(and(eq(speakers.eventId, eventId), isNull(speakers.personId), ne(speakers.email, "")));
  for (const { id, personId } of found) {
    await tx.update(speakers).set({ personId }).where(eq(speakers.id, id));
  }
  return found.length;
}
