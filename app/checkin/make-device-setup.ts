import { newId } from "#app/lib/ids.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { newSecret, sha256 } from "#app/lib/secrets.server.ts";
import { type Instant, minute } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { deviceSetups } from "#db/schema.server.ts";
import { lockGate } from "./lock-door.ts";

/** How long a set-up code can be used, in ms. */
export const setupLasts = 15 * minute;

/**
 * A set-up code makes one device of a gate of this event, within 15 minutes. The secret is
 * answered once and only its hash is kept.
 */
export function makeDeviceSetup(
  db: Db,
  { eventId, gateId, now }: { eventId: string; gateId: string; now: Instant },
): Promise<Result<{ secret: string; expiresAt: Instant }, "gate_not_found">> {
  return transact(db, async (tx) => {
    if (!(await lockGate(tx, { eventId, id: gateId }))) return refused("gate_not_found");

    const secret = newSecret();
    const expiresAt = now + setupLasts;
    await tx.insert(deviceSetups).values({
      id: newId(now),
      eventId,
      gateId,
      secretHash: sha256(secret),
      expiresAt,
      usedAt: null,
      createdAt: now,
    });
    return ok({ secret, expiresAt });
  });
}
