import { and, eq, exists, gt, inArray, isNull } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { raiseRevision } from "#app/event/raise-revision.ts";
import { localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { claims, holdItems, holds, orders, tickets, ticketTypes } from "#db/schema.server.ts";
import {
  checkTicketType,
  keepTicketTypePlace,
  type TicketTypeDetails,
  type TicketTypeRefusal,
} from "./ticket-type-details.ts";
import { ticketTypesOf } from "./ticket-types.ts";

export type ChangeTicketTypeRefusal =
  | TicketTypeRefusal
  | "unknown_ticket_type"
  | "applications_waiting";

/**
 * Changes a ticket type for everyone who buys from now on; orders keep what they paid. Whether it
 * needs approval cannot change while applications for it wait, and where it does change, holds of
 * it run out at once: their buyers ask again, under the new rule.
 */
export async function changeTicketType(
  db: Db,
  {
    eventId,
    ticketTypeId,
    details,
    actor,
    now,
  }: {
    eventId: string;
    ticketTypeId: string;
    details: TicketTypeDetails;
    actor: Actor;
    now: Instant;
  },
): Promise<Result<undefined, ChangeTicketTypeRefusal>> {
  const checked = checkTicketType(details);
  if (!checked.ok) return checked;
  const { place, ...row } = details;

  return transact(db, async (tx): Promise<Result<undefined, ChangeTicketTypeRefusal>> => {
    const types = await ticketTypesOf(tx, eventId);
    const before = types.find((type) => type.id === ticketTypeId);
    if (!before) return refused("unknown_ticket_type");
    if (before.needsApproval !== details.needsApproval) {
      const waiting = await applicationsFor(tx, ticketTypeId);
      if (waiting > 0) return refused("applications_waiting", { n: waiting });
      await endHolds(tx, ticketTypeId, now);
    }

    await tx.update(ticketTypes).set(row).where(eq(ticketTypes.id, ticketTypeId));
    await keepTicketTypePlace(tx, { types, id: ticketTypeId, place });
    await raiseRevision(tx, eventId);
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "changed_ticket_type",
      subject: { kind: "ticket_type", id: ticketTypeId },
      detail: { name: localized(details.name, "zh") },
      at: now,
    });
    return ok();
  });
}

async function applicationsFor(tx: Tx, ticketTypeId: string): Promise<number> {
  const rows = await tx
    .selectDistinct({ id: orders.id })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(
      and(
        eq(tickets.ticketTypeId, ticketTypeId),
        eq(orders.status, "pending"),
        eq(orders.approval, "waiting"),
      ),
    );
  return rows.length;
}

async function endHolds(tx: Tx, ticketTypeId: string, now: Instant): Promise<void> {
  const live = await tx
    .update(holds)
    .set({ expiresAt: now })
    .where(
      and(
        isNull(holds.orderId),
        gt(holds.expiresAt, now),
        exists(
          tx
            .select({ id: holdItems.holdId })
            .from(holdItems)
            .where(and(eq(holdItems.holdId, holds.id), eq(holdItems.ticketTypeId, ticketTypeId))),
        ),
      ),
    )
    .returning({ id: holds.id });
  if (live.length === 0) return;
  const ids = live.map((hold) => hold.id);
  await tx.update(claims).set({ expiresAt: now }).where(inArray(claims.heldBy, ids));
}
