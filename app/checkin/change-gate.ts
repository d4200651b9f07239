import { eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { type Localized, localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { gates } from "#db/schema.server.ts";
import { gateOf } from "./gates.ts";
import { lockGate, lockList } from "./lock-door.ts";

export type ChangeGateRefusal = "gate_not_found" | "list_not_found";

/**
 * A gate may be renamed and moved to another check-in list of its event. Its phones go with it:
 * the next scan follows the new list, and what was scanned stays with the old one.
 */
export function changeGate(
  db: Db,
  {
    eventId,
    gateId,
    listId,
    name,
    takesMoney,
    actor,
    now,
  }: {
    eventId: string;
    gateId: string;
    listId: string;
    name: Localized;
    /** Left out, it stays as it is. */
    takesMoney?: boolean | undefined;
    actor: Actor;
    now: Instant;
  },
): Promise<Result<undefined, ChangeGateRefusal>> {
  return transact(db, async (tx) => {
    const locked = await lockGate(tx, { eventId, id: gateId });
    const before = locked ? await gateOf(tx, eventId, gateId) : null;
    if (!before) return refused("gate_not_found");
    if (!(await lockList(tx, { eventId, id: listId }))) return refused("list_not_found");

    await tx
      .update(gates)
      .set({ name, listId, takesMoney: takesMoney ?? before.takesMoney })
      .where(eq(gates.id, gateId));
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "changed_gate",
      subject: { kind: "gate", id: gateId },
      detail: {
        name: localized(name, "zh"),
        from: localized(before.name, "zh"),
        list: listId,
        list_before: before.listId,
      },
      at: now,
    });
    return ok();
  });
}
