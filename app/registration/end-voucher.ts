import { eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { vouchers } from "#db/schema.server.ts";
import { lockedVoucher } from "./locked-voucher.ts";
import { releasePlaces } from "./release-places.ts";

/** Ends a voucher for good: what it still reserves is free at once, what was had with it stays. */
export async function endVoucher(
  db: Db,
  ended: { eventId: string; voucherId: string; actor: Actor; now: Instant },
): Promise<Result<undefined, "unknown_voucher">> {
  const { eventId, voucherId, actor, now } = ended;
  return transact(db, async (tx) => {
    const voucher = await lockedVoucher(tx, eventId, voucherId);
    if (!voucher) return refused("unknown_voucher");
    if (voucher.endedAt !== null) return ok();
    await tx.update(vouchers).set({ endedAt: now }).where(eq(vouchers.id, voucherId));
    await releasePlaces(tx, voucherId, now);
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "ended_voucher",
      subject: { kind: "voucher", id: voucherId },
      detail: { name: voucher.code },
      at: now,
    });
    return ok();
  });
}
