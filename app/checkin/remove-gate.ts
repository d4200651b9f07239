import { and, eq, isNull } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { deviceSetups, devices, gates } from "#db/schema.server.ts";

/**
 * A gate that is removed takes its phones and set-up codes with it: none of them scans any more.
 * What was scanned there stays, with its name.
 */
export function removeGate(
  db: Db,
  { eventId, gateId, actor, now }: { eventId: string; gateId: string; actor: Actor; now: Instant },
): Promise<Result<undefined, "gate_not_found">> {
  return transact(db, async (tx) => {
    const [gone] = await tx
      .update(gates)
      .set({ removedAt: now })
      .where(and(eq(gates.id, gateId), eq(gates.eventId, eventId), isNull(gates.removedAt)))
      .returning({ name: gates.name });
    if (!gone) return refused("gate_not_found");

    // The codes first: a phone that takes one at this moment is waited for, and then removed too.
    await tx
      .delete(deviceSetups)
      .where(and(eq(deviceSetups.gateId, gateId), isNull(deviceSetups.usedAt)));
    const phones = await tx
      .update(devices)
      .set({ revokedAt: now })
      .where(and(eq(devices.gateId, gateId), isNull(devices.revokedAt)))
      .returning({ id: devices.id });
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "removed_gate",
      subject: { kind: "gate", id: gateId },
      detail: { name: localized(gone.name, "zh"), count: phones.length },
      at: now,
    });
    return ok();
  });
}
