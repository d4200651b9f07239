import { and, eq } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { outbox } from "#db/schema.server.ts";
import type { OutboxLetter } from "./letters.ts";

/** Someone else answers for the letter now; what it said is kept no longer. */
export function markSent(db: Db, { id }: OutboxLetter, now: Instant): Promise<void> {
  return mark(db, id, {
    state: "sent",
    sentAt: now,
    leasedBy: null,
    lastError: null,
    propsSealed: Buffer.alloc(0),
  });
}

/** The letter is given up, and why; an organizer may have it tried again. */
export function markDead(db: Db, { id }: OutboxLetter, lastError: string): Promise<void> {
  return mark(db, id, { state: "dead", leasedBy: null, lastError });
}

/** The attempt failed; the next is at `visibleAt`. */
export function markDelayed(
  db: Db,
  { id }: OutboxLetter,
  { lastError, visibleAt }: { lastError: string; visibleAt: Instant },
): Promise<void> {
  return mark(db, id, { leasedBy: null, lastError, visibleAt });
}

/** The letter was not tried after all: it is due again at once, and the attempt does not count. */
export function handBack(db: Db, letter: OutboxLetter, now: Instant): Promise<void> {
  return mark(db, letter.id, { leasedBy: null, visibleAt: now, attempts: letter.attempts - 1 });
}

async function mark(db: Db, id: string, changes: Partial<OutboxLetter>): Promise<void> {
  await transact(db, (tx) =>
    tx
      .update(outbox)
      .set(changes)
      .where(and(eq(outbox.id, id), eq(outbox.state, "waiting"))),
  );
}
