import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { checkInLists } from "#db/schema.server.ts";
import { gatesOf } from "./gates.ts";
import { lockList } from "./lock-door.ts";

/** A check-in list that no gate follows can be removed; what was scanned under it stays. */
export function removeCheckInList(
  db: Db,
  { eventId, listId, actor, now }: { eventId: string; listId: string; actor: Actor; now: Instant },
): Promise<Result<undefined, "list_not_found" | "list_in_use">> {
  return transact(db, async (tx) => {
    if (!(await lockList(tx, { eventId, id: listId }))) return refused("list_not_found");
    const followers = (await gatesOf(tx, eventId)).filter((gate) => gate.listId === listId);
    if (followers.length > 0) return refused("list_in_use");

    const [gone] = await tx
      .update(checkInLists)
      .set({ removedAt: now })
      .where(and(eq(checkInLists.id, listId), eq(checkInLists.eventId, eventId)))
      .returning({ name: checkInLists.name });
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "removed_check_in_list",
      subject: { kind: "check_in_list", id: listId },
      detail: { name: localized(gone?.name ?? { zh: "", en: "" }, "zh") },
      at: now,
    });
    return ok();
  });
}
