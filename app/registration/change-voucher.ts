import { eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { caughtRefusal, ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { quotas, vouchers } from "#db/schema.server.ts";
import { claimPlaces } from "./claim-places.ts";
import { lockedVoucher } from "./locked-voucher.ts";
import { placesNeeded } from "./places.ts";
import { keepQuotas } from "./recount-places.ts";
import { releasePlaces, releaseRunOut } from "./release-places.ts";
import type { Voucher } from "./vouchers.ts";

export type VoucherChange = Pick<Voucher, "validFrom" | "validUntil" | "organization" | "note"> & {
  uses: number;
};

export type ChangeVoucherRefusal =
  | "unknown_voucher"
  | "voucher_ended"
  | "voucher_ends_before_it_begins"
  | "uses_below_used"
  | "sold_out";

/**
 * Changes how often a voucher may be used, from when until when, and what is noted of it; what it
 * does to prices stays, since people were told. Its reserve grows and shrinks alike. Refuses fewer
 * uses than there are, an end before the beginning, and a reserve that the quotas have no room for.
 */
export async function changeVoucher(
  db: Db,
  changed: {
    eventId: string;
    voucherId: string;
    change: VoucherChange;
    actor: Actor;
    now: Instant;
  },
): Promise<Result<undefined, ChangeVoucherRefusal>> {
  const { eventId, voucherId, change, actor, now } = changed;
  const { uses, ...row } = change;
  return caughtRefusal(() =>
    transact(db, async (tx): Promise<Result<undefined, ChangeVoucherRefusal>> => {
      await keepQuotas(tx, eventId);
      const voucher = await lockedVoucher(tx, eventId, voucherId);
      if (!voucher) return refused("unknown_voucher");
      if (voucher.endedAt !== null) return refused("voucher_ended");
      const { validFrom, validUntil } = change;
      if (validFrom !== null && validUntil !== null && validUntil <= validFrom) {
        return refused("voucher_ends_before_it_begins");
      }
      const used = await usedNow(tx, voucher, now);
      if (uses < used) return refused("uses_below_used", { n: used });

      await tx.update(vouchers).set(row).where(eq(vouchers.id, voucherId));
      await tx.update(quotas).set({ size: uses }).where(eq(quotas.id, voucherId));
      await reserveAgain(tx, { ...voucher, ...row }, { quantity: uses - used, now });
      await recordActivity(tx, {
        eventId,
        actor,
        verb: "changed_voucher",
        subject: { kind: "voucher", id: voucherId },
        detail: { name: voucher.code },
        at: now,
      });
      return ok();
    }),
  );
}

async function usedNow(tx: Tx, voucher: Voucher, now: Instant): Promise<number> {
  await releaseRunOut(tx, voucher.id, now);
  const [counter] = await tx
    .select({ claimed: quotas.claimed })
    .from(quotas)
    .where(eq(quotas.id, voucher.id));
  return counter?.claimed ?? 0;
}

async function reserveAgain(
  tx: Tx,
  voucher: Voucher,
  { quantity, now }: { quantity: number; now: Instant },
): Promise<void> {
  if (!voucher.reserves) return;
  const [ticketTypeId = ""] = voucher.ticketTypeIds;
  for (const { quotaId } of await placesNeeded(tx, [{ ticketTypeId, quantity: 1 }])) {
    await releaseRunOut(tx, quotaId, now);
  }
  await releasePlaces(tx, voucher.id, now);
  if (voucher.validUntil !== null && voucher.validUntil <= now) return;
  // A row of none keeps what is given back to the reserve later.
  const needed = (await placesNeeded(tx, [{ ticketTypeId, quantity: 1 }])).map((places) => ({
    ...places,
    quantity,
  }));
  const kept = { heldBy: voucher.id, expiresAt: voucher.validUntil, now };
  await claimPlaces(tx, needed, { ...kept, line: "passed" });
}
