import { and, eq, isNull } from "drizzle-orm";
import type { Localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { sha256 } from "#app/lib/secrets.server.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { deviceSetups, events, gates } from "#db/schema.server.ts";

export type SetupRefusal = "setup_not_found" | "setup_used" | "setup_expired";
export type DeviceSetup = {
  id: string;
  eventId: string;
  eventName: Localized;
  gateId: string;
  gateName: Localized;
};

/** What a set-up code would make a device of, or why it no longer can. */
export async function deviceSetupBySecret(
  db: Reader,
  { secret, now }: { secret: string; now: Instant },
): Promise<Result<DeviceSetup, SetupRefusal>> {
  const [row] = await db
    .select({
      id: deviceSetups.id,
      eventId: deviceSetups.eventId,
      eventName: events.name,
      gateId: gates.id,
      gateName: gates.name,
      usedAt: deviceSetups.usedAt,
      expiresAt: deviceSetups.expiresAt,
    })
    .from(deviceSetups)
    .innerJoin(gates, eq(gates.id, deviceSetups.gateId))
    .innerJoin(events, eq(events.id, deviceSetups.eventId))
    .where(and(eq(deviceSetups.secretHash, sha256(secret)), isNull(gates.removedAt)));
  if (!row) return refused("setup_not_found");
  if (row.usedAt !== null) return refused("setup_used");
  if (row.expiresAt <= now) return refused("setup_expired");
  const { usedAt, expiresAt, ...setup } = row;
  return ok(setup);
}
