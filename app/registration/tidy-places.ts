import { and, isNotNull, isNull, lte } from "drizzle-orm";
import { day, type Instant } from "#app/lib/time.ts";
import { tryEach } from "#app/lib/try-each.ts";
import { type Db, transact } from "#db/open.ts";
import { claims, holds } from "#db/schema.server.ts";
import { releaseRunOut } from "./release-places.ts";

/**
 * Gives back what has run out and forgets holds that led to no order a week after their end.
 * Nothing depends on it: what has run out does not count anyway.
 */
export async function tidyPlaces(db: Db, { now }: { now: Instant }): Promise<void> {
  const runOut = await db
    .select({ quotaId: claims.quotaId })
    .from(claims)
    .where(and(isNotNull(claims.expiresAt), lte(claims.expiresAt, now)))
    .groupBy(claims.quotaId);
  await tryEach(runOut, ({ quotaId }) => transact(db, (tx) => releaseRunOut(tx, quotaId, now)));
  await transact(db, (tx) =>
    tx.delete(holds).where(and(isNull(holds.orderId), lte(holds.expiresAt, now - 7 * day))),
  );
}
