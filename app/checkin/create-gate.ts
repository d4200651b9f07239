import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { type Localized, localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { gates } from "#db/schema.server.ts";
import { lockList } from "./lock-door.ts";

/** A gate belongs to one check-in list of its own event. */
export function createGate(
  db: Db,
  {
    eventId,
    listId,
    name,
    takesMoney = false,
    actor,
    now,
  }: {
    eventId: string;
    listId: string;
    name: Localized;
    takesMoney?: boolean;
    actor: Actor;
    now: Instant;
  },
): Promise<Result<{ gateId: string }, "list_not_found">> {
  return transact(db, async (tx) => {
    if (!(await lockList(tx, { eventId, id: listId }))) return refused("list_not_found");

    const gateId = newId(now);
    await tx
      .insert(gates)
      .values({ id: gateId, eventId, listId, name, takesMoney, createdAt: now });

    await recordActivity(tx, {
      eventId,
      actor,
      verb: "created_gate",
      subject: { kind: "gate", id: gateId },
      detail: { name: localized(name, "zh") },
      at: now,
    });
    return ok({ gateId });
  });
}
