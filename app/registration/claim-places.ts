import { and, eq, gt, gte, isNull, or, sql } from "drizzle-orm";
import { Refusal, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { insertMany } from "#db/insert-many.ts";
import { prepared, type Tx } from "#db/open.ts";
import { claims, quotas } from "#db/schema.server.ts";
import { byQuota, inLockOrder, type Places, sumOf } from "./places.ts";
import { lower, releaseRunOut } from "./release-places.ts";

/** Whether those who wait for a place come first (`kept`), or an organizer passes them by. */
export type Line = "kept" | "passed";

/** Who keeps places, and until when (null: no end). */
export type Claimant = { heldBy: string; expiresAt: Instant | null; now: Instant };

/**
 * Claims places for a hold or an order, all or nothing; part of a verb's transaction. A quota's row
 * changes only while `claimed + n <= size` and, unless the line is passed, nobody waits for its
 * places; where it does not, what has run out by `now` is released first. Throws the refusal
 * `sold_out`, which rolls the transaction back.
 */
export async function claimPlaces(
  tx: Tx,
  needed: Places[],
  { heldBy, expiresAt, now, line = "kept" }: Claimant & { line?: Line },
): Promise<void> {
  for (const { quotaId, quantity } of needed) {
    await insertClaim(tx).execute({ heldBy, quotaId, quantity, expiresAt, backTo: "" });
  }
  await raiseQuotas(tx, needed, { now, line });
}

/**
 * Claims these places if there is room for all of them; part of a verb's transaction, which goes on
 * either way.
 * @returns the quota that has no room, or null where all were claimed.
 */
export async function claimIfRoom(
  tx: Tx,
  needed: Places[],
  { heldBy, expiresAt, now, line }: Claimant & { line: Line },
): Promise<string | null> {
  for (const [at, { quotaId, quantity }] of needed.entries()) {
    if (await raised(tx, { quotaId, quantity, now, line })) continue;
    for (const back of needed.slice(0, at)) await lower(tx, back.quotaId, back.quantity);
    return quotaId;
  }
  for (const { quotaId, quantity } of needed) {
    await insertClaim(tx).execute({ heldBy, quotaId, quantity, expiresAt, backTo: "" });
  }
  return null;
}

/**
 * Claims places out of what a voucher reserves: its claim shrinks, the quota's count stays. Part of
 * a verb's transaction; throws the refusal `sold_out` where the reserve has fewer by `now`.
 */
export async function claimReserved(
  tx: Tx,
  needed: Places[],
  { voucherId, ...claimant }: Claimant & { voucherId: string },
): Promise<void> {
  const { heldBy, expiresAt, now } = claimant;
  for (const { quotaId, quantity } of needed) {
    const taken = { heldBy: voucherId, quotaId, quantity, now };
    if ((await takeReserved(tx).execute(taken)).length === 0) {
      await releaseRunOut(tx, quotaId, now);
      if ((await takeReserved(tx).execute(taken)).length === 0) {
        throw new Refusal(refused("sold_out"));
      }
    }
    await insertClaim(tx).execute({ heldBy, quotaId, quantity, expiresAt, backTo: voucherId });
  }
}

/**
 * Claims places for many who have none yet, all or nothing and passing those who wait; part of a
 * verb's transaction. Throws the refusal `sold_out`, as `claimPlaces` does.
 */
export async function claimPlacesForMany(
  tx: Tx,
  kept: (Places & { heldBy: string; expiresAt?: Instant | null })[],
  now: Instant,
): Promise<void> {
  await insertMany(
    tx,
    claims,
    kept.map((row) => ({ ...row, backTo: "" })),
  );
  await raiseQuotas(tx, byQuota(kept).sort(inLockOrder), { now, line: "passed" });
}

async function raiseQuotas(
  tx: Tx,
  needed: Places[],
  how: { now: Instant; line: Line },
): Promise<void> {
  for (const { quotaId, quantity } of needed) {
    if (!(await raised(tx, { quotaId, quantity, ...how }))) throw new Refusal(refused("sold_out"));
  }
}

async function raised(
  tx: Tx,
  { now, line, ...places }: Places & { now: Instant; line: Line },
): Promise<boolean> {
  const statement = line === "kept" ? raise(tx) : raisePassing(tx);
  if ((await statement.execute(places)).length > 0) return true;
  await releaseRunOut(tx, places.quotaId, now);
  return (await statement.execute(places)).length > 0;
}

/**
 * Hands the places of a hold to its order, to be kept until `expiresAt` (null: no end); part of a
 * verb's transaction.
 * @returns how many places were handed over: fewer than the hold had means others got them.
 */
export async function handOverPlaces(
  tx: Tx,
  { from, to, expiresAt }: { from: string; to: string; expiresAt: Instant | null },
): Promise<number> {
  return sumOf(await handOver(tx).execute({ from, to, expiresAt }));
}

const raise = prepared((db: Tx) =>
  db
    .update(quotas)
    .set({ claimed: sql`${quotas.claimed} + ${sql.placeholder("quantity")}` })
    .where(
      and(
        eq(quotas.id, sql.placeholder("quotaId")),
        sql`${quotas.claimed} + ${sql.placeholder("quantity")} <= ${quotas.size}`,
        eq(quotas.waiting, 0),
      ),
    )
    .returning({ id: quotas.id })
    .prepare("raise_quota"),
);

const raisePassing = prepared((db: Tx) =>
  db
    .update(quotas)
    .set({ claimed: sql`${quotas.claimed} + ${sql.placeholder("quantity")}` })
    .where(
      and(
        eq(quotas.id, sql.placeholder("quotaId")),
        sql`${quotas.claimed} + ${sql.placeholder("quantity")} <= ${quotas.size}`,
      ),
    )
    .returning({ id: quotas.id })
    .prepare("raise_quota_passing_the_line"),
);

const takeReserved = prepared((db: Tx) =>
  db
    .update(claims)
    .set({ quantity: sql`${claims.quantity} - ${sql.placeholder("quantity")}` })
    .where(
      and(
        eq(claims.heldBy, sql.placeholder("heldBy")),
        eq(claims.quotaId, sql.placeholder("quotaId")),
        gte(claims.quantity, sql.placeholder("quantity")),
        or(isNull(claims.expiresAt), gt(claims.expiresAt, sql.placeholder("now"))),
      ),
    )
    .returning({ heldBy: claims.heldBy })
    .prepare("take_reserved_places"),
);

const insertClaim = prepared((db: Tx) =>
  db
    .insert(claims)
    .values({
      heldBy: sql.placeholder("heldBy"),
      quotaId: sql.placeholder("quotaId"),
      quantity: sql.placeholder("quantity"),
      expiresAt: sql.placeholder("expiresAt"),
      backTo: sql.placeholder("backTo"),
    })
    .onConflictDoUpdate({
      target: [claims.heldBy, claims.quotaId, claims.backTo],
      set: { quantity: sql`${claims.quantity} + ${sql.placeholder("quantity")}` },
    })
    .prepare("insert_claim"),
);

const handOver = prepared((db: Tx) =>
  db
    .update(claims)
    .set({
      heldBy: sql`${sql.placeholder("to")}`,
      expiresAt: sql`${sql.placeholder("expiresAt")}`,
    })
    .where(eq(claims.heldBy, sql.placeholder("from")))
    .returning({ quantity: claims.quantity })
    .prepare("hand_over_claims"),
);
