import { and, count, eq, gt, isNull } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { raiseRevision } from "#app/event/raise-revision.ts";
import { localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, isForeignKey, transact } from "#db/open.ts";
import { holdItems, holds, ticketTypes, voucherTicketTypes } from "#db/schema.server.ts";
import { ticketsOfType, ticketTypeOf } from "./ticket-types.ts";

export type RemoveTicketTypeRefusal =
  | "unknown_ticket_type"
  | "type_has_tickets"
  | "type_is_held"
  | "type_has_vouchers";

/**
 * Removes a ticket type that nobody has a ticket of, canceled ones included, that no voucher is
 * bound to, and nobody is choosing at this moment. Any other can only be taken off sale.
 */
export async function removeTicketType(
  db: Db,
  {
    eventId,
    ticketTypeId,
    actor,
    now,
  }: { eventId: string; ticketTypeId: string; actor: Actor; now: Instant },
): Promise<Result<undefined, RemoveTicketTypeRefusal>> {
  const removed = transact(db, async (tx): Promise<Result<undefined, RemoveTicketTypeRefusal>> => {
    const type = await ticketTypeOf(tx, eventId, ticketTypeId);
    if (!type) return refused("unknown_ticket_type");
    const sold = await ticketsOfType(tx, ticketTypeId);
    if (sold > 0) return refused("type_has_tickets", { n: sold });
    // A voucher for this type alone would be good for all once it is gone.
    const [bound] = await tx
      .select({ n: count() })
      .from(voucherTicketTypes)
      .where(eq(voucherTicketTypes.ticketTypeId, ticketTypeId));
    if (bound && bound.n > 0) return refused("type_has_vouchers", { n: bound.n });
    const [held] = await tx
      .select({ n: count() })
      .from(holdItems)
      .innerJoin(holds, eq(holds.id, holdItems.holdId))
      .where(
        and(
          eq(holdItems.ticketTypeId, ticketTypeId),
          isNull(holds.orderId),
          gt(holds.expiresAt, now),
        ),
      );
    if (held && held.n > 0) return refused("type_is_held", { n: held.n });

    await tx.delete(holdItems).where(eq(holdItems.ticketTypeId, ticketTypeId));
    await tx.delete(ticketTypes).where(eq(ticketTypes.id, ticketTypeId));
    await raiseRevision(tx, eventId);
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "removed_ticket_type",
      subject: { kind: "ticket_type", id: ticketTypeId },
      detail: { name: localized(type.name, "zh") },
      at: now,
    });
    return ok();
  });
  return removed.catch((error: unknown) => {
    // Somebody chose it after we had looked.
    if (isForeignKey(error)) return refused("type_is_held", { n: 1 });
    throw error;
  });
}
