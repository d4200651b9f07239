import { and, eq, inArray } from "drizzle-orm";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Tx } from "#db/open.ts";
import { quotaTicketTypes, ticketTypes } from "#db/schema.server.ts";

/** What an organizer says of a quota. */
export type QuotaDetails = { name: string; size: number; ticketTypeIds: string[] };

export type QuotaRefusal = "no_ticket_types" | "unknown_ticket_type";

/** Refuses a quota over no ticket type, or over one of another event. */
export async function checkQuota(
  tx: Tx,
  eventId: string,
  { ticketTypeIds }: QuotaDetails,
): Promise<Result<undefined, QuotaRefusal>> {
  const wanted = [...new Set(ticketTypeIds)];
  if (wanted.length === 0) return refused("no_ticket_types");
  const known = await tx
    .select({ id: ticketTypes.id })
    .from(ticketTypes)
    .where(and(eq(ticketTypes.eventId, eventId), inArray(ticketTypes.id, wanted)));
  return known.length === wanted.length ? ok() : refused("unknown_ticket_type");
}

/** A quota counts exactly these ticket types from now on. A part of other verbs. */
export async function keepQuotaTicketTypes(
  tx: Tx,
  { quotaId, ticketTypeIds }: { quotaId: string; ticketTypeIds: string[] },
): Promise<void> {
  await tx.delete(quotaTicketTypes).where(eq(quotaTicketTypes.quotaId, quotaId));
  await tx
    .insert(quotaTicketTypes)
    .values([...new Set(ticketTypeIds)].map((ticketTypeId) => ({ quotaId, ticketTypeId })));
}
