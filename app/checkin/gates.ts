import { and, asc, eq } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { checkInLists, checkInListTicketTypes, gates } from "#db/schema.server.ts";

export type Gate = typeof gates.$inferSelect;
export type CheckInList = typeof checkInLists.$inferSelect & { ticketTypeIds: string[] };

/** The gates of an event in the order they were made. */
export function gatesOf(db: Reader, eventId: string): Promise<Gate[]> {
  return db.select().from(gates).where(eq(gates.eventId, eventId)).orderBy(asc(gates.id));
}

/** One gate of this event, or null: another event's is as unknown as none. */
export async function gateOf(db: Reader, eventId: string, id: string): Promise<Gate | null> {
  const [gate] = await db
    .select()
    .from(gates)
    .where(and(eq(gates.id, id), eq(gates.eventId, eventId)));
  return gate ?? null;
}

/** The check-in lists of an event with the ticket types each admits, in the order made. */
export async function checkInListsOf(db: Reader, eventId: string): Promise<CheckInList[]> {
  const lists = await db
    .select()
    .from(checkInLists)
    .where(eq(checkInLists.eventId, eventId))
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
