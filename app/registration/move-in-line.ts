import { eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { waitingEntries } from "#db/schema.server.ts";
import { lockWaitingList } from "./lock-waiting-list.ts";
import { moveLineOn } from "./move-line-on.ts";
import { placedAt } from "./positions.ts";
import { lineOf } from "./waiting.ts";

/**
 * Gives someone who waits another place among all who wait at the event, counted from 1; an
 * organizer does that, and says why.
 */
export async function moveInLine(
  db: Db,
  moved: {
    eventId: string;
    entryId: string;
    place: number;
    reason: string;
    actor: Actor;
    now: Instant;
  },
): Promise<Result<undefined, "waits_no_more" | "no_reason">> {
  const { eventId, entryId, place, reason, actor, now } = moved;
  if (reason === "") return refused("no_reason");
  return transact(db, async (tx): Promise<Result<undefined, "waits_no_more" | "no_reason">> => {
    await lockWaitingList(tx, eventId, 0);
    const line = await lineOf(tx, eventId);
    const entry = line.find(({ id }) => id === entryId);
    if (!entry) return refused("waits_no_more");
    const ranks = line.map(({ rank }) => rank);
    const ids = placedAt(
      line.map(({ id }) => id),
      entryId,
      place,
    );
    for (const [at, id] of ids.entries()) {
      const rank = ranks[at] ?? entry.rank;
      if (line.find((one) => one.id === id)?.rank === rank) continue;
      await tx.update(waitingEntries).set({ rank }).where(eq(waitingEntries.id, id));
    }
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "moved_in_line",
      subject: { kind: "waiting", id: entryId },
      detail: { name: entry.name, reason },
      at: now,
    });
    await moveLineOn(tx, eventId, now);
    return ok();
  });
}
