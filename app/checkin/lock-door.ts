import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/open.ts";
import { checkInLists, gates } from "#db/schema.server.ts";

type Wanted = { eventId: string; id: string };

/**
 * Keeps a check-in list of this event from being removed until the transaction ends; false where
 * there is none. A part of other verbs.
 */
export async function lockList(tx: Tx, { eventId, id }: Wanted): Promise<boolean> {
  const { id: listId, eventId: ofEvent, removedAt } = checkInLists;
  const found = await tx
    .update(checkInLists)
    .set({ createdAt: sql`${checkInLists.createdAt}` })
    .where(and(eq(listId, id), eq(ofEvent, eventId), isNull(removedAt)))
    .returning({ id: listId });
  return found.length > 0;
}

/**
 * Keeps a gate of this event from being removed until the transaction ends; false where there is
 * none. A part of other verbs.
 */
export async function lockGate(tx: Tx, { eventId, id }: Wanted): Promise<boolean> {
  const found = await tx
    .update(gates)
    .set({ createdAt: sql`${gates.createdAt}` })
    .where(and(eq(gates.id, id), eq(gates.eventId, eventId), isNull(gates.removedAt)))
    .returning({ id: gates.id });
  return found.length > 0;
}
