import { and, eq, isNull } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { checkInLists } from "#db/schema.server.ts";
import {
  type CheckInListDetails,
  type CheckInListRefusal,
  checkListDetails,
  keepListTicketTypes,
} from "./check-in-list-details.ts";

/** A changed list decides the next scans; who is in stays in. */
export function changeCheckInList(
  db: Db,
  {
    eventId,
    listId,
    details,
    actor,
    now,
  }: { eventId: string; listId: string; details: CheckInListDetails; actor: Actor; now: Instant },
): Promise<Result<undefined, CheckInListRefusal | "list_not_found">> {
  return transact(db, async (tx) => {
    const checked = await checkListDetails(tx, eventId, details);
    if (!checked.ok) return checked;

    const { ticketTypeIds, ...list } = details;
    const changed = await tx
      .update(checkInLists)
      .set(list)
      .where(
        and(
          eq(checkInLists.id, listId),
          eq(checkInLists.eventId, eventId),
          isNull(checkInLists.removedAt),
        ),
      )
      .returning({ id: checkInLists.id });
    if (changed.length === 0) return refused("list_not_found");
    await keepListTicketTypes(tx, { listId, ticketTypeIds });

    await recordActivity(tx, {
      eventId,
      actor,
      verb: "changed_check_in_list",
      subject: { kind: "check_in_list", id: listId },
      detail: { name: localized(details.name, "zh") },
      at: now,
    });
    return ok();
  });
}
