import { and, eq, inArray } from "drizzle-orm";
import type { Localized } from "#app/lib/lang.ts";
import { ok, type Refused, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { checkInListTicketTypes, ticketTypes } from "#db/schema.server.ts";

/** What an organizer says of a check-in list; times in ms UTC, null: no limit. */
export type CheckInListDetails = {
  name: Localized;
  ticketTypeIds: string[];
  opensAt: Instant | null;
  closesAt: Instant | null;
  allowReentry: boolean;
  allowMultiple: boolean;
  includeUnpaid: boolean;
};

export type CheckInListRefusal = "closes_before_opening" | "type_not_found";

/** Refuses a list that closes before it opens or admits a ticket type of another event. */
export async function checkListDetails(
  tx: Tx,
  eventId: string,
  { opensAt, closesAt, ticketTypeIds }: CheckInListDetails,
): Promise<Result<undefined, CheckInListRefusal> | Refused<CheckInListRefusal>> {
  if (opensAt !== null && closesAt !== null && closesAt <= opensAt) {
    return refused("closes_before_opening");
  }
  const wanted = [...new Set(ticketTypeIds)];
  if (wanted.length === 0) return ok();
  const known = await tx
    .select({ id: ticketTypes.id })
    .from(ticketTypes)
    .where(and(eq(ticketTypes.eventId, eventId), inArray(ticketTypes.id, wanted)));
  return known.length === wanted.length ? ok() : refused("type_not_found");
}

/** A list admits exactly these ticket types from now on. A part of other verbs. */
export async function keepListTicketTypes(
  tx: Tx,
  { listId, ticketTypeIds }: { listId: string; ticketTypeIds: string[] },
): Promise<void> {
  await tx.delete(checkInListTicketTypes).where(eq(checkInListTicketTypes.listId, listId));
  const wanted = [...new Set(ticketTypeIds)];
  if (wanted.length === 0) return;
  await tx
    .insert(checkInListTicketTypes)
    .values(wanted.map((ticketTypeId) => ({ listId, ticketTypeId })));
}
