import { setTimeout as pause } from "node:timers/promises";
import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import { type Instant, minute, second } from "#app/lib/time.ts";
import { type Db, prepared, type Tx, transact } from "#db/open.ts";
import { notices } from "#db/schema.server.ts";
import { applyNotice } from "./apply-notice.ts";
import type { Source, StoredNotice } from "./notices.ts";
import { raiseAlert } from "./raise-alert.ts";

/** How long a worker has its notices to itself, in ms. */
const lease = minute;
/** How many are taken at once, and how many of them are worked on side by side. */
const batch = 10;
const sideBySide = 5;
/** After so many attempts, over about a day, a notice is left to a person. */
const mostAttempts = 14;

/**
 * Carries out what was stored, the oldest first, until nothing is due. It rests for as long as it
 * has worked: a rush of notices is taken in first, while buyers go on buying. One that fails is tried
 * again later and later; one that goes on failing becomes an alert. Two workers never have the same
 * notice, and one that is carried out twice, after a crash, changes nothing the second time.
 * @returns how many were carried out.
 */
export async function carryOutNotices(
  db: Db,
  { source, now, stopping }: { source: Source; now: Instant; stopping?: AbortSignal },
): Promise<number> {
  let done = 0;
  while (!stopping?.aborted) {
    const began = performance.now();
    const taken = await takeDue(db, now);
    if (taken.length === 0) break;
    const queue = taken.values();
    const work = async () => {
      for (const notice of queue) done += (await carryOut(db, notice, source, now)) ? 1 : 0;
    };
    await Promise.all(Array.from({ length: sideBySide }, work));
    if (taken.length === batch) await pause(performance.now() - began);
  }
  return done;
}

async function carryOut(db: Db, notice: StoredNotice, source: Source, now: Instant) {
  try {
    const answer = await applyNotice(db, { notice, source, now });
    if (answer === "too_early") {
      await tryLater(db, notice, "too_early", now);
      return false;
    }
    await close(db, notice.id, { state: "done", lastError: null, doneAt: now });
    return true;
  } catch (error) {
    await tryLater(db, notice, error instanceof Error ? error.message : String(error), now);
    return false;
  }
}

async function tryLater(db: Db, notice: StoredNotice, reason: string, now: Instant) {
  const lastError = reason.slice(0, 300);
  if (notice.attempts >= mostAttempts) {
    await close(db, notice.id, { state: "dead", lastError, doneAt: now });
    await transact(db, (tx) =>
      raiseAlert(tx, {
        eventId: null,
        orderId: null,
        kind: "notice_failed",
        reference: `${notice.kind} ${notice.objectId}`,
        now,
      }),
    );
    return;
  }
  const wait = Math.min(2 ** notice.attempts * second, 2 * 60 * minute);
  await transact(db, (tx) =>
    tx
      .update(notices)
      .set({ lastError, visibleAt: now + wait })
      .where(eq(notices.id, notice.id)),
  );
}

async function close(
  db: Db,
  id: string,
  end: { state: "done" | "dead"; lastError: string | null; doneAt: Instant },
): Promise<void> {
  await transact(db, (tx) => closeNotice(tx).execute({ id, ...end }));
}

async function takeDue(db: Db, now: Instant): Promise<StoredNotice[]> {
  // A literal, not a parameter: only so does SQLite see that the partial index fits.
  const due = and(sql`${notices.state} = 'waiting'`, lte(notices.visibleAt, now));
  const [first] = await db.select({ id: notices.id }).from(notices).where(due).limit(1);
  if (!first) return [];
  return transact(db, async (tx) => {
    const next = tx
      .select({ id: notices.id })
      .from(notices)
      .where(due)
      .orderBy(asc(notices.visibleAt))
      .limit(batch);
    const taken = await tx
      .update(notices)
      .set({ visibleAt: now + lease, attempts: sql`${notices.attempts} + 1` })
      .where(and(inArray(notices.id, next), due))
      .returning();
    return taken.sort((a, b) => (a.id < b.id ? -1 : 1));
  });
}

const closeNotice = prepared((tx: Tx) =>
  tx
    .update(notices)
    .set({
      state: sql`${sql.placeholder("state")}`,
      lastError: sql`${sql.placeholder("lastError")}`,
      doneAt: sql`${sql.placeholder("doneAt")}`,
    })
    .where(eq(notices.id, sql.placeholder("id")))
    .prepare("close_notice"),
);
