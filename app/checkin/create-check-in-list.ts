import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { localized } from "#app/lib/lang.ts";
import { ok, type Result } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { checkInLists } from "#db/schema.server.ts";
import {
  type CheckInListDetails,
  type CheckInListRefusal,
  checkListDetails,
  keepListTicketTypes,
} from "./check-in-list-details.ts";

/** A check-in list admits ticket types of its own event, in hours that end after they begin. */
export function createCheckInList(
  db: Db,
  {
    eventId,
    details,
    actor,
    now,
  }: { eventId: string; details: CheckInListDetails; actor: Actor; now: Instant },
): Promise<Result<{ listId: string }, CheckInListRefusal>> {
  return transact(db, async (tx) => {
    const checked = await checkListDetails(tx, eventId, details);
    if (!checked.ok) return checked;

    const { ticketTypeIds, ...list } = details;
    const listId = newId(now);
    await tx.insert(checkInLists).values({
      id: listId,
      eventId,
      ...list,
      sessionId: null,
      createdAt: now,
    });
    await keepListTicketTypes(tx, { listId, ticketTypeIds });

    await recordActivity(tx, {
      eventId,
      actor,
      verb: "created_check_in_list",
      subject: { kind: "check_in_list", id: listId },
      detail: { name: localized(details.name, "zh") },
      at: now,
    });
    return ok({ listId });
  });
}
