import { and, eq, gt, isNull } from "drizzle-orm";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { type Instant, minute } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { claims, holds } from "#db/schema.server.ts";

/** A live hold is extended once, on request, by the event's hold time from `now`. */
export async function extendHold(
  db: Db,
  hold: { id: string; holdMinutes: number; now: Instant },
): Promise<Result<Instant, "hold_expired" | "already_extended">> {
  const { now } = hold;
  const expiresAt = now + hold.holdMinutes * minute;
  return transact(db, async (tx) => {
    const [found] = await tx.select().from(holds).where(eq(holds.id, hold.id));
    if (!found || found.expiresAt <= now) return refused("hold_expired");
    if (found.extendedAt !== null) return refused("already_extended");

    await tx
      .update(holds)
      .set({ expiresAt, extendedAt: now })
      .where(and(eq(holds.id, hold.id), isNull(holds.extendedAt)));
    await tx
      .update(claims)
      .set({ expiresAt })
      .where(and(eq(claims.heldBy, hold.id), gt(claims.expiresAt, now)));
    return ok(expiresAt);
  });
}
