import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { devices } from "#db/schema.server.ts";

/** A revoked device scans, searches and counts no more; what it has scanned stays. */
export function revokeDevice(
  db: Db,
  {
    eventId,
    deviceId,
    actor,
    now,
  }: { eventId: string; deviceId: string; actor: Actor; now: Instant },
): Promise<Result<undefined, "device_not_found">> {
  return transact(db, async (tx) => {
    const [device] = await tx
      .select({ name: devices.name, revokedAt: devices.revokedAt })
      .from(devices)
      .where(and(eq(devices.id, deviceId), eq(devices.eventId, eventId)));
    if (!device) return refused("device_not_found");
    if (device.revokedAt !== null) return ok();

    await tx.update(devices).set({ revokedAt: now }).where(eq(devices.id, deviceId));
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "revoked_device",
      subject: { kind: "device", id: deviceId },
      detail: { name: device.name },
      at: now,
    });
    return ok();
  });
}
