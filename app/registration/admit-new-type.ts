import { count, eq } from "drizzle-orm";
import type { Tx } from "#db/open.ts";
import { checkInLists, checkInListTicketTypes } from "#db/schema.server.ts";

/**
 * A check-in list that admits all `others` of the event admits its new ticket type as well; one that
 * makes a difference between them is left as it is. A part of other verbs.
 */
export async function admitNewType(
  tx: Tx,
  { eventId, ticketTypeId, others }: { eventId: string; ticketTypeId: string; others: number },
): Promise<void> {
  if (others === 0) return;
  const lists = await tx
    .select({ listId: checkInLists.id, admitted: count() })
    .from(checkInLists)
    .innerJoin(checkInListTicketTypes, eq(checkInListTicketTypes.listId, checkInLists.id))
    .where(eq(checkInLists.eventId, eventId))
    .groupBy(checkInLists.id);
  const open = lists.filter(({ admitted }) => admitted === others);
  if (open.length === 0) return;
  await tx
    .insert(checkInListTicketTypes)
    .values(open.map(({ listId }) => ({ listId, ticketTypeId })));
}
