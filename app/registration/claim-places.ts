import { and, eq, isNotNull, lte, sql } from "drizzle-orm";
import { Refusal, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { insertMany } from "#db/insert-many.ts";
import type { Reader, Tx } from "#db/open.ts";
import { prepared } from "#db/open.ts";
import { claims, quotas, quotaTicketTypes } from "#db/schema.server.ts";

/** How many tickets of which type. */
export type Wanted = { ticketTypeId: string; quantity: number };
/** How many places of which quota. */
export type Places = { quotaId: string; quantity: number };

/**
 * Claims places for a hold or an order, all or nothing; part of a verb's transaction. A quota's row
 * changes only while `claimed + n <= size`; where it does not, what has run out by `now` is
 * released first. Throws the refusal `sold_out`, which rolls the transaction back.
 */
export async function claimPlaces(
  tx: Tx,
  needed: Places[],
  { heldBy, expiresAt, now }: { heldBy: string; expiresAt: Instant | null; now: Instant },
): Promise<void> {
  for (const { quotaId, quantity } of needed) {
    await insertClaim(tx).execute({ heldBy, quotaId, quantity, expiresAt });
  }
  await raiseQuotas(tx, needed, now);
}

/**
 * Claims places without an end for many orders that have none yet, all or nothing; part of a
 * verb's transaction. Throws the refusal `sold_out`, as `claimPlaces` does.
 */
export async function claimPlacesForMany(
  tx: Tx,
  kept: (Places & { heldBy: string })[],
  now: Instant,
): Promise<void> {
  await insertMany(tx, claims, kept);
  await raiseQuotas(tx, byQuota(kept).sort(inLockOrder), now);
}

async function raiseQuotas(tx: Tx, needed: Places[], now: Instant): Promise<void> {
  for (const { quotaId, quantity } of needed) {
    if ((await raise(tx).execute({ quotaId, quantity })).length > 0) continue;
    await releaseRunOut(tx, quotaId, now);
    if ((await raise(tx).execute({ quotaId, quantity })).length > 0) continue;
    throw new Refusal(refused("sold_out"));
  }
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

/** Gives back every place kept by this hold or order; part of a verb's transaction. */
export async function releasePlaces(tx: Tx, heldBy: string): Promise<void> {
  const given = await tx
    .delete(claims)
    .where(eq(claims.heldBy, heldBy))
    .returning({ quotaId: claims.quotaId, quantity: claims.quantity });
  for (const { quotaId, quantity } of byQuota(given)) await lower(tx, quotaId, quantity);
}

/** Gives back the places of a quota whose time has run out by `now`; part of a transaction. */
export async function releaseRunOut(tx: Tx, quotaId: string, now: Instant): Promise<void> {
  const given = await tx
    .delete(claims)
    .where(
      and(eq(claims.quotaId, quotaId), isNotNull(claims.expiresAt), lte(claims.expiresAt, now)),
    )
    .returning({ quantity: claims.quantity });
  const freed = sumOf(given);
  if (freed > 0) await lower(tx, quotaId, freed);
}

/** Which quotas these tickets need places of, in the order in which rows are to be locked. */
export async function placesNeeded(db: Reader, wanted: Wanted[]): Promise<Places[]> {
  const needed: Places[] = [];
  for (const { ticketTypeId, quantity } of wanted) {
    if (quantity <= 0) continue;
    const links = await quotasOfType(db).execute({ ticketTypeId });
    for (const { quotaId } of links) needed.push({ quotaId, quantity });
  }
  return byQuota(needed).sort(inLockOrder);
}

/** How many places these are together. */
export function sumOf(places: { quantity: number }[]): number {
  return places.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** Rows are locked in one order everywhere, so that no two transactions wait for each other. */
function inLockOrder(a: Places, b: Places): number {
  return a.quotaId < b.quotaId ? -1 : 1;
}

function byQuota(rows: Places[]): Places[] {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(row.quotaId, (sums.get(row.quotaId) ?? 0) + row.quantity);
  return [...sums].map(([quotaId, quantity]) => ({ quotaId, quantity }));
}

async function lower(tx: Tx, quotaId: string, by: number): Promise<void> {
  await tx
    .update(quotas)
    .set({ claimed: sql`${quotas.claimed} - ${by}` })
    .where(eq(quotas.id, quotaId));
}

const quotasOfType = prepared((db: Reader) =>
  db
    .select({ quotaId: quotaTicketTypes.quotaId })
    .from(quotaTicketTypes)
    .where(eq(quotaTicketTypes.ticketTypeId, sql.placeholder("ticketTypeId")))
    .prepare("quotas_of_ticket_type"),
);

const raise = prepared((db: Tx) =>
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
    .prepare("raise_quota"),
);

const insertClaim = prepared((db: Tx) =>
  db
    .insert(claims)
    .values({
      heldBy: sql.placeholder("heldBy"),
      quotaId: sql.placeholder("quotaId"),
      quantity: sql.placeholder("quantity"),
      expiresAt: sql.placeholder("expiresAt"),
    })
    .onConflictDoUpdate({
      target: [claims.heldBy, claims.quotaId],
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
