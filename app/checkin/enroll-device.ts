import { and, eq, isNull } from "drizzle-orm";
import { recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { newSecret, sha256 } from "#app/lib/secrets.server.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { deviceSetups, devices } from "#db/schema.server.ts";
import { deviceSetupBySecret, type SetupRefusal } from "./device-setups.ts";

/** A set-up code makes one device, once, while it lasts; the token is answered to it alone. */
export function enrollDevice(
  db: Db,
  { secret, name, now }: { secret: string; name: string; now: Instant },
): Promise<Result<{ deviceId: string; gateId: string; token: string }, SetupRefusal>> {
  return transact(db, async (tx) => {
    const setup = await deviceSetupBySecret(tx, { secret, now });
    if (!setup.ok) return setup;
    const claimed = await tx
      .update(deviceSetups)
      .set({ usedAt: now })
      .where(and(eq(deviceSetups.id, setup.value.id), isNull(deviceSetups.usedAt)))
      .returning({ id: deviceSetups.id });
    if (claimed.length === 0) return refused("setup_used");

    const { eventId, gateId, gateName } = setup.value;
    const deviceId = newId(now);
    const token = newSecret();
    await tx.insert(devices).values({
      id: deviceId,
      eventId,
      gateId,
      name,
      tokenHash: sha256(token),
      createdAt: now,
      lastSeenAt: now,
      revokedAt: null,
    });

    await recordActivity(tx, {
      eventId,
      actor: { kind: "device", id: deviceId, label: name },
      verb: "set_up_device",
      subject: { kind: "device", id: deviceId },
      detail: { gate: localized(gateName, "zh") },
      at: now,
    });
    return ok({ deviceId, gateId, token });
  });
}
