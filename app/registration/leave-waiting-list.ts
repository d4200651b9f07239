import { eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { vouchers, waitingEntries } from "#db/schema.server.ts";
import { lockWaitingList } from "./lock-waiting-list.ts";
import { moveLineOn } from "./move-line-on.ts";
import { releasePlaces } from "./release-places.ts";

/**
 * Someone waits no more: they left, declined what they were offered, or an organizer removed them
 * with a reason. What was held for them goes to the next in line at once.
 */
export async function leaveWaitingList(
  db: Db,
  leaving: {
    eventId: string;
    entryId: string;
    removed?: { reason: string };
    actor: Actor;
    now: Instant;
  },
): Promise<Result<undefined, "waits_no_more">> {
  const { eventId, entryId, removed, actor, now } = leaving;
  return transact(db, async (tx): Promise<Result<undefined, "waits_no_more">> => {
    await lockWaitingList(tx, eventId, 0);
    const entry = await entryOf(tx, entryId);
    if (entry?.eventId !== eventId) return refused("waits_no_more");
    if (entry.state !== "waiting" && entry.state !== "offered") return refused("waits_no_more");

    const offered = entry.state === "offered";
    const state = removed ? "removed" : offered ? "declined" : "left";
    await tx
      .update(waitingEntries)
      .set({ state, endedAt: now, waitsAt: [] })
      .where(eq(waitingEntries.id, entryId));
    if (entry.voucherId !== null) {
      await tx.update(vouchers).set({ endedAt: now }).where(eq(vouchers.id, entry.voucherId));
      await releasePlaces(tx, entry.voucherId, now);
    }
    await moveLineOn(tx, eventId, now);
    await recordActivity(tx, {
      eventId,
      actor,
      verb: verbs[state],
      subject: { kind: "waiting", id: entryId },
      detail: { name: entry.name, ...(removed ? { reason: removed.reason } : {}) },
      at: now,
    });
    return ok();
  });
}

const verbs = {
  left: "left_waiting_list",
  declined: "declined_offer",
  removed: "removed_from_line",
} as const;

async function entryOf(tx: Tx, id: string) {
  const [entry] = await tx.select().from(waitingEntries).where(eq(waitingEntries.id, id));
  return entry;
}
