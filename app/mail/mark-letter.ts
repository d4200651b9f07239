import { and, eq, type SQL } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { outbox } from "#db/schema.server.ts";
import type { OutboxLetter } from "./letters.ts";

/**
 * Someone else answers for the letter now; what it said is kept no longer. Also told by a worker
 * whose lease ran out meanwhile: it is sent all the same.
 */
export function markSent(db: Db, { id }: OutboxLetter, now: Instant): Promise<void> {
  return mark(db, eq(outbox.id, id), {
    state: "sent",
    sentAt: now,
    leasedBy: null,
    lastError: null,
    propsSealed: Buffer.alloc(0),
  });
}

/** The letter is given up, and why; an organizer may have it tried again. */
export function markDead(db: Db, letter: OutboxLetter, lastError: string): Promise<void> {
  return mark(db, leased(letter), { state: "dead", leasedBy: null, lastError });
}

/** The attempt failed; the next is at `visibleAt`. */
export function markDelayed(
  db: Db,
  letter: OutboxLetter,
  { lastError, visibleAt }: { lastError: string; visibleAt: Instant },
): Promise<void> {
  return mark(db, leased(letter), { leasedBy: null, lastError, visibleAt });
}

/** The letter was not tried after all: it is due again at once, and the attempt does not count. */
export function handBack(db: Db, letter: OutboxLetter, now: Instant): Promise<void> {
  const attempts = letter.attempts - 1;
  return mark(db, leased(letter), { leasedBy: null, visibleAt: now, attempts });
}

/** The letter while it is this worker's: after the lease its fate is for another to tell. */
function leased({ id, leasedBy }: OutboxLetter): SQL | undefined {
  return and(eq(outbox.id, id), eq(outbox.leasedBy, leasedBy ?? ""));
}

async function mark(db: Db, which: SQL | undefined, changes: Partial<OutboxLetter>): Promise<void> {
  await transact(db, (tx) =>
    tx
      .update(outbox)
      .set(changes)
      .where(and(which, eq(outbox.state, "waiting"))),
  );
}
