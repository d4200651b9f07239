import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { outbox } from "#db/schema.server.ts";
import type { OutboxLetter } from "./letters.ts";

// A literal, not a parameter: only so does SQLite see that the partial index fits.
const waiting = sql`${outbox.state} = 'waiting'`;

/**
 * Takes up to `limit` letters that are due, the most urgent and longest due first, for `lease` ms:
 * until then nobody else gets them, and after it anybody does. Each taking counts as an attempt,
 * so a letter that kills its worker is given up too. Two workers never take the same letter: the
 * condition is asked again of the row itself when it is changed.
 */
export function claimLetters(
  db: Db,
  { worker, lease, limit, now }: { worker: string; lease: number; limit: number; now: Instant },
): Promise<OutboxLetter[]> {
  const due = and(waiting, lte(outbox.visibleAt, now));
  return transact(db, async (tx) => {
    const next = tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(due)
      .orderBy(asc(outbox.urgency), asc(outbox.visibleAt))
      .limit(limit);
    const claimed = await tx
      .update(outbox)
      .set({
        visibleAt: now + lease,
        leasedBy: worker,
        attempts: sql`${outbox.attempts} + 1`,
      })
      .where(and(inArray(outbox.id, next), due))
      .returning();
    return claimed.sort((a, b) => a.urgency - b.urgency || (a.id < b.id ? -1 : 1));
  });
}

/**
 * Frees what a worker of this name left behind when it died; to be asked before it begins anew, and
 * only where no other worker has its name.
 */
export async function freeLetters(
  db: Db,
  { worker, now }: { worker: string; now: Instant },
): Promise<void> {
  await transact(db, (tx) =>
    tx
      .update(outbox)
      .set({ visibleAt: now, leasedBy: null })
      .where(and(waiting, eq(outbox.leasedBy, worker))),
  );
}
