import { and, eq, gt, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { claims, quotas } from "#db/schema.server.ts";
import { byQuota, inLockOrder, type Places, sumOf } from "./places.ts";

/**
 * Gives back every place kept by this hold or order, to the voucher they were reserved by while
 * that one's time has not run out; part of a verb's transaction.
 */
export async function releasePlaces(tx: Tx, heldBy: string, now: Instant): Promise<void> {
  const given = await tx.delete(claims).where(eq(claims.heldBy, heldBy)).returning(freed);
  const free = await returnToReserves(tx, given, now);
  for (const { quotaId, quantity } of byQuota(free).sort(inLockOrder)) {
    await lower(tx, quotaId, quantity);
  }
}

/** Gives back the places of a quota whose time has run out by `now`; part of a transaction. */
export async function releaseRunOut(tx: Tx, quotaId: string, now: Instant): Promise<void> {
  const given = await tx
    .delete(claims)
    .where(
      and(eq(claims.quotaId, quotaId), isNotNull(claims.expiresAt), lte(claims.expiresAt, now)),
    )
    .returning(freed);
  const free = sumOf(await returnToReserves(tx, given, now));
  if (free > 0) await lower(tx, quotaId, free);
}

/** Puts places back into the reserves they came out of; what is left of them is free. */
export async function returnToReserves(tx: Tx, given: Places[], now: Instant): Promise<Places[]> {
  const free: Places[] = [];
  for (const places of given) {
    const { backTo = "", quotaId, quantity } = places;
    const kept =
      backTo === ""
        ? []
        : await tx
            .update(claims)
            .set({ quantity: sql`${claims.quantity} + ${quantity}` })
            .where(and(eq(claims.heldBy, backTo), eq(claims.quotaId, quotaId), unexpired(now)))
            .returning({ heldBy: claims.heldBy });
    if (kept.length === 0) free.push(places);
  }
  return free;
}

function unexpired(now: Instant) {
  return or(isNull(claims.expiresAt), gt(claims.expiresAt, now));
}

/** Counts places of a quota as free again; part of a verb's transaction. */
export async function lower(tx: Tx, quotaId: string, by: number): Promise<void> {
  await tx
    .update(quotas)
    .set({ claimed: sql`${quotas.claimed} - ${by}` })
    .where(eq(quotas.id, quotaId));
}

const freed = { quotaId: claims.quotaId, quantity: claims.quantity, backTo: claims.backTo };
