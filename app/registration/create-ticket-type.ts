import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { raiseRevision } from "#app/event/raise-revision.ts";
import { newId } from "#app/lib/ids.ts";
import { localized } from "#app/lib/lang.ts";
import { ok, type Result } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { quotas, quotaTicketTypes, ticketTypes } from "#db/schema.server.ts";
import { admitNewType } from "./admit-new-type.ts";
import {
  checkTicketType,
  keepTicketTypePlace,
  type TicketTypeDetails,
  type TicketTypeRefusal,
} from "./ticket-type-details.ts";
import { ticketTypesOf } from "./ticket-types.ts";

/**
 * A new ticket type, with a quota of its own where `size` says how many there are (null: no limit
 * of its own). Check-in lists that admit every type admit it too. Refuses what `checkTicketType` refuses.
 */
export async function createTicketType(
  db: Db,
  {
    eventId,
    details,
    size,
    actor,
    now,
  }: {
    eventId: string;
    details: TicketTypeDetails;
    size: number | null;
    actor: Actor;
    now: Instant;
  },
): Promise<Result<{ ticketTypeId: string }, TicketTypeRefusal>> {
  const checked = checkTicketType(details);
  if (!checked.ok) return checked;
  const { place, ...row } = details;
  const ticketTypeId = newId(now);
  const name = localized(details.name, "zh");

  return transact(db, async (tx) => {
    const types = await ticketTypesOf(tx, eventId);
    await tx
      .insert(ticketTypes)
      .values({ id: ticketTypeId, eventId, ...row, position: types.length, createdAt: now });
    await keepTicketTypePlace(tx, { types, id: ticketTypeId, place });
    await admitNewType(tx, { eventId, ticketTypeId, others: types.length });
    if (size !== null) {
      const quotaId = newId(now);
      await tx.insert(quotas).values({ id: quotaId, eventId, name, size, claimed: 0 });
      await tx.insert(quotaTicketTypes).values({ quotaId, ticketTypeId });
    }
    await raiseRevision(tx, eventId);
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "created_ticket_type",
      subject: { kind: "ticket_type", id: ticketTypeId },
      detail: { name },
      at: now,
    });
    return ok({ ticketTypeId });
  });
}
