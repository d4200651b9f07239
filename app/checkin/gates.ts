import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { checkInLists, checkInListTicketTypes, gates } from "#db/schema.server.ts";

export type Gate = typeof gates.$inferSelect;
export type CheckInList = typeof checkInLists.$inferSelect & { ticketTypeIds: string[] };

/** The gates of an event in the order they were made; removed ones are no longer among them. */
export function gatesOf(db: Reader, eventId: string): Promise<Gate[]> {
  return db
    .select()
    .from(gates)
    .where(and(eq(gates.eventId, eventId), isNull(gates.removedAt)))
    .orderBy(asc(gates.id));
}

/** One gate of this event, or null: another event's, or a removed one, is as unknown as none. */
export async function gateOf(db: Reader, eventId: string, id: string): Promise<Gate | null> {
  const [gate] = await db
    .select()
    .from(gates)
    .where(and(eq(gates.id, id), eq(gates.eventId, eventId), isNull(gates.removedAt)));
  return gate ?? null;
}

/**
 * The check-in lists of an event with the ticket types each admits, in the order made; removed
 * ones are no longer among them.
 */
export async function checkInListsOf(db: Reader, eventId: string): Promise<CheckInList[]> {
  const lists = await db
    .select()
    .from(checkInLists)
    .where(and(eq(checkInLists.eventId, eventId), isNull(checkInLists.removedAt)))
    .orderBy(asc(checkInLists.id));
  const types = await db
    .select({
      listId: checkInListTicketTypes.listId,
      ticketTypeId: checkInListTicketTypes.ticketTypeId,
    })
    .from(checkInListTicketTypes)
    .innerJoin(checkInLists, eq(checkInLists.id, checkInListTicketTypes.listId))
    .where(eq(checkInLists.eventId, eventId));
  return lists.map((list) => ({
    ...list,
    ticketTypeIds: types.filter((t) => t.listId === list.id).map((t) => t.ticketTypeId),
  }));
}

/** One check-in list of this event, or null. */
export async function checkInListOf(
  db: Reader,
  eventId: string,
  id: string,
): Promise<CheckInList | null> {
  return (await checkInListsOf(db, eventId)).find((list) => list.id === id) ?? null;
}
