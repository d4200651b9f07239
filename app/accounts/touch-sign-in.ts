import { and, eq, lt } from "drizzle-orm";
import { type Instant, minute } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { signIns } from "#db/schema.server.ts";

const restTime = 5 * minute;

/**
 * Keeps a sign-in that is used from running idle; written down at most once in five minutes, so
 * that looking around costs no writes.
 */
export async function touchSignIn(
  db: Db,
  { signInId, seenAt, now }: { signInId: string; seenAt: Instant; now: Instant },
): Promise<void> {
  if (now - seenAt < restTime) return;
  await transact(db, (tx) =>
    tx
      .update(signIns)
      .set({ seenAt: now })
      .where(and(eq(signIns.secretHash, signInId), lt(signIns.seenAt, now))),
  );
}
